import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { followTag, unfollowTag } from '~/features/tags/follow.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { tagPath } from '~/pages/tag/tag.server.ts'

const followForm = z.object({ follow: z.enum(['yes', 'no']) })

/** Whoever comes here by reloading wanted to see the tag; after a refused POST the refusal is shown. */
export const loader = ({ params, context }: LoaderFunctionArgs) =>
  context.method === 'POST' ? null : redirect(tagPath(params.slug ?? ''))

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, followForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const { db, now } = context
  const slug = params.slug ?? ''
  if (form.value.follow === 'yes') await followTag(db, viewer, slug, now())
  else await unfollowTag(db, viewer, slug)
  return redirectWithToast(tagPath(slug), form.value.follow === 'yes' ? 'tags.followed' : 'tags.unfollowed')
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
