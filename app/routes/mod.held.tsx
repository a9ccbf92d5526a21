import '~/i18n/rooms/held.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { approveAnswer } from '~/features/answers/answers.server.ts'
import { approveComment } from '~/features/comments/approval.server.ts'
import { heldPosts } from '~/features/moderation/held.view.server.ts'
import { approvalForm } from '~/features/moderation/schema.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { HeldPosts } from '~/pages/moderation/held-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return { title: context.t('held.title'), posts: await heldPosts(context.db.read) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, approvalForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { kind, id } = form.value
  if (kind === 'question') await approveQuestion(context.db, staff, id, context.now())
  else if (kind === 'answer') await approveAnswer(context.db, staff, id, context.now())
  else await approveComment(context.db, staff, id, context.now())
  return redirectWithToast('/mod/held', 'held.was_approved')
}

export default function HeldRoute() {
  return <HeldPosts posts={useLoaderData<typeof loader>().posts} />
}
