import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AppealId, EntryChangeId, IncidentId, QuestionId, UserId } from '#db/ids.ts'
import { notices, users } from '#db/schema/index.ts'
import type { Badge, NoticeKind } from '#db/schema/types.ts'
import { batches } from '#search/batches.ts'
import { TELL_BATCH } from './rules.ts'

/** Something that happened in a thread, to an incident, to a change of an official answer, or to an appeal; or a badge that
 *  was earned. */
type Event = (
  | { questionId: QuestionId }
  | { incidentId: IncidentId }
  | { changeId: EntryChangeId }
  | { appealId: AppealId }
  | { badge: Badge }
) & {
  /** Whose act it was: never told of it. */
  actorId: UserId | null
  /** Where on the page: `answer-12`, `comment-7`, `update-3`, or empty. */
  anchor: string
}

/** Who is to be told, by what it is to them. Somebody who is in several places is told once, by the first. */
export async function tellEach(
  tx: Tx,
  event: Event,
  audiences: [NoticeKind, (UserId | null)[]][],
  now: Date,
) {
  const told = new Set<UserId | null>([event.actorId, null])
  for (const [kind, ids] of audiences) {
    const fresh = [...new Set(ids)].filter((id) => id !== null && !told.has(id)) as UserId[]
    for (const id of fresh) told.add(id)
    await tell(tx, { ...event, kind }, fresh, now)
  }
}

/** One row a thread, incident or change and member: the newest event, and how many since it was last read. */
async function tell(tx: Tx, event: Event & { kind: NoticeKind }, userIds: UserId[], now: Date) {
  for (const batch of batches(userIds, TELL_BATCH)) {
    const present = await tx
      .select({ userId: users.id })
      .from(users)
      .where(and(inArray(users.id, batch), isNull(users.deletedAt)))
    if (present.length === 0) continue
    const news = { ...event, createdAt: now, readAt: null }
    await tx
      .insert(notices)
      .values(present.map(({ userId }) => ({ ...news, userId })))
      .onConflictDoUpdate({
        target: [notices.userId, subjectColumn(event)],
        set: {
          ...news,
          eventCount: sql`case when ${notices.readAt} is null then ${notices.eventCount} + 1 else 1 end`,
        },
      })
  }
}

function subjectColumn(event: Event) {
  if ('questionId' in event) return notices.questionId
  if ('appealId' in event) return notices.appealId
  if ('badge' in event) return notices.badge
  return 'incidentId' in event ? notices.incidentId : notices.changeId
}
