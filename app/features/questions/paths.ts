import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'

interface Named {
  id: QuestionId
  slug: string
}

export const questionPath = ({ id, slug }: Named) =>
  slug === '' ? `/questions/${id}` : `/questions/${id}/${slug}`
export const answerPath = (question: Named, answer: AnswerId) => `${questionPath(question)}#answer-${answer}`
export const commentPath = (question: Named, comment: CommentId) =>
  `${questionPath(question)}#comment-${comment}`
/** What Share copies: short, and right whatever the title becomes. */
export const shortPath = (id: QuestionId) => `/q/${id}`
