import type { InvitationId, LetterId, TeamId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { teams, users } from './accounts.ts'
import { letters } from './letters.ts'
import { ROLES } from './types.ts'

const { table, id, ref, str, time, index } = kit

/** To become staff, for whoever has the link, once. The address that one was mailed to stands in its letter alone, and
 *  goes with that. */
export const invitations = table(
  'invitations',
  {
    id: id('id').$type<InvitationId>(),
    /** SHA-256 of the link's secret. A mailed link has one of its own, which its letter knows. */
    secretHash: str('secret_hash').notNull().unique(),
    role: str('role', { enum: [...ROLES] }).notNull(),
    teamId: ref('team_id')
      .$type<TeamId>()
      .references(() => teams.id),
    letterId: ref('letter_id')
      .$type<LetterId>()
      .references(() => letters.id, { onDelete: 'set null' }),
    invitedById: ref('invited_by_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    acceptedById: ref('accepted_by_id')
      .$type<UserId>()
      .references(() => users.id),
    acceptedAt: time('accepted_at'),
    revokedAt: time('revoked_at'),
  },
  (t) => [index('invitations_letter').on(t.letterId), index('invitations_age').on(t.createdAt)],
)
