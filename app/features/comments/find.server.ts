import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import { comments } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { maySee } from '../posts/policy.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'

/** What stands under a deleted post is gone with it.
 *  @throws AppError `comments.not_found` 404 · `comments.deleted` 410 · as for reading the post above */
export async function getComment(read: ReadDb, viewer: Viewer, id: CommentId) {
  const [comment] = await read.select().from(comments).where(eq(comments.id, id))
  if (!comment) fail('comments.not_found', 404)
  if (comment.answerId) await getVisibleAnswer(read, viewer, comment.answerId)
  else await getVisibleQuestion(read, viewer, comment.questionId)
  if (comment.deletedAt) fail('comments.deleted', 410)
  return maySee(viewer, comment) ? comment : fail('comments.not_found', 404)
}
