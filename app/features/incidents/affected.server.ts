import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import { incidentAffected, incidents } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import type { Visitor } from '../feedback/visitor.server.ts'
import { getIncident } from './find.server.ts'
import { follow } from './follow.server.ts'
import { canBeHad } from './policy.ts'

/** "I have this too", or no longer: once a member, or a visitor and day; a member follows it from then on. Saying it
 *  again changes nothing; what was said can be taken back for as long as it is open. Makes no question.
 *  @returns how many have it
 *  @throws AppError `incidents.not_found` 404 · `incidents.not_to_have`, `incidents.ended` 409 */
export async function sayAffected(
  db: Db,
  viewer: Viewer,
  id: IncidentId,
  { value, visitor }: { value: boolean; visitor: Visitor },
  now: Date,
): Promise<number> {
  return db.write(async (tx) => {
    const incident = await getIncident(tx, id)
    if (!canBeHad(incident)) fail(incident.endedAt ? 'incidents.ended' : 'incidents.not_to_have', 409)
    if (value) await note(tx, viewer, id, visitor, now)
    else
      await tx
        .delete(incidentAffected)
        .where(and(eq(incidentAffected.incidentId, id), whose(viewer, visitor)))
    if (value && viewer) await follow(tx, viewer, id, now)
    const [counted] = await tx
      .update(incidents)
      .set({ affectedCount: affectedOf })
      .where(eq(incidents.id, id))
      .returning({ affected: incidents.affectedCount })
    return counted?.affected ?? 0
  })
}

/** The one formula, for the command and for `doctor`. */
export const affectedOf = sql<number>`(
  select count(*) from incident_affected a where a.incident_id = ${incidents.id})`

async function note(tx: Tx, viewer: Viewer, incidentId: IncidentId, visitor: Visitor, now: Date) {
  const who = viewer ? { userId: viewer.id } : { visitor: visitor.id, day: visitor.day }
  await tx
    .insert(incidentAffected)
    .values({ incidentId, ...who, createdAt: now })
    .onConflictDoNothing()
}

const whose = (viewer: Viewer, { id, day }: Visitor) =>
  viewer
    ? eq(incidentAffected.userId, viewer.id)
    : and(eq(incidentAffected.visitor, id), eq(incidentAffected.day, day))
