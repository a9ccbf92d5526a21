import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { additionForm } from '~/features/faq/form.ts'
import { changePath } from '~/features/faq/paths.ts'
import { addToEntry } from '~/features/faq/promotion.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { answerIdOf, entryIdOf } from '~/http/params.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { AdditionEditor } from '~/pages/desk/addition-editor.tsx'
import { additionPage } from '~/pages/desk/promote.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await additionPage(context, staff, answerIdOf(params), entryIdOf(params))
  return { title: context.t('desk.add_to'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, additionForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const pair = { answerId: answerIdOf(params), entryId: entryIdOf(params) }
  const waits = await addToEntry(context.db, staff, pair, form.value, context.now())
  if (waits) return redirectWithToast(changePath(waits), 'desk.change_submitted')
  return redirectWithToast(`/mod/faq/${pair.entryId}`, 'desk.added')
}

export default function Addition() {
  return <AdditionEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
