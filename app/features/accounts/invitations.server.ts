import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { invitations } from '#db/schema/index.ts'

/** An invitation is as good as the word of who made it: when that person may not invite any more, even for a while, what
 *  is open ends for good. */
export const revokeInvitationsOf = (tx: Tx, inviter: UserId, now: Date) =>
  tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.invitedById, inviter),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
