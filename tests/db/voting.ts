import { and, count, eq, sql, sum } from 'drizzle-orm'
import type { QuestionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questions, votes } from '#db/schema/index.ts'
import type { Db, ReadDb, Tx } from '#db/types.ts'
import { addQuestion, addUser } from './rows.ts'

/** A small world of votes whose rules a test can check at any moment. */
export interface Polls {
  voters: UserId[]
  polls: QuestionId[]
}

export async function openPolls(db: Db, voterCount: number, pollCount: number, now: Date): Promise<Polls> {
  return db.write(async (tx) => {
    const voters: UserId[] = []
    for (let n = 1; n <= voterCount; n++) voters.push(await addUser(tx, `voter${n}`, now))
    const [asker] = voters
    if (!asker) throw new Error('A poll needs a voter')
    const polls: QuestionId[] = []
    for (let n = 1; n <= pollCount; n++) polls.push(await addQuestion(tx, asker, `poll ${n}`, now))
    return { voters, polls }
  })
}

export interface Ballot {
  userId: UserId
  questionId: QuestionId
  value: 1 | -1
  /** Names this act in the outbox, where its row shows whether it was committed. */
  act: number
}

/** Votes, unless this person did: reads, then writes three tables.
 *  @returns whether a vote was added. */
export async function castBallot(tx: Tx, { userId, questionId, value, act }: Ballot, now: Date) {
  await publish(tx, 'question.changed', { questionId: act }, now)
  const own = and(eq(votes.userId, userId), eq(votes.questionId, questionId))
  if ((await tx.$count(votes, own)) > 0) return false
  const score = sql`${questions.score} + ${value}`
  await tx.update(questions).set({ score }).where(eq(questions.id, questionId))
  await tx.insert(votes).values({ userId, questionId, value, createdAt: now })
  return true
}

/** Questions whose stored score is not the sum of their votes, in one statement. */
export const wrongScores = (read: ReadDb) =>
  read
    .select({ id: questions.id, stored: questions.score, counted: sum(votes.value) })
    .from(questions)
    .leftJoin(votes, eq(votes.questionId, questions.id))
    .groupBy(questions.id, questions.score)
    .having(sql`${questions.score} <> coalesce(sum(${votes.value}), 0)`)

/** Votes beyond one a person and question. */
export const doubleVotes = (read: ReadDb) =>
  read
    .select({ userId: votes.userId, questionId: votes.questionId })
    .from(votes)
    .groupBy(votes.userId, votes.questionId)
    .having(sql`${count()} > 1`)

/** What all scores add up to, and all votes: two statements of one snapshot, so they must agree. */
export async function totals(read: ReadDb) {
  const [scores] = await read.select({ total: sum(questions.score) }).from(questions)
  const [values] = await read.select({ total: sum(votes.value) }).from(votes)
  return { scores: Number(scores?.total), values: Number(values?.total ?? 0) }
}
