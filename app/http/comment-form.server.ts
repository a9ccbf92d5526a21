import type { CommentId } from '#db/ids.ts'
import type { PostRef } from '#db/post.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { commentInput } from '~/features/comments/schema.ts'
import { commentPlace } from '~/pages/thread/places.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { limitAct } from './rate-limits.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'

/** @throws AppError `accounts.log_in_required` 401 and as `postComment` */
export async function takeComment(request: Request, context: RequestContext, post: PostRef) {
  const form = await parseForm(request, commentInput)
  if (!form.ok) return form.reply()
  const author = requireViewer(context, form)
  await limitAct(context, 'comment')
  const { path } = await postComment(context.db, author, post, form.value, context.now())
  const id = Number(path.split('#comment-')[1]) as CommentId
  return redirectWithToast(await commentPlace(context.db.read, author, id), 'comments.posted')
}
