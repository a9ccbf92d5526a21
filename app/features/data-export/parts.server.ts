import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CommentId, FlagId, QuestionId, UserId } from '#db/ids.ts'
import { answers, comments, flags, questionFacts, questions, votes } from '#db/schema/index.ts'

/** Rows that are read, and held in memory, at once. */
export const EXPORT_BATCH = 200

/** Some rows of one kind after `after`, by `at`; fewer than EXPORT_BATCH are the last. */
export type Part = (read: ReadDb, id: UserId, after: number) => Promise<{ at: number }[]>

/** With every fact, also those that staff alone see beside the asker. */
export const questionsOf: Part = async (read, id, after) => {
  const rows = await read
    .select({
      ...{ at: questions.id, title: questions.title, body: questions.body, language: questions.language },
      ...{ score: questions.score, acceptedAnswer: questions.acceptedAnswerId, source: questions.sourceUrl },
      ...{ createdAt: questions.createdAt, updatedAt: questions.updatedAt, deletedAt: questions.deletedAt },
      ...{ heldAt: questions.heldAt, detachedAt: questions.detachedAt, closedAt: questions.closedAt },
    })
    .from(questions)
    .where(and(eq(questions.authorId, id), gt(questions.id, after as QuestionId)))
    .orderBy(asc(questions.id))
    .limit(EXPORT_BATCH)
  if (rows.length === 0) return []
  const ids = rows.map(({ at }) => at)
  const facts = await read.select().from(questionFacts).where(inArray(questionFacts.questionId, ids))
  return rows.map((row) => ({
    ...row,
    facts: facts
      .filter(({ questionId }) => questionId === row.at)
      .map(({ key, value, visibility }) => ({ key, value, visibility })),
  }))
}

export const answersOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: answers.id, question: answers.questionId, body: answers.body, language: answers.language },
      ...{ score: answers.score, source: answers.sourceUrl, createdAt: answers.createdAt },
      ...{ updatedAt: answers.updatedAt, deletedAt: answers.deletedAt, heldAt: answers.heldAt },
      detachedAt: answers.detachedAt,
    })
    .from(answers)
    .where(and(eq(answers.authorId, id), gt(answers.id, after as AnswerId)))
    .orderBy(asc(answers.id))
    .limit(EXPORT_BATCH)

export const commentsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: comments.id, question: comments.questionId, answer: comments.answerId, body: comments.body },
      ...{ createdAt: comments.createdAt, updatedAt: comments.updatedAt, deletedAt: comments.deletedAt },
      heldAt: comments.heldAt,
    })
    .from(comments)
    .where(and(eq(comments.authorId, id), gt(comments.id, after as CommentId)))
    .orderBy(asc(comments.id))
    .limit(EXPORT_BATCH)

export const flagsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: flags.id, question: flags.questionId, answer: flags.answerId, comment: flags.commentId },
      ...{ kind: flags.kind, note: flags.note, createdAt: flags.createdAt, resolvedAt: flags.resolvedAt },
    })
    .from(flags)
    .where(and(eq(flags.userId, id), gt(flags.id, after as FlagId)))
    .orderBy(asc(flags.id))
    .limit(EXPORT_BATCH)

export const votesOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: votes.id, question: votes.questionId, answer: votes.answerId, value: votes.value },
      createdAt: votes.createdAt,
    })
    .from(votes)
    .where(and(eq(votes.userId, id), gt(votes.id, after)))
    .orderBy(asc(votes.id))
    .limit(EXPORT_BATCH)
