import type { AnswerId, QuestionId } from './ids.ts'

/** A question or an answer: what can be voted on, edited, deleted, commented. */
export type PostRef = { kind: 'question'; id: QuestionId } | { kind: 'answer'; id: AnswerId }

export const questionRef = (id: QuestionId) => ({ kind: 'question', id }) as const
export const answerRef = (id: AnswerId) => ({ kind: 'answer', id }) as const

/** The two columns that say which post a row hangs on: exactly one of them is set. */
export const postColumnsOf = (post: PostRef) =>
  post.kind === 'question' ? { questionId: post.id, answerId: null } : { questionId: null, answerId: post.id }
