import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import { incidentFollows } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { getIncident } from './find.server.ts'

/** From now on each update is a notice. @throws AppError `incidents.not_found` 404 */
export async function followIncident(db: Db, member: Member, id: IncidentId, now: Date) {
  await db.write(async (tx) => {
    await getIncident(tx, id)
    await follow(tx, member, id, now)
  })
}

/** @throws AppError `incidents.not_found` 404 */
export async function unfollowIncident(db: Db, member: Member, id: IncidentId) {
  await db.write(async (tx) => {
    await getIncident(tx, id)
    await tx
      .delete(incidentFollows)
      .where(and(eq(incidentFollows.incidentId, id), eq(incidentFollows.userId, member.id)))
  })
}

export async function follow(tx: Tx, { id: userId }: Member, incidentId: IncidentId, now: Date) {
  await tx.insert(incidentFollows).values({ incidentId, userId, createdAt: now }).onConflictDoNothing()
}
