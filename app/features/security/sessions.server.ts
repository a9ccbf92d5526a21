import { and, desc, eq, gt } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { SESSION_LIFETIME_MS, STAFF_SESSION_LIFETIME_MS } from './rules.ts'

/** Longer lists are a program's. */
const MAX_SHOWN = 100

const lifetimeOf = ({ isStaff }: Pick<Member, 'isStaff'>) =>
  isStaff ? STAFF_SESSION_LIFETIME_MS : SESSION_LIFETIME_MS

/** However lately it was used. */
export const isOverAge = (member: Pick<Member, 'isStaff'>, createdAt: Date, now: Date) =>
  now.getTime() - createdAt.getTime() >= lifetimeOf(member)

/** Where a member is logged in, the latest first. The ids open nothing: they are hashes of what cookies hold. */
export async function sessionsOf(read: ReadDb, member: Member, now: Date) {
  const { id, label, createdAt, lastSeenAt } = sessions
  const oldest = new Date(now.getTime() - lifetimeOf(member))
  return read
    .select({ id, label, createdAt, lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, member.id), gt(sessions.expiresAt, now), gt(createdAt, oldest)))
    .orderBy(desc(createdAt), desc(id))
    .limit(MAX_SHOWN)
}

/** Logs a member out on one device.
 *  @throws AppError `security.session_not_found` 404 */
export async function endSession(db: Db, member: Member, id: string) {
  const ended = await db.write((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, member.id)))
      .returning({ id: sessions.id }),
  )
  if (ended.length === 0) fail('security.session_not_found', 404)
}
