import { Form } from '@remix-run/react'
import { useId } from 'react'
import { ACTS_ON, AUDIT_SUBJECTS, type AuditAct } from '#db/schema/audit-acts.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import type { AuditQuery } from './audit-query.ts'
import { AUDIT_DAYS } from './query.ts'

type Query = Omit<AuditQuery, 'cursor'>

/** By person, act, thing and time; one alone is enough. */
export function AuditFilterForm({ query }: { query: Query }) {
  const t = useT()
  const id = useId()
  const isFiltered = Object.values(query).some(Boolean)
  return (
    <Form
      className="audit-filter"
      role="search"
      method="get"
      aria-label={t('audit.filter')}
      key={JSON.stringify(query)}
    >
      <p className="field">
        <label htmlFor={`${id}-person`}>{t('audit.person')}</label>
        <input
          id={`${id}-person`}
          name="person"
          defaultValue={query.person}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
      </p>
      <ActField query={query} />
      <p className="field">
        <label htmlFor={`${id}-subject`}>{t('audit.subject')}</label>
        <select id={`${id}-subject`} name="subject" defaultValue={query.subject}>
          <option value="">{t('audit.any')}</option>
          {AUDIT_SUBJECTS.map((subject) => (
            <option key={subject} value={subject}>
              {t(`audit.on.${subject}`)}
            </option>
          ))}
        </select>
      </p>
      {query.id ? <input type="hidden" name="id" value={query.id} /> : null}
      <DaysField query={query} />
      <p className="audit-filter-end">
        <Button>{t('audit.show')}</Button>
        {isFiltered ? <Link to="/admin/audit">{t('audit.all')}</Link> : null}
      </p>
    </Form>
  )
}

/** In groups by what they are done to. */
function ActField({ query }: { query: Query }) {
  const t = useT()
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{t('audit.act')}</label>
      <select id={id} name="act" defaultValue={query.act}>
        <option value="">{t('audit.any')}</option>
        {AUDIT_SUBJECTS.map((subject) => (
          <optgroup key={subject} label={t(`audit.on.${subject}`)}>
            {ACTS_ON[subject].map((done) => (
              <option key={done} value={`${subject}.${done}`}>
                {t(`audit.did.${`${subject}.${done}` as AuditAct}`, { thing: '…' })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  )
}

function DaysField({ query }: { query: Query }) {
  const t = useT()
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{t('audit.days')}</label>
      <select id={id} name="days" defaultValue={query.days}>
        <option value="">{t('audit.any_time')}</option>
        {AUDIT_DAYS.map((days) => (
          <option key={days} value={days}>
            {t('audit.last_days', { count: Number(days) })}
          </option>
        ))}
      </select>
    </p>
  )
}
