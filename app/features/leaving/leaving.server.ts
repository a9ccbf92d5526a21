import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { isLastAdmin } from '../accounts/suspensions.server.ts'
import { revokeTokens } from '../accounts/tokens.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { LEAVING } from './rules.ts'
import type { Leaving } from './schema.ts'

/** Has the account deleted after some days; until then one press calls it off. Its tokens end at once.
 *  @throws AppError 400 `accounts.handle_mismatch` beside the field `handle` · 409 `accounts.last_admin` */
export async function askToLeave(db: Db, member: Member, { handle, posts }: Leaving, now: Date) {
  if (handle !== member.handle.toLowerCase()) {
    fail('accounts.handle_mismatch', 400, { fields: { handle: ['accounts.handle_mismatch'] } })
  }
  await db.write(async (tx) => {
    if (await isLastAdmin(tx, member.id, now)) fail('accounts.last_admin', 409)
    await tx
      .update(users)
      .set({ leavesAt: new Date(now.getTime() + LEAVING.ms), leavesPosts: posts })
      .where(eq(users.id, member.id))
    await revokeTokens(tx, member.id)
    await tellOwner(tx, { kind: 'deletion_asked', userId: member.id }, now)
  })
}

/** @throws AppError 409 `accounts.not_leaving` */
export async function stayAfterAll(db: Db, member: Member) {
  const stayed = await db.write((tx) =>
    tx
      .update(users)
      .set({ leavesAt: null, leavesPosts: null })
      .where(and(eq(users.id, member.id), isNotNull(users.leavesAt)))
      .returning({ id: users.id }),
  )
  if (stayed.length === 0) fail('accounts.not_leaving', 409)
}
