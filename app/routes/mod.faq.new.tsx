import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { createEntry } from '~/features/faq/entries.server.ts'
import { newEntryForm } from '~/features/faq/form.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { ENTRY_TITLE_LENGTH } from '~/features/faq/rules.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { NewEntryEditor } from '~/pages/desk/new-entry-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ title: z.string().max(ENTRY_TITLE_LENGTH.max).catch('') })

/** A search that nobody has asked brings its words along. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  return {
    title: context.t('desk.new'),
    asked: parseQuery(request, query).title,
    language: context.locale,
    categories: await categories(context.db.read, context.locale),
    facts: await factsToName(context.db.read, context.locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, newEntryForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const id = await createEntry(context.db, staff, form.value, context.now())
  return redirectWithToast(`/mod/faq/${id}`, 'desk.draft_saved')
}

export default function NewEntry() {
  const { asked, ...given } = useLoaderData<typeof loader>()
  return <NewEntryEditor {...given} title={asked} problem={useProblem()} />
}
