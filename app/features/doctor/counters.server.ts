import { and, asc, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, incidents, questions, tags, users } from '#db/schema/index.ts'
import { visibleAnswerCount } from '../answers/find.server.ts'
import { answerCommentCount, questionCommentCount } from '../comments/comments.server.ts'
import { affectedOf } from '../incidents/affected.server.ts'
import { reputationTotal } from '../reputation/reputation.server.ts'
import { tagQuestionCount } from '../tags/tags.server.ts'
import { answerScore, questionScore } from '../votes/votes.server.ts'
import { CHECK_BATCH, type Check } from './check.ts'

interface Counter {
  noun: 'question' | 'answer' | 'tag' | 'member' | 'incident'
  table: PgTable
  id: AnyPgColumn
  stored: AnyPgColumn
  /** The one formula, as commands use it. */
  formula: SQL
  /** For `update`: the stored column's property. */
  property: string
}

const ofQuestion = { noun: 'question' as const, table: questions, id: questions.id }
const ofAnswer = { noun: 'answer' as const, table: answers, id: answers.id }

/** Every number that is stored beside what it counts; views aside, which are approximate. */
const COUNTERS: Counter[] = [
  { ...ofQuestion, stored: questions.answerCount, formula: visibleAnswerCount, property: 'answerCount' },
  { ...ofQuestion, stored: questions.commentCount, formula: questionCommentCount, property: 'commentCount' },
  { ...ofQuestion, stored: questions.score, formula: questionScore, property: 'score' },
  { ...ofAnswer, stored: answers.commentCount, formula: answerCommentCount, property: 'commentCount' },
  { ...ofAnswer, stored: answers.score, formula: answerScore, property: 'score' },
  {
    noun: 'tag',
    table: tags,
    id: tags.id,
    stored: tags.questionCount,
    formula: tagQuestionCount,
    property: 'questionCount',
  },
  {
    noun: 'member',
    table: users,
    id: users.id,
    stored: users.reputation,
    formula: reputationTotal(users.id),
    property: 'reputation',
  },
  {
    noun: 'incident',
    table: incidents,
    id: incidents.id,
    stored: incidents.affectedCount,
    formula: affectedOf,
    property: 'affectedCount',
  },
]

export const counterChecks: Check[] = COUNTERS.map((counter) => ({
  name: `${counter.noun} ${counter.stored.name}`,
  find: (read, after) => find(read, counter, after),
  mend: (tx, found, now) =>
    mend(
      tx,
      counter,
      found.map(({ id }) => id),
      now,
    ),
}))

async function find(read: ReadDb, { noun, table, id, stored, formula }: Counter, after: number) {
  // In brackets of its own: drizzle strips the table's name from columns that stand directly in a selection.
  const expected = sql<number>`(${formula})`.mapWith(Number)
  const rows = await read
    .select({ id, stored, expected })
    .from(table)
    .where(and(gt(id, after), sql`${stored} <> ${expected}`))
    .orderBy(asc(id))
    .limit(CHECK_BATCH)
  return rows.map((row) => ({
    subject: `${noun} ${row.id}`,
    id: Number(row.id),
    what: stored.name,
    stored: Number(row.stored),
    expected: row.expected,
  }))
}

async function mend(tx: Tx, { noun, table, id, formula, property }: Counter, ids: number[], now: Date) {
  await tx
    .update(table)
    .set({ [property]: sql`(${formula})` })
    .where(inArray(id, ids))
  if (noun !== 'question' && noun !== 'answer') return
  const questionIds = noun === 'question' ? ids : await questionsOf(tx, ids)
  for (const questionId of questionIds) await publish(tx, 'question.changed', { questionId }, now)
}

async function questionsOf(read: ReadDb, answerIds: number[]): Promise<QuestionId[]> {
  const rows = await read
    .selectDistinct({ id: answers.questionId })
    .from(answers)
    .where(inArray(answers.id, answerIds as AnswerId[]))
  return rows.map((row) => row.id)
}
