import { textOfHtml } from '~/markdown/html-text.ts'
import { addressAt } from '../addresses.ts'
import type { AnswerView, CommentView, ThreadPage } from '../thread/thread.server.ts'
import { authorOf } from './authors.ts'
import { CONTEXT, type JsonLd, type Naming } from './json-ld.ts'

/** A thread as Google documents a page of one question that people answer, from the first page of its answers as
 *  a visitor sees it. Google takes none without an answer.
 *  developers.google.com/search/docs/appearance/structured-data/qapage */
export function threadData({ question, answers }: ThreadPage, naming: Naming): JsonLd | null {
  const url = addressAt(naming.origin, question.path)
  const written = answers.map((answer) => ({ answer, data: answerData(answer, url, naming) }))
  // A picture alone is no text, and an answer without one is none to Google.
  const worded = written.filter(({ data }) => data.text)
  if (worded.length === 0) return null
  const suggested = worded.filter(({ answer }) => !answer.isAccepted).map(({ data }) => data)
  return {
    '@context': CONTEXT,
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.title,
      ...postData(question, naming),
      url,
      answerCount: question.answerCount,
      acceptedAnswer: worded.find(({ answer }) => answer.isAccepted)?.data,
      suggestedAnswer: suggested.length > 0 ? suggested : undefined,
    },
  }
}

const answerData = (answer: AnswerView, threadUrl: string, naming: Naming): JsonLd => ({
  '@type': 'Answer',
  ...postData(answer, naming),
  url: `${threadUrl}#answer-${answer.id}`,
})

type Post = ThreadPage['question'] | AnswerView

/** Votes are one number where posts can be voted down: up minus down. */
const postData = (post: Post, naming: Naming) => ({
  ...textData(post, naming),
  upvoteCount: post.score,
  dateModified: post.editedAt?.toISOString(),
  commentCount: post.commentCount,
  comment:
    post.comments.length > 0 ? post.comments.map((comment) => commentData(comment, naming)) : undefined,
})

const commentData = (comment: CommentView, naming: Naming): JsonLd => ({
  '@type': 'Comment',
  ...textData(comment, naming),
})

const textData = (post: Post | CommentView, naming: Naming) => ({
  text: textOfHtml(post.bodyHtml) || undefined,
  inLanguage: post.language,
  datePublished: post.createdAt.toISOString(),
  author: authorOf(post.byline, naming),
})
