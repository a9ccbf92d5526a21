import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { answers, questionTags, teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { authored, authorsOf, isAuthor, isTeamOfAuthor } from '../accounts/accounts.view.server.ts'
import { HELPED_LATELY } from './rules.ts'

/** Who helped most under this tag, by the score of their answers to its latest questions that everybody sees: to all of
 *  them would be read for each page, however many they are. */
export async function topAnswerers(read: ReadDb, tagId: TagId, limit: number, language: Language) {
  const rows = await helpers(read, { tagId, limit, latest: HELPED_LATELY })
  const authors = authorsOf(rows, language)
  return rows.flatMap(({ userId, score, answers }) => {
    const author = userId && authors.get(userId)
    return author ? [{ author, score, answers }] : []
  })
}

const helpers = prepared((read, slots: Slots<{ tagId: TagId; limit: number; latest: number }>) => {
  const latest = read
    .select({ questionId: questionTags.questionId })
    .from(questionTags)
    .where(and(eq(questionTags.tagId, slots.tagId), isNotNull(questionTags.state)))
    .orderBy(desc(questionTags.askedAt), desc(questionTags.questionId))
    .limit(slots.latest)
    .as('latest')
  const total = sql<number>`sum(${answers.score})`.mapWith(Number)
  const ranked = read
    .select({
      userId: answers.authorId,
      score: total.as('total'),
      answers: sql<number>`count(*)`.mapWith(Number).as('answers'),
    })
    .from(latest)
    .crossJoin(answers)
    .where(
      and(
        eq(answers.questionId, latest.questionId),
        sql`${answers.deletedAt} is null and ${answers.heldAt} is null and ${answers.detachedAt} is null`,
        isNotNull(answers.authorId),
      ),
    )
    .groupBy(answers.authorId)
    .orderBy(desc(total), asc(answers.authorId))
    .limit(slots.limit)
    .as('ranked')
  return read
    .select({ ...authored, userId: ranked.userId, score: ranked.score, answers: ranked.answers })
    .from(ranked)
    .leftJoin(users, isAuthor(ranked.userId))
    .leftJoin(teams, isTeamOfAuthor)
    .orderBy(desc(ranked.score), asc(ranked.userId))
})
