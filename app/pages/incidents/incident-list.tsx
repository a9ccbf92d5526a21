import { keeperPath } from '~/features/incidents/paths.ts'
import { IncidentMeta } from '~/features/incidents/ui/incident-meta.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { IncidentList as Page } from './desk.server.ts'

/** What staff opened, whether it is over or not. */
export function IncidentList({ page: { items, next } }: { page: Page }) {
  const t = useT()
  return (
    <div className="desk">
      <header className="head-line">
        <h1>{t('incidents.desk')}</h1>
        <ButtonLink look="primary" to="/mod/incidents/new">
          {t('incidents.write')}
        </ButtonLink>
      </header>
      <p className="hint">{t('incidents.desk_lead')}</p>
      {items.length === 0 ? (
        <EmptyState icon="check" title={t('incidents.desk_none')}>
          <p>{t('incidents.desk_none_hint')}</p>
        </EmptyState>
      ) : (
        <ul className="desk-list">
          {items.map((incident) => (
            <li key={incident.id}>
              <Link to={keeperPath(incident.id)} lang={incident.language}>
                {incident.title}
              </Link>
              <IncidentMeta incident={incident} />
            </li>
          ))}
        </ul>
      )}
      <Pagination next={next} />
    </div>
  )
}
