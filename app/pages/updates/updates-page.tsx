import { AffectedButton } from '~/features/incidents/ui/affected-button.tsx'
import { IncidentMeta, IncidentScope } from '~/features/incidents/ui/incident-meta.tsx'
import { Timeline } from '~/features/incidents/ui/timeline.tsx'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { UpdatesPage } from './updates.server.ts'

/** Open ones first, then what is over. */
export function Updates({ page: { isFirst, open, past, next } }: { page: UpdatesPage }) {
  const t = useT()
  return (
    <div className="updates">
      <h1>{t('incidents.title')}</h1>
      <p className="lead">{t('incidents.lead')}</p>
      {isFirst && open.length === 0 ? (
        <EmptyState icon="check" title={t('incidents.none_open')}>
          <p>{t('incidents.none_open_hint')}</p>
        </EmptyState>
      ) : null}
      {open.map((each) => (
        <OpenIncident key={each.incident.id} open={each} />
      ))}
      {past.length > 0 ? (
        <section>
          <h2>{t('incidents.past')}</h2>
          <ul className="desk-list">
            {past.map((incident) => (
              <li key={incident.id}>
                <Link to={incident.path} lang={incident.language}>
                  {incident.title}
                </Link>
                <IncidentMeta incident={incident} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Pagination next={next} />
    </div>
  )
}

function OpenIncident({ open: { incident, updates, isMine } }: { open: UpdatesPage['open'][number] }) {
  const t = useT()
  const titleId = `incident-${incident.id}`
  return (
    <article className="card incident-card">
      <h2 id={titleId} lang={incident.language}>
        <Link to={incident.path}>{incident.title}</Link>
      </h2>
      <IncidentMeta incident={incident} />
      <IncidentScope incident={incident} />
      <Timeline updates={updates} />
      <div className="form-end">
        {incident.canBeHad ? <AffectedButton incident={incident} isMine={isMine} titleId={titleId} /> : null}
        <Link to={incident.path}>{t('incidents.all_updates')}</Link>
      </div>
    </article>
  )
}
