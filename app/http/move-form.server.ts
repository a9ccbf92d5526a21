import type { CommentId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { moveComments } from '~/features/moves/comments.server.ts'
import { moveForm } from '~/features/moves/schema.ts'
import { turnCommentIntoAnswer } from '~/features/moves/turn.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { backTo } from './thread-acts.server.ts'
import { requireStaff } from './viewer.ts'

/** The forms of the page that moves a comment. @throws AppError as the commands */
export async function takeCommentMove(request: Request, context: RequestContext, id: CommentId) {
  const form = await parseForm(request, moveForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const said = form.value
  if (said.act === 'answer') {
    const answerId = await turnCommentIntoAnswer(db, staff, id, now())
    return backTo(context, answerRef(answerId), 'moves.answered')
  }
  const { questionId } = await getComment(db.read, staff, id)
  const to = said.place === null ? questionRef(questionId) : answerRef(said.place)
  await moveComments(db, staff, said.comments, to, now())
  return backTo(context, to, 'moves.moved')
}
