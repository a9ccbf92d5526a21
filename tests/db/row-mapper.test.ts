import { aliasedTable, asc, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { prepared } from '#db/prepared.server.ts'
import { answers, questions, users } from '#db/schema/index.ts'
import type { ReadDb } from '#db/types.ts'
import { test } from '../support/forum.ts'

const helper = aliasedTable(users, 'helper')

/** Two questions, one with an answer. */
const joined = (read: ReadDb) =>
  read
    .select({
      id: questions.id,
      question: questions,
      answer: { id: answers.id, at: answers.createdAt, score: answers.score },
      helper,
      both: { handle: helper.handle, answered: answers.createdAt },
      told: { handle: helper.handle, upper: sql<string>`upper(${helper.handle})` },
      loud: sql<string>`upper(${questions.title})`.as('loud'),
      count: sql`${questions.answerCount} + 1`.mapWith(String),
    })
    .from(questions)
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .leftJoin(helper, eq(helper.id, answers.authorId))
    .orderBy(asc(questions.id))

const SELECTIONS: Record<string, (read: ReadDb) => ReturnType<typeof joined>> = {
  'one table': (read) => read.select().from(users).orderBy(asc(users.id)) as never,
  'two, named by drizzle': (read) =>
    read
      .select()
      .from(questions)
      .leftJoin(answers, eq(answers.questionId, questions.id))
      .orderBy(asc(questions.id)) as never,
  'objects, expressions and what a join does not find': joined,
}

test.for(Object.entries(SELECTIONS))(
  'a prepared query has the rows that drizzle makes: %s',
  async ([, select], { forum }) => {
    const { question } = await forum.question()
    await forum.answer(question)
    await forum.question()
    const byDrizzle = await select(forum.db.read)
    expect(byDrizzle.length).toBeGreaterThan(1)
    expect(await prepared((read) => select(read))(forum.db.read, {})).toStrictEqual(byDrizzle)
  },
)
