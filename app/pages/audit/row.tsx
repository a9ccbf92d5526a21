import type { AuditAct, AuditSubject } from '#db/schema/audit-acts.ts'
import { formatDateTime } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { auditPath } from './query.ts'
import { valueText } from './value-text.ts'

interface Row {
  id: number
  at: string | Date
  handle: string | null
  act: AuditAct
  subject: AuditSubject
  subjectId: string
  before?: unknown
  after?: unknown
  why: string
  thing: { title?: string; language?: string; path?: string | undefined }
}

/** One act as a sentence, with what became what and why. */
export function AuditRowItem({ row }: { row: Row }) {
  const t = useT()
  const { at, handle, act, subject, subjectId, why } = row
  const date = new Date(at)
  return (
    <li>
      <p>
        {handle ? <Link to={`/users/${handle}`}>@{handle}</Link> : <b>{t('audit.operator')}</b>}{' '}
        <Message id={`audit.did.${act}`} values={{ thing: <ThingName row={row} /> }} />
      </p>
      <Change row={row} />
      {why ? (
        <p className="hint">
          {t('audit.why')} <q lang="">{why}</q>
        </p>
      ) : null}
      <p className="meta">
        <time dateTime={date.toISOString()}>{formatDateTime(date, t.locale)}</time>
        {subjectId ? <Link to={auditPath({ subject, id: subjectId })}>{t('audit.same_thing')}</Link> : null}
      </p>
    </li>
  )
}

function ThingName({ row: { subject, subjectId, thing } }: { row: Row }) {
  const t = useT()
  const name = thing.title ? (
    <span lang={thing.language ?? ''}>{thing.title}</span>
  ) : (
    <>
      {t(`audit.on.${subject}`)} <span lang="">{subjectId}</span>
    </>
  )
  return thing.path ? <Link to={thing.path}>{name}</Link> : <b>{name}</b>
}

/** Before and after in the words of programs: they are values and numbers. */
function Change({ row: { before, after } }: { row: Row }) {
  const t = useT()
  const [was, is] = [valueText(before), valueText(after)]
  if (was === '' && is === '') return null
  return (
    <p className="audit-change">
      {was === '' ? null : (
        <del>
          <span className="visually-hidden">{t('audit.before')}</span> <span lang="">{was}</span>
        </del>
      )}
      {was !== '' && is !== '' ? <span aria-hidden="true"> → </span> : null}
      {is === '' ? null : (
        <ins>
          <span className="visually-hidden">{t('audit.after')}</span> <span lang="">{is}</span>
        </ins>
      )}
    </p>
  )
}
