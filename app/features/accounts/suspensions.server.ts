import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import type { NewSuspension } from './suspension-schema.ts'
import type { Member } from './viewer.ts'

/** From the next request on the member writes nothing. By an operator when there is no actor.
 *  @throws AppError 400 `accounts.suspension_past` · 409 `accounts.last_admin` */
export async function suspendMember(
  db: Db,
  actor: Member | null,
  id: UserId,
  { until, reason }: NewSuspension,
  now: Date,
) {
  if (until.getTime() <= now.getTime()) fail('accounts.suspension_past', 400)
  await db.write(async (tx) => {
    if (await isLastAdmin(tx, id)) fail('accounts.last_admin', 409)
    await tx.update(users).set({ suspendedUntil: until, suspendedFor: reason }).where(eq(users.id, id))
    const act = { act: 'member.suspended', subjectId: id, after: { until }, why: reason } as const
    await recordAct(tx, { actorId: actor?.id ?? null, ...act }, now)
  })
}

export async function liftSuspension(db: Db, actor: Member | null, id: UserId, now: Date) {
  await db.write(async (tx) => {
    await tx.update(users).set({ suspendedUntil: null, suspendedFor: null }).where(eq(users.id, id))
    const act = { act: 'member.suspension_lifted', subjectId: id } as const
    await recordAct(tx, { actorId: actor?.id ?? null, ...act }, now)
  })
}

/** Without one nobody could make another. */
export async function isLastAdmin(read: ReadDb, id: UserId): Promise<boolean> {
  const isAdmin = and(eq(users.role, 'admin'), isNull(users.deletedAt))
  const self = await read.$count(users, and(isAdmin, eq(users.id, id)))
  return self > 0 && (await read.$count(users, and(isAdmin, ne(users.id, id)))) === 0
}
