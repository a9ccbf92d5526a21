import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { answerRef, type PostRef, questionRef } from '#db/post.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { cursorTo } from '~/features/answers/answers.view.server.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { cursorToComment } from '~/features/comments/comments.view.server.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'

/** Where a post is seen: its thread, the page of it that has the post, and the anchor there. */
interface Place {
  path: string
  query: Record<string, string>
  anchor: string
}

const addressOf = ({ path, query, anchor }: Place) => {
  const search = new URLSearchParams(query).toString()
  return `${path}${search && `?${search}`}${anchor && `#${anchor}`}`
}

/** @throws AppError as for reading the post */
export const placeOf = async (read: ReadDb, viewer: Viewer, post: PostRef) =>
  addressOf(await findPlace(read, viewer, post))

/** Where a comment is seen: in its thread when this viewer finds it among those shown at first, else among all of its post,
 *  on the page of them that has it.
 *  @throws AppError `comments.not_found` 404 · `comments.deleted` 410 */
export async function commentPlace(read: ReadDb, viewer: Viewer, id: CommentId) {
  const comment = await getComment(read, viewer, id)
  const post = postOf(comment.questionId, comment.answerId)
  const place = await findPlace(read, viewer, post)
  const anchor = `comment-${id}`
  const isShown = (await cursorToComment(read, viewer, comment, COMMENTS_SHOWN)) === undefined
  if (isShown) return addressOf({ ...place, anchor })
  const comments = post.kind === 'question' ? 'question' : `answer-${post.id}`
  const after = await cursorToComment(read, viewer, comment, MAX_PAGE_SIZE)
  const query = { ...place.query, comments, ...(after && { comments_after: after }) }
  return addressOf({ ...place, query, anchor })
}

export const postOf = (questionId: QuestionId, answerId: AnswerId | null): PostRef =>
  answerId === null ? questionRef(questionId) : answerRef(answerId)

async function findPlace(read: ReadDb, viewer: Viewer, post: PostRef): Promise<Place> {
  if (post.kind === 'question') {
    const question = await getVisibleQuestion(read, viewer, post.id)
    return { path: questionPath(question), query: {}, anchor: '' }
  }
  const { question, answer } = await getVisibleAnswer(read, viewer, post.id)
  const after = await cursorTo(read, viewer, question, answer)
  return { path: questionPath(question), query: after ? { after } : {}, anchor: `answer-${answer.id}` }
}
