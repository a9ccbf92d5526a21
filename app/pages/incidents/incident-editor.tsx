import { IncidentMeta } from '~/features/incidents/ui/incident-meta.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { FormToken } from '~/ui/form-token.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { IncidentDesk } from './desk.server.ts'
import { NextUpdateField, ScopeFields, StateField, TextFields, TitleFields } from './incident-fields.tsx'
import { UpdateRow } from './update-row.tsx'

interface Props {
  page: IncidentDesk
  problem: Problem | undefined
}

/** How it stands, the next update, what was said so far, and what seldom changes. */
export function IncidentEditor({ page, problem }: Props) {
  const t = useT()
  const { incident, updates } = page
  const act = keptValue(problem, 'act')
  return (
    <div className="narrow-wide incident-desk">
      <h1 lang={incident.language}>{incident.title}</h1>
      <IncidentMeta incident={incident} />
      <p className="meta">
        <Link to={incident.path}>{t('incidents.look')}</Link>
      </p>
      <ProblemNote problem={problem} />
      {incident.endedAt === null ? (
        <UpdateForm page={page} problem={act === 'update' ? problem : undefined} />
      ) : null}
      <Ending page={page} />
      <DetailsForm page={page} problem={act === 'edit' ? problem : undefined} />
      <section>
        <h2>{t('incidents.updates')}</h2>
        <ol className="incident-timeline">
          {updates.map((update) => (
            <UpdateRow
              key={update.id}
              update={update}
              problem={keptValue(problem, 'update') === String(update.id) ? problem : undefined}
            />
          ))}
        </ol>
      </section>
    </div>
  )
}

function UpdateForm({ page: { incident, now }, problem }: Props) {
  const t = useT()
  return (
    <section>
      <h2>{t('incidents.post_update')}</h2>
      <form
        className="form incident-form"
        method="post"
        noValidate
        data-draft={`incident-${incident.id}-update`}
      >
        <FormToken />
        <input type="hidden" name="act" value="update" />
        <StateField problem={problem} kind={incident.kind} initial={incident.state} />
        <TextFields problem={problem} />
        <NextUpdateField problem={problem} now={now} />
        <div className="form-end">
          <Button look="primary">{t('incidents.post_update')}</Button>
          <DraftNote />
        </div>
      </form>
    </section>
  )
}

/** Can be taken back at once, by the message that tells of it. */
function Ending({ page: { incident } }: Pick<Props, 'page'>) {
  const t = useT()
  const isOpen = incident.endedAt === null
  return (
    <form className="form-end" method="post">
      <Button name="act" value={isOpen ? 'end' : 'reopen'}>
        {t(isOpen ? 'incidents.end' : 'incidents.reopen')}
      </Button>
      {isOpen ? <span className="hint">{t('incidents.end_hint')}</span> : null}
    </form>
  )
}

function DetailsForm({ page: { incident, now }, problem }: Props) {
  const t = useT()
  return (
    <details className="fold" open={problem !== undefined}>
      <summary>{t('incidents.details')}</summary>
      <form className="form incident-form" method="post" noValidate data-draft={`incident-${incident.id}`}>
        <DraftOffer />
        <input type="hidden" name="act" value="edit" />
        <input type="hidden" name="revision" value={incident.revision} />
        <TitleFields problem={problem} title={incident.texts} />
        <ScopeFields problem={problem} scope={incident} />
        {incident.endedAt === null ? (
          <NextUpdateField problem={problem} now={now} at={incident.nextUpdateAt} />
        ) : null}
        <div className="form-end">
          <Button>{t('common.save')}</Button>
          <DraftNote />
        </div>
      </form>
    </details>
  )
}
