import { setImmediate as letOthersWork } from 'node:timers/promises'
import { and, asc, eq, gt, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { answers, questions, votes } from '#db/schema/index.ts'
import { VOTES_READ } from './rules.ts'

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
const isCounting = and(
  isNull(votes.voidedById),
  isNull(votes.clearedAt),
  ne(votes.value, 0),
  sql`${author} is not null`,
  isNull(answers.deletedAt),
  isNull(questions.deletedAt),
)

const countingSince = (since: Date) => and(gte(votes.createdAt, since), isCounting)

const isUpvote = eq(votes.value, 1)

/** Every vote since then, in the order in which they were cast; other work is done in between. */
export async function* votesSince(read: ReadDb, since: Date) {
  const columns = {
    id: votes.id,
    createdAt: votes.createdAt,
    voter: votes.userId,
    author,
    value: votes.value,
    isCounting: sql`case when ${isCounting} then 1 else 0 end`.mapWith(Boolean),
  }
  for (let last = { createdAt: since, id: 0 }; ; ) {
    const isLater = or(gt(votes.createdAt, last.createdAt), gt(votes.id, last.id))
    const rows = await read
      .select(columns)
      .from(votes)
      .leftJoin(answers, eq(answers.id, votes.answerId))
      .leftJoin(questions, eq(questions.id, votes.questionId))
      .where(and(gte(votes.createdAt, last.createdAt), isLater))
      .orderBy(asc(votes.createdAt), asc(votes.id))
      .limit(VOTES_READ)
    yield* rows
    last = rows.at(-1) ?? last
    if (rows.length < VOTES_READ) return
    await letOthersWork()
  }
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
