import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { EntryChangeId, IncidentId, NoticeId, QuestionId } from '#db/ids.ts'
import { notices } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'

/** Marks these notices of a member as read; ids of others' notices change nothing. */
export async function markRead(db: Db, member: Member, ids: NoticeId[] | 'all', now: Date) {
  await markWhere(db, member, ids === 'all' ? undefined : inArray(notices.id, ids), now)
}

/** Visiting a thread reads its notice. Writes only when there is something to mark. */
export async function markThreadRead(db: Db, member: Member, questionId: QuestionId, now: Date) {
  await markWhere(db, member, eq(notices.questionId, questionId), now)
}

/** Visiting an incident reads its notice as well. */
export async function markIncidentRead(db: Db, member: Member, incidentId: IncidentId, now: Date) {
  await markWhere(db, member, eq(notices.incidentId, incidentId), now)
}

/** And so does visiting a change of an official answer. */
export async function markChangeRead(db: Db, member: Member, changeId: EntryChangeId, now: Date) {
  await markWhere(db, member, eq(notices.changeId, changeId), now)
}

async function markWhere(db: Db, member: Member, chosen: SQL | undefined, now: Date) {
  const unread = and(eq(notices.userId, member.id), isNull(notices.readAt), chosen)
  if ((await db.read.$count(notices, unread)) === 0) return
  await db.write((tx) => tx.update(notices).set({ readAt: now }).where(unread))
}
