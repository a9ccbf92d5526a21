import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { suspensions, users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { memberById } from './accounts.view.server.ts'
import { isAdmin } from './admins.ts'
import { revokeInvitationsOf } from './invitations.server.ts'
import { mayRestrain } from './policy.ts'
import type { NewSuspension } from './suspension-schema.ts'
import type { Member } from './viewer.ts'

/** From the next request on the member writes nothing, or no posts, and is told why, for how long and how to appeal.
 *  It takes the place of one that holds. By an operator when there is no actor.
 *  @throws AppError 400 `accounts.suspension_past` · 403 `people.not_yours` · 404 `accounts.not_found` · 409
 *  `accounts.last_admin`, `people.staff_speak` */
export async function suspendMember(
  db: Db,
  actor: Member | null,
  id: UserId,
  { until, reason, kind = 'suspended' }: NewSuspension,
  now: Date,
) {
  if (until.getTime() <= now.getTime()) fail('accounts.suspension_past', 400)
  await db.write(async (tx) => {
    const member = await restrainable(tx, actor, id)
    if (kind === 'silenced' && member.isStaff) fail('people.staff_speak', 409)
    if (kind === 'suspended' && (await isLastAdmin(tx, id, now))) fail('accounts.last_admin', 409)
    await endPresent(tx, id, now)
    if (kind === 'suspended') await revokeInvitationsOf(tx, id, now)
    const byId = actor?.id ?? null
    await tx.insert(suspensions).values({ userId: id, kind, reason, startedAt: now, until, byId })
    await tellOwner(tx, { kind, userId: id }, now)
    const present = { suspendedUntil: until, suspendedFor: reason, suspensionKind: kind }
    await tx.update(users).set(present).where(eq(users.id, id))
    await recordAct(
      tx,
      { actorId: byId, act: `member.${kind}`, subjectId: id, after: { until }, why: reason },
      now,
    )
  })
}

/** @throws AppError 403 `people.not_yours` · 404 `accounts.not_found` */
export async function liftSuspension(db: Db, actor: Member | null, id: UserId, now: Date) {
  await db.write(async (tx) => {
    await restrainable(tx, actor, id)
    await liftIn(tx, actor, id, now)
  })
}

/** In a transaction that is open already: a lifted appeal. */
export async function liftIn(tx: Tx, actor: Member | null, id: UserId, now: Date) {
  await endPresent(tx, id, now)
  await tx
    .update(users)
    .set({ suspendedUntil: null, suspendedFor: null, suspensionKind: 'suspended' })
    .where(eq(users.id, id))
  await recordAct(tx, { actorId: actor?.id ?? null, act: 'member.suspension_lifted', subjectId: id }, now)
}

async function restrainable(tx: Tx, actor: Member | null, id: UserId): Promise<Member> {
  const member = (await memberById(tx, id)) ?? fail('accounts.not_found', 404)
  if (actor) assertAllowed(mayRestrain(actor, member), 'people.not_yours')
  return member
}

const endPresent = (tx: Tx, id: UserId, now: Date) =>
  tx
    .update(suspensions)
    .set({ liftedAt: now })
    .where(and(eq(suspensions.userId, id), isNull(suspensions.liftedAt), gt(suspensions.until, now)))

/** Without one who can act nobody could make another. */
export async function isLastAdmin(read: ReadDb, id: UserId, now: Date): Promise<boolean> {
  const canAct = or(isNull(users.suspendedUntil), lte(users.suspendedUntil, now))
  const self = await read.$count(users, and(isAdmin, eq(users.id, id)))
  return self > 0 && (await read.$count(users, and(isAdmin, canAct, ne(users.id, id)))) === 0
}
