import { asc, desc, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { UserId } from '#db/ids.ts'
import { appeals, suspensions, users } from '#db/schema/index.ts'
import { mayRestrain } from '../accounts/policy.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { APPEALS_SHOWN } from './rules.ts'

const columns = {
  id: appeals.id,
  body: appeals.body,
  createdAt: appeals.createdAt,
  kind: suspensions.kind,
  reason: suspensions.reason,
  startedAt: suspensions.startedAt,
  until: suspensions.until,
}

/** What waits for a decision, the oldest first; staff's own waits for an admin's. */
export async function openAppeals(read: ReadDb, viewer: Viewer) {
  const rows = await read
    .select({
      ...columns,
      userId: users.id,
      handle: users.handle,
      displayName: users.displayName,
      role: users.role,
    })
    .from(appeals)
    .innerJoin(suspensions, eq(suspensions.id, appeals.suspensionId))
    .innerJoin(users, eq(users.id, appeals.userId))
    .where(isNull(appeals.decidedAt))
    .orderBy(asc(appeals.id))
    .limit(APPEALS_SHOWN)
  return rows.map(({ role, ...row }) => ({
    ...row,
    mayDecide: mayRestrain(viewer, { id: row.userId, isStaff: role !== 'member' }),
  }))
}

export const countOpenAppeals = (read: ReadDb) =>
  countSome(read, read.select({ id: appeals.id }).from(appeals).where(isNull(appeals.decidedAt)))

/** A member's own, the newest first. Who decided is not told. */
export const appealsOf = (read: ReadDb, userId: UserId) =>
  read
    .select({ ...columns, decision: appeals.decision, decidedAt: appeals.decidedAt, answer: appeals.answer })
    .from(appeals)
    .innerJoin(suspensions, eq(suspensions.id, appeals.suspensionId))
    .where(eq(appeals.userId, userId))
    .orderBy(desc(appeals.id))
    .limit(APPEALS_SHOWN)
