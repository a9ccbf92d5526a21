import { setImmediate as letOthersWork } from 'node:timers/promises'
import { and, count, desc, eq, gte, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answers, questions, questionTags, tags, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { after, type OrderKey, orderBy } from '../posts/keyset.ts'
import { isPublic, isSolved, isUnanswered } from '../questions/state.ts'
import { countWhere } from '../search-log/use.view.server.ts'

export interface Scope {
  since: Date
  /** All when absent. */
  language?: Language | undefined
}

/** Questions that were asked then and that everybody sees: the index of the newest ones leads to them. */
const askedIn = ({ since, language }: Scope) =>
  and(isPublic, gte(questions.createdAt, since), language && eq(questions.language, language))

const isShownAnswer = and(isNull(answers.deletedAt), isNull(answers.heldAt))

/** More questions than this in one period are not told apart any more: the newest are counted. */
const MOST_QUESTIONS = 100_000

export type Asked = Omit<Row, 'id'>

/** Read at once: SQLite's reads hold up everybody else's requests meanwhile, some 60 ms each. */
const READ_AT_ONCE = 10_000

const NEWEST: OrderKey[] = [
  { column: questions.createdAt, direction: 'desc' },
  { column: questions.id, direction: 'desc' },
]

/** Each question of the period with what became of it, the newest first; `firstAnswerAt` is the first by somebody
 *  else. @param atOnce how many are read before others' requests are let in */
export async function askedQuestions(read: ReadDb, scope: Scope, atOnce = READ_AT_ONCE) {
  const asked: Row[] = []
  while (asked.length < MOST_QUESTIONS) {
    const last = asked.at(-1)
    const behind =
      last && and(lte(questions.createdAt, last.createdAt), after(NEWEST, [last.createdAt, last.id]))
    const rows = await someAsked(read, and(askedIn(scope), behind), atOnce)
    asked.push(...rows)
    if (rows.length < atOnce) break
    await letOthersWork()
  }
  return asked
}

type Row = Awaited<ReturnType<typeof someAsked>>[number]

async function someAsked(read: ReadDb, wanted: SQL | undefined, limit: number) {
  const isOfThis = sql`a.question_id = ${questions.id} and a.deleted_at is null and a.held_at is null
    and (a.author_id is null or ${questions.authorId} is null or a.author_id <> ${questions.authorId})`
  const rows = await read
    .select({
      id: questions.id,
      createdAt: questions.createdAt,
      language: questions.language,
      acceptedAt: questions.acceptedAt,
      firstAnswerAt: sql<Date | null>`(select min(a.created_at) from answers a where ${isOfThis})`.mapWith({
        mapFromDriverValue: (value: unknown) =>
          answers.createdAt.mapFromDriverValue(value as string) as Date | null,
      }),
      isSolved: sql<number>`case when ${isSolved} then 1 else 0 end`.mapWith(Number),
      isUnanswered: sql<number>`case when ${isUnanswered} then 1 else 0 end`.mapWith(Number),
    })
    .from(questions)
    .where(wanted)
    .orderBy(...orderBy(NEWEST))
    .limit(limit)
  return rows.map(({ isSolved, isUnanswered, ...row }) => ({
    ...row,
    isSolved: isSolved === 1,
    isUnanswered: isUnanswered === 1,
  }))
}

/** The tags of these questions, those with the most first. */
export const askedByTag = (read: ReadDb, scope: Scope, limit: number) =>
  read
    .select({
      slug: tags.slug,
      name: tags.name,
      questions: count(),
      solved: countWhere(isSolved),
      unanswered: countWhere(isUnanswered),
    })
    .from(questions)
    .innerJoin(questionTags, eq(questionTags.questionId, questions.id))
    .innerJoin(tags, eq(tags.id, questionTags.tagId))
    .where(askedIn(scope))
    .groupBy(tags.id, tags.slug, tags.name)
    .orderBy(desc(count()), tags.slug)
    .limit(limit)

/** Who answered others' questions of the period most, by accepted answers, then by answers. */
export const topHelpers = (read: ReadDb, scope: Scope, limit: number) => {
  const accepted = countWhere(eq(questions.acceptedAnswerId, answers.id))
  return read
    .select({
      handle: users.handle,
      answers: count(),
      accepted,
      score: sql<number>`sum(${answers.score})`.mapWith(Number),
    })
    .from(questions)
    .innerJoin(answers, and(eq(answers.questionId, questions.id), isShownAnswer))
    .innerJoin(users, and(eq(users.id, answers.authorId), isNull(users.deletedAt)))
    .where(
      and(
        askedIn(scope),
        isNull(answers.detachedAt),
        isNotNull(answers.authorId),
        or(isNull(questions.authorId), ne(answers.authorId, questions.authorId)),
      ),
    )
    .groupBy(users.id, users.handle)
    .orderBy(desc(accepted), desc(count()), users.handle)
    .limit(limit)
}
