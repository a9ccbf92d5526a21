import { Message, useT } from '~/i18n/react.tsx'
import { Tag } from '~/ui/tag.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { IncidentView } from '../incidents.view.server.ts'
import { IncidentState } from './incident-state.tsx'
import { NextUpdate } from './next-update.tsx'

/** As a loader sends it. */
type ShownIncident = Omit<IncidentView, 'nextUpdateAt' | 'startedAt' | 'endedAt'> & {
  nextUpdateAt: Date | string | null
  startedAt: Date | string
  endedAt: Date | string | null
}

/** How it stands, since when, how many have it, and when there is more to hear. */
export function IncidentMeta({ incident }: { incident: ShownIncident }) {
  const t = useT()
  const { state, endedAt, affected } = incident
  return (
    <p className="meta">
      <IncidentState state={state} />
      <span>
        <Duration incident={incident} />
      </span>
      {affected > 0 ? (
        <span>
          {t(endedAt === null ? 'incidents.affected' : 'incidents.affected_past', { count: affected })}
        </span>
      ) : null}
      <NextUpdate incident={incident} />
    </p>
  )
}

function Duration({ incident: { startedAt, endedAt } }: { incident: ShownIncident }) {
  if (endedAt === null) return <Message id="incidents.since" values={{ date: <Day at={startedAt} /> }} />
  if (dayOf(startedAt) === dayOf(endedAt)) return <Day at={endedAt} />
  return (
    <Message id="incidents.from_to" values={{ start: <Day at={startedAt} />, end: <Day at={endedAt} /> }} />
  )
}

const dayOf = (time: Date | string) => new Date(time).toISOString().slice(0, 10)

/** Tags lead to their pages; networks are names. */
export function IncidentScope({ incident: { tags, networks } }: { incident: ShownIncident }) {
  const t = useT()
  if (tags.length + networks.length === 0) return null
  return (
    <ul className="tags incident-scope" aria-label={t('incidents.concerns')}>
      {tags.map((tag) => (
        <li key={tag.slug}>
          <Tag {...tag} />
        </li>
      ))}
      {networks.length > 0 ? (
        <li className="tag">{t('incidents.networks', { networks: networks.join(t('incidents.comma')) })}</li>
      ) : null}
    </ul>
  )
}
