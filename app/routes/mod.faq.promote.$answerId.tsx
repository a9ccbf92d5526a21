import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { promotionForm } from '~/features/faq/form.ts'
import { promoteAndPublish, promoteAnswer } from '~/features/faq/promotion.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { promotePage } from '~/pages/desk/promote.server.ts'
import { PromoteEditor } from '~/pages/desk/promote-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await promotePage(context, staff, answerIdOf(params))
  return { title: context.t('desk.promote'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, promotionForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const { intent, ...promotion } = form.value
  if (intent === 'draft') {
    const id = await promoteAnswer(db, staff, answerIdOf(params), promotion, now())
    return redirectWithToast(`/mod/faq/${id}`, 'desk.draft_saved')
  }
  const { entryId, outcome } = await promoteAndPublish(db, staff, answerIdOf(params), promotion, now())
  return redirectWithToast(`/mod/faq/${entryId}`, `desk.${outcome}`)
}

export default function Promote() {
  const { page } = useLoaderData<typeof loader>()
  return <PromoteEditor page={page} problem={useProblem()} />
}
