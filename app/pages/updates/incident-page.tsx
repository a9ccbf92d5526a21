import { keeperPath } from '~/features/incidents/paths.ts'
import { AffectedButton } from '~/features/incidents/ui/affected-button.tsx'
import { FollowIncident } from '~/features/incidents/ui/follow-incident.tsx'
import { IncidentMeta, IncidentScope } from '~/features/incidents/ui/incident-meta.tsx'
import { Timeline } from '~/features/incidents/ui/timeline.tsx'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { IncidentPage } from './updates.server.ts'

/** One incident or announcement, and all that was said about it. */
export function OneIncident({ page }: { page: IncidentPage }) {
  const t = useT()
  const { incident, updates, isMine, isFollowing, mayKeep } = page
  const titleId = `incident-${incident.id}`
  return (
    <article className="updates incident">
      <p className="meta">
        <Link to="/updates">{t('incidents.back')}</Link>
      </p>
      <h1 id={titleId} lang={incident.language}>
        {incident.title}
      </h1>
      <IncidentMeta incident={incident} />
      <IncidentScope incident={incident} />
      <div className="form-end">
        {incident.canBeHad ? <AffectedButton incident={incident} isMine={isMine} titleId={titleId} /> : null}
        <FollowIncident path={incident.path} isFollowing={isFollowing} />
        {mayKeep ? <Link to={keeperPath(incident.id)}>{t('incidents.keep')}</Link> : null}
      </div>
      <section>
        <h2>{t('incidents.updates')}</h2>
        <Timeline updates={updates} />
      </section>
    </article>
  )
}
