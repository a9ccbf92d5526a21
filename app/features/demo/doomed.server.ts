import { and, eq, inArray, isNotNull, notInArray, or } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId, UserId } from '#db/ids.ts'
import {
  answers,
  comments,
  faqEntries,
  faqVersions,
  incidents,
  incidentUpdates,
  livingFacts,
  livingFactValues,
  questions,
} from '#db/schema/index.ts'

/** What goes with the demo's people. A post of theirs stays, under nobody's name, where somebody else wrote below. */
export async function doomedPosts(tx: Tx, people: UserId[]) {
  const ofDemo = { question: await idsOf(tx, questions, people), answer: await idsOf(tx, answers, people) }
  const replies = await othersReplies(tx, people)
  const talkedIn = new Set(replies.map(({ questionId }) => questionId))
  const talkedUnder = new Set(replies.map(({ answerId }) => answerId))
  const goneQuestions = ofDemo.question.filter((id) => !talkedIn.has(id as QuestionId)) as QuestionId[]
  const below = await idsBelow(tx, answers, answers.questionId, goneQuestions)
  const goneAnswers = [
    ...new Set([...below, ...ofDemo.answer.filter((id) => !talkedUnder.has(id as AnswerId))]),
  ] as AnswerId[]
  const goneComments = [
    ...new Set([
      ...(await idsOf(tx, comments, people)),
      ...(await idsBelow(tx, comments, comments.questionId, goneQuestions)),
      ...(await idsBelow(tx, comments, comments.answerId, goneAnswers)),
    ]),
  ] as CommentId[]
  return { questions: goneQuestions, answers: goneAnswers, comments: goneComments }
}

/** Where people who are not of the demo wrote. */
async function othersReplies(tx: Tx, people: UserId[]) {
  const isOthers = (author: typeof answers.authorId | typeof comments.authorId) =>
    and(isNotNull(author), notInArray(author, people))
  const answered = await tx
    .select({ questionId: answers.questionId })
    .from(answers)
    .where(isOthers(answers.authorId))
  const commented = await tx
    .select({ questionId: comments.questionId, answerId: comments.answerId })
    .from(comments)
    .where(isOthers(comments.authorId))
  return [...answered.map((row) => ({ ...row, answerId: null })), ...commented]
}

type Posts = typeof questions | typeof answers | typeof comments

async function idsOf(tx: Tx, table: Posts, people: UserId[]): Promise<number[]> {
  const rows = await tx
    .select({ id: table.id as AnyPgColumn })
    .from(table as PgTable)
    .where(inArray(table.authorId as AnyPgColumn, people))
  return rows.map(({ id }) => Number(id))
}

async function idsBelow(tx: Tx, table: Posts, parent: AnyPgColumn, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: table.id as AnyPgColumn })
    .from(table as PgTable)
    .where(inArray(parent, ids))
  return rows.map(({ id }) => Number(id))
}

/** Official answers, incidents and living facts in which nobody else had a hand. */
export async function doomedWork(tx: Tx, people: UserId[]) {
  const { nominatedById, submittedById, approvedById, verifiedById } = faqEntries
  return {
    entries: await untouched(tx, people, {
      table: faqEntries,
      hands: [nominatedById, submittedById, approvedById, verifiedById],
      parts: faqVersions,
      partOf: faqVersions.entryId,
      partHands: [faqVersions.editorId, faqVersions.approvedById],
    }),
    incidents: await untouched(tx, people, {
      table: incidents,
      hands: [incidents.authorId],
      parts: incidentUpdates,
      partOf: incidentUpdates.incidentId,
      partHands: [incidentUpdates.authorId],
    }),
    facts: await untouched(tx, people, {
      table: livingFacts,
      hands: [livingFacts.verifiedById],
      parts: livingFactValues,
      partOf: livingFactValues.factId,
      partHands: [livingFactValues.proposedById, livingFactValues.decidedById],
    }),
  }
}

interface Work {
  table: PgTable & { id: AnyPgColumn }
  hands: AnyPgColumn[]
  parts: PgTable
  partOf: AnyPgColumn
  partHands: AnyPgColumn[]
}

async function untouched(tx: Tx, people: UserId[], { table, hands, parts, partOf, partHands }: Work) {
  const some = (columns: AnyPgColumn[]) => or(...columns.map((column) => inArray(column, people)))
  const others = (columns: AnyPgColumn[]) =>
    or(...columns.map((column) => and(isNotNull(column), notInArray(column, people))))
  const ids = async (query: PromiseLike<{ id: unknown }[]>) => (await query).map(({ id }) => Number(id))
  const joined = (condition: ReturnType<typeof or>) =>
    ids(
      tx.selectDistinct({ id: table.id }).from(table).leftJoin(parts, eq(partOf, table.id)).where(condition),
    )
  const demos = await joined(or(some(hands), some(partHands)))
  const kept = new Set(await joined(or(others(hands), others(partHands))))
  return demos.filter((id) => !kept.has(id))
}
