import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import '~/i18n/rooms/phrases.client.ts'
import '~/i18n/rooms/review.client.ts'
import '~/i18n/rooms/twins.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { editEntry } from '~/features/faq/entries.server.ts'
import { entryEditForm } from '~/features/faq/form.ts'
import { changePath } from '~/features/faq/paths.ts'
import { parseForm } from '~/http/forms.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { deskEntryPage } from '~/pages/desk/desk.server.ts'
import { EntryEditor } from '~/pages/desk/entry-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await deskEntryPage(context.db.read, staff, entryIdOf(params), context.locale)
  return { title: page.entry.title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, entryEditForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const waits = await editEntry(context.db, staff, entryIdOf(params), form.value, context.now())
  if (waits) return redirectWithToast(changePath(waits), 'desk.change_submitted')
  return redirectWithToast(`/mod/faq/${entryIdOf(params)}`, 'desk.saved')
}

export default function FaqEntry() {
  return <EntryEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
