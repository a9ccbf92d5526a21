import { z } from 'zod'
import type { PostRef } from '#db/post.ts'
import { voteInput } from '~/features/votes/schema.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { limitAct } from './rate-limits.server.ts'
import { backTo } from './thread-acts.server.ts'
import { requireViewer } from './viewer.ts'

/** The buttons beside a post. A script asks for the numbers, a form goes back to the post. */
const voteForm = voteInput.extend({ reply: z.literal('numbers').optional() })

/** @throws AppError `accounts.log_in_required` 401 and as `castVote` */
export async function takeVote(request: Request, context: RequestContext, post: PostRef) {
  const form = await parseForm(request, voteForm)
  if (!form.ok) return form.reply()
  const voter = requireViewer(context, form)
  await limitAct(context, 'vote')
  const { value, reply } = form.value
  const cast = await castVote(context.db, voter, post, value, context.now())
  if (reply) return cast
  return backTo(context, post, value === 0 ? 'votes.withdrawn' : 'votes.counted')
}
