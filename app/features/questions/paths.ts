import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'

interface Named {
  id: QuestionId
  slug: string
}

/** Under a question's number these words are pages and acts of their own: a title that reads so has no slug. */
const TAKEN = new Set([
  'answers',
  'close',
  'comments',
  'delete',
  'detach',
  'duplicate',
  'duplicates',
  'edit',
  'flag',
  'follow',
  'history',
  'lock',
  'merge',
  'moves',
  'protect',
  'reopen',
  'restore',
  'solved-it',
  'support',
  'unlock',
  'vote',
  'withdraw',
])

/** The readable end of a question's address; empty when there is none. */
export const slugInPath = ({ slug }: Pick<Named, 'slug'>) => (TAKEN.has(slug) ? '' : slug)

export const questionPath = ({ id, slug }: Named) => {
  const end = slugInPath({ slug })
  return end === '' ? `/questions/${id}` : `/questions/${id}/${end}`
}
export const answerPath = (question: Named, answer: AnswerId) => `${questionPath(question)}#answer-${answer}`
export const commentPath = (question: Named, comment: CommentId) =>
  `${questionPath(question)}#comment-${comment}`
/** What Share copies: short, and right whatever the title becomes. */
export const shortPath = (id: QuestionId) => `/q/${id}`
