import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import type { Role } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { revokeInvitationsOf } from '../accounts/invitations.server.ts'
import { mayAdminister } from '../accounts/policy.ts'
import { restrictionAt } from '../accounts/suspension.ts'
import { isLastAdmin } from '../accounts/suspensions.server.ts'
import { revokeStaffTokens } from '../accounts/tokens.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import type { StaffActOf } from './schema.ts'

/** From the next request on the member has the powers of `role`: sessions and tokens ask for it each time. Whoever is no
 *  staff any more loses team, alias and the tokens that were made for staff.
 *  @throws AppError 403 `accounts.admin_only` · 404 `accounts.not_found` · 409 `accounts.last_admin`,
 *  `staff.restricted` */
export async function changeRole(db: Db, actor: Member, { person, role }: StaffActOf<'role'>, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const member = (await memberById(tx, person)) ?? fail('accounts.not_found', 404)
    if (member.role === role) return
    if (await isLastAdmin(tx, person, now)) fail('accounts.last_admin', 409)
    // Who was an admin when the form came in may not be one any more.
    assertAllowed(mayAdminister((await memberById(tx, actor.id)) ?? null), 'accounts.admin_only')
    await setRole(tx, actor.id, member, role, now)
  })
}

/** @throws AppError 409 `staff.restricted` */
export async function setRole(tx: Tx, actorId: UserId, member: Member, role: Role, now: Date) {
  if (role !== 'member' && restrictionAt(member, now)) fail('staff.restricted', 409)
  const nobodys = role === 'member' ? { teamId: null, staffAlias: null } : {}
  await tx
    .update(users)
    .set({ role, ...nobodys })
    .where(eq(users.id, member.id))
  if (role === 'member') await revokeStaffTokens(tx, member.id)
  if (role !== 'admin') await revokeInvitationsOf(tx, member.id, now)
  const change = { before: { role: member.role }, after: { role } }
  await recordAct(tx, { actorId, act: 'member.role_changed', subjectId: member.id, ...change }, now)
}
