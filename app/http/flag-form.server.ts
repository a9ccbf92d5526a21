import type { AnyPost } from '#db/post.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { flagInput } from '~/features/flags/schema.ts'
import { flaggingOf } from '~/pages/thread/decisions.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { limitAct } from './rate-limits.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'

/** Takes a flag on a post, and leads back to it: or to the forum, where it hid it. */
export async function takeFlag(request: Request, context: RequestContext, post: AnyPost) {
  const form = await parseForm(request, flagInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  // Before the flag: what it hides has no place that the viewer may see.
  const { path: back } = await flaggingOf(context.db.read, viewer, post)
  await limitAct(context, 'flag')
  const { hidden } = await flagPost(context.db, viewer, post, form.value, context.now())
  if (!hidden || viewer.isStaff) return redirectWithToast(back, 'flags.sent')
  const [thread = '/questions'] = back.split('#')
  return redirectWithToast(post.kind === 'question' ? '/questions' : thread, 'flags.hidden')
}
