import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { InvitationId } from '#db/ids.ts'
import { invitations, users } from '#db/schema/index.ts'
import { ROLES, type Role } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { hashOf, newSecret } from '../account-mail/secrets.server.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { openInvitation } from './invitations.view.server.ts'
import { setRole } from './roles.server.ts'
import { INVITATION } from './rules.ts'
import type { StaffActOf } from './schema.ts'
import { teamNamed } from './teams.server.ts'

/** A link to become staff, good once; mailed as well where there is an address.
 *  @returns the link's secret, the one time that it is known
 *  @throws AppError `accounts.admin_only` 403 · `staff.no_such_team` 404 */
export async function invite(
  db: Db,
  actor: Member,
  { role, team, email }: StaffActOf<'invite'>,
  now: Date,
): Promise<string> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const secret = newSecret()
  await db.write(async (tx) => {
    if (team) await teamNamed(tx, team)
    const letterId = email ? await askForLetter(tx, { kind: 'staff_invitation', email }, now) : null
    const expiresAt = new Date(now.getTime() + INVITATION.ms)
    const row = { role, teamId: team ?? null, letterId, invitedById: actor.id, createdAt: now, expiresAt }
    const [made] = await tx
      .insert(invitations)
      .values({ ...row, secretHash: hashOf(secret) })
      .returning({ id: invitations.id })
    const subjectId = made?.id ?? fail('staff.no_invitation', 404)
    const after = { role, teamId: team ?? null }
    await recordAct(tx, { actorId: actor.id, act: 'invitation.made', subjectId, after }, now)
  })
  return secret
}

/** @throws AppError `accounts.admin_only` 403 · `staff.no_invitation` 404 */
export async function revokeInvitation(db: Db, actor: Member, id: InvitationId, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
      .returning({ id: invitations.id })
    if (!revoked) fail('staff.no_invitation', 404)
    await recordAct(tx, { actorId: actor.id, act: 'invitation.revoked', subjectId: id }, now)
  })
}

const rankOf = (role: Role) => ROLES.indexOf(role)

/** Makes the viewer staff. Of two who come at once with the same link, one is.
 *  @throws AppError as `openInvitation` · 409 `staff.already`, `staff.restricted` */
export async function acceptInvitation(db: Db, viewer: Member, secret: string, now: Date) {
  await db.write(async (tx) => {
    const { id, role, teamId } = await openInvitation(tx, secret, now)
    const member = (await memberById(tx, viewer.id)) ?? fail('accounts.not_found', 404)
    if (rankOf(member.role) >= rankOf(role)) fail('staff.already', 409)
    await tx
      .update(invitations)
      .set({ acceptedAt: now, acceptedById: member.id })
      .where(eq(invitations.id, id))
    await setRole(tx, member.id, member, role, now)
    if (teamId) await tx.update(users).set({ teamId }).where(eq(users.id, member.id))
    await recordAct(tx, { actorId: member.id, act: 'invitation.accepted', subjectId: id }, now)
  })
}
