import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { questions } from '#db/schema/index.ts'

export type QuestionState = 'deleted' | 'pending' | 'duplicate' | 'closed' | 'solved' | 'open'

export type StateColumns = Pick<
  typeof questions.$inferSelect,
  'deletedAt' | 'heldAt' | 'canonicalId' | 'closedAt' | 'acceptedAnswerId'
>

/** The first that holds. */
export function stateOf(question: StateColumns): QuestionState {
  if (question.deletedAt) return 'deleted'
  if (question.heldAt) return 'pending'
  if (question.canonicalId) return 'duplicate'
  if (question.closedAt) return 'closed'
  return question.acceptedAnswerId ? 'solved' : 'open'
}

/** `isPublic` where a query knows the questions by another name. */
export const isPublicIn = (table: Record<'deletedAt' | 'heldAt', PgColumn>) =>
  and(isNull(table.deletedAt), isNull(table.heldAt)) as SQL

/** What everybody sees: the scope of every list, count and search. */
export const isPublic = isPublicIn(questions)

/** Waits for a solution: open, with or without answers. */
export const isUnsolved = and(
  isPublic,
  isNull(questions.closedAt),
  isNull(questions.canonicalId),
  isNull(questions.acceptedAnswerId),
) as SQL

export const isUnanswered = and(isUnsolved, eq(questions.answerCount, 0)) as SQL

export const isSolved = and(
  isPublic,
  isNull(questions.closedAt),
  isNull(questions.canonicalId),
  isNotNull(questions.acceptedAnswerId),
) as SQL
