import { and, desc, eq, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { invitations, letters, teams, users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { hashOf } from '../account-mail/secrets.server.ts'
import { INVITATIONS_SHOWN } from './rules.ts'

/** Longer than any that we made: not worth hashing. */
const LONGEST_SECRET = 100

const columns = {
  id: invitations.id,
  role: invitations.role,
  teamId: invitations.teamId,
  team: teams.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  acceptedAt: invitations.acceptedAt,
  acceptedById: invitations.acceptedById,
  revokedAt: invitations.revokedAt,
  email: letters.email,
  inviter: { role: users.role, suspendedUntil: users.suspendedUntil },
}

const selectInvitations = (read: ReadDb) =>
  read
    .select(columns)
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedById))
    .leftJoin(teams, eq(teams.id, invitations.teamId))
    .leftJoin(letters, eq(letters.id, invitations.letterId))

type Invitation = Awaited<ReturnType<typeof selectInvitations>>[number]

/** An invitation is as good as the word of who made it: of somebody who is no admin any more it is worth nothing. */
function stateOf(
  { acceptedAt, revokedAt, expiresAt, inviter }: Invitation,
  now: Date,
): 'used' | 'revoked' | 'expired' | 'open' {
  if (acceptedAt) return 'used'
  const isHeld = inviter.suspendedUntil !== null && inviter.suspendedUntil > now
  if (revokedAt || inviter.role !== 'admin' || isHeld) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

export type InvitationRow = Awaited<ReturnType<typeof recentInvitations>>[number]

/** The newest, open or not. */
export async function recentInvitations(read: ReadDb, now: Date) {
  const rows = await selectInvitations(read).orderBy(desc(invitations.id)).limit(INVITATIONS_SHOWN)
  return rows.map(({ inviter, ...row }) => ({ ...row, state: stateOf({ ...row, inviter }, now) }))
}

/** What a link leads to. @throws AppError 404 `invitations.unknown` · 410 `invitations.used`, `invitations.revoked`,
 *  `invitations.expired` */
export async function openInvitation(read: ReadDb, secret: string, now: Date) {
  const hash = hashOf(secret.slice(0, LONGEST_SECRET))
  const mailed = and(eq(letters.secretHash, hash), eq(letters.kind, 'staff_invitation'))
  const [invitation] = await selectInvitations(read)
    .where(or(eq(invitations.secretHash, hash), mailed))
    .limit(1)
  if (!invitation) fail('invitations.unknown', 404)
  const state = stateOf(invitation, now)
  if (state !== 'open') fail(`invitations.${state}`, 410)
  return invitation
}
