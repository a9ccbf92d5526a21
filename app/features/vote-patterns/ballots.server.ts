import { and, asc, count, countDistinct, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import type { Tie } from './rings.ts'
import { RING_TIE_VOTES, SERIES_VOTES } from './rules.ts'

/** A vote of a pattern. */
export interface Ballot {
  id: number
  createdAt: Date
}

/** A vote is on an answer or on a question: of the two joins one finds something. */
const author = sql<UserId>`coalesce(${answers.authorId}, ${questions.authorId})`.mapWith(
  (id) => Number(id) as UserId,
)

/** Votes that count, on posts that stand under somebody's name; what staff gave back is part of no pattern. */
const countingSince = (since: Date) =>
  and(
    gte(votes.createdAt, since),
    isNull(votes.voidedById),
    isNull(votes.clearedAt),
    ne(votes.value, 0),
    sql`${author} is not null`,
    isNull(answers.deletedAt),
    isNull(questions.deletedAt),
  )

const isUpvote = eq(votes.value, 1)

/** Who voted on whom often enough since then for a series. */
export async function eagerSince(read: ReadDb, since: Date) {
  return read
    .select({ voter: votes.userId, author })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(countingSince(since))
    .groupBy(votes.userId, author)
    .having(gte(count(), SERIES_VOTES.value))
}

/** One member's votes on others, in the order in which they were cast. */
export const ballotsOf = (
  read: ReadDb,
  voter: UserId,
  authors: readonly UserId[],
  since: Date,
): Promise<Ballot[]> =>
  read
    .select({ id: votes.id, createdAt: votes.createdAt })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(and(countingSince(since), eq(votes.userId, voter), inArray(author, [...authors])))
    .orderBy(asc(votes.createdAt), asc(votes.id))

/** Who voted several times for whom since then. */
export async function tiesSince(read: ReadDb, since: Date): Promise<Tie[]> {
  return read
    .select({ voter: votes.userId, author: author, votes: count() })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(and(countingSince(since), isUpvote))
    .groupBy(votes.userId, author)
    .having(gte(count(), RING_TIE_VOTES.value))
}

/** How many upvotes each member gave since then, taken back or not. */
export async function givenSince(read: ReadDb, since: Date): Promise<Map<UserId, number>> {
  const rows = await read
    .select({ voter: votes.userId, given: count() })
    .from(votes)
    .where(and(gte(votes.createdAt, since), isUpvote))
    .groupBy(votes.userId)
    .having(gte(count(), RING_TIE_VOTES.value))
  return new Map(rows.map(({ voter, given }) => [voter, given]))
}

/** How many people's posts were voted for since then. */
export async function authorsSince(read: ReadDb, since: Date): Promise<number> {
  const [row] = await read
    .select({ authors: countDistinct(author) })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(and(countingSince(since), isUpvote))
  return row?.authors ?? 0
}

/** The upvotes that members of a group gave each other since then. */
export const ballotsAmong = (read: ReadDb, members: readonly UserId[], since: Date): Promise<Ballot[]> =>
  read
    .select({ id: votes.id, createdAt: votes.createdAt })
    .from(votes)
    .leftJoin(answers, eq(answers.id, votes.answerId))
    .leftJoin(questions, eq(questions.id, votes.questionId))
    .where(
      and(countingSince(since), isUpvote, inArray(votes.userId, [...members]), inArray(author, [...members])),
    )
    .orderBy(asc(votes.id))
