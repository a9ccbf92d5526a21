import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { IncidentId, IncidentUpdateId, UserId } from '#db/ids.ts'
import { incidentFollows, incidents, incidentUpdates } from '#db/schema/index.ts'
import { updateAnchor } from '../incidents/paths.ts'
import { tellEach } from './tell.server.ts'

/** To all who follow it: what was said last, or that it is over. */
export async function noticeIncident(
  tx: Tx,
  payload: { incidentId: number; updateId: number | null; actorId: number },
  now: Date,
) {
  const incidentId = payload.incidentId as IncidentId
  const [incident] = await tx.select().from(incidents).where(eq(incidents.id, incidentId))
  const anchor = payload.updateId === null ? '' : await anchorOf(tx, payload.updateId as IncidentUpdateId)
  // Ended in silence and opened again meanwhile: there is nothing to tell.
  if (!incident || anchor === undefined || (anchor === '' && !incident.endedAt)) return
  const followers = await tx
    .select({ userId: incidentFollows.userId })
    .from(incidentFollows)
    .where(eq(incidentFollows.incidentId, incidentId))
  const kind = incident.endedAt ? 'incident_over' : 'incident_updated'
  const event = { incidentId, actorId: payload.actorId as UserId, anchor }
  await tellEach(tx, event, [[kind, followers.map(({ userId }) => userId)]], now)
}

async function anchorOf(tx: Tx, id: IncidentUpdateId) {
  const [update] = await tx
    .select({ id: incidentUpdates.id })
    .from(incidentUpdates)
    .where(eq(incidentUpdates.id, id))
  return update && updateAnchor(update.id)
}
