import { and, eq, exists, gt, gte, isNotNull, lte, not, or, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { noticeMails, notices, questionFollows, questions, sessions } from '#db/schema/index.ts'
import { isUnsolved } from '../questions/state.ts'
import { owe } from './owing.server.ts'
import { REMIND_AFTER, REMIND_UNTIL, REMINDERS_A_RUN } from './rules.ts'

/** Owes a reminder to askers who were mailed an answer two days ago and have neither accepted one nor come back since:
 *  one a question, ever. What an outage left behind is caught up with a run at a time. */
export async function remindAskers(db: Db, now: Date, most = REMINDERS_A_RUN) {
  const due = await dueReminders(db.read, now).limit(most)
  if (due.length === 0) return
  await db.write(async (tx) => {
    for (const { userId, questionId, answerId } of due)
      await owe(tx, { kind: 'reminder', userId, questionId, answerId }, now)
  })
}

/** The best that others answered. */
const bestAnswer = sql<AnswerId>`(select a.id from answers a where a.question_id = ${questions.id}
  and a.deleted_at is null and a.held_at is null
  and (a.author_id is null or a.author_id <> ${questions.authorId})
  order by a.score desc, a.id limit 1)`.mapWith((id) => Number(id) as AnswerId)

const dueReminders = (read: ReadDb, now: Date) =>
  read
    .selectDistinct({
      userId: noticeMails.userId,
      questionId: noticeMails.questionId,
      answerId: bestAnswer,
    })
    .from(noticeMails)
    .innerJoin(
      questions,
      and(eq(questions.id, noticeMails.questionId), eq(questions.authorId, noticeMails.userId)),
    )
    .innerJoin(
      questionFollows,
      and(
        eq(questionFollows.questionId, noticeMails.questionId),
        eq(questionFollows.userId, noticeMails.userId),
      ),
    )
    .where(
      and(
        eq(noticeMails.kind, 'answered'),
        eq(noticeMails.outcome, 'sent'),
        lte(noticeMails.settledAt, new Date(now.getTime() - REMIND_AFTER.ms)),
        gt(noticeMails.settledAt, new Date(now.getTime() - REMIND_UNTIL.ms)),
        isUnsolved,
        isNotNull(bestAnswer),
        not(cameBack(read)),
        not(wasReminded),
      ),
    )

/** Read the notice of it, which visiting the thread does, or was seen here at all since the answer. */
function cameBack(read: ReadDb) {
  const visited = read
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, noticeMails.userId), gte(sessions.lastSeenAt, noticeMails.createdAt)))
  const looked = read
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.userId, noticeMails.userId),
        eq(notices.questionId, noticeMails.questionId),
        gte(notices.readAt, noticeMails.createdAt),
      ),
    )
  return or(exists(visited), exists(looked)) ?? sql`false`
}

const wasReminded = sql`exists (select 1 from notice_mails r
  where r.question_id = ${noticeMails.questionId} and r.kind = 'reminder')`
