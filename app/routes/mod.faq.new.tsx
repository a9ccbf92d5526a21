import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createEntry } from '~/features/faq/entries.server.ts'
import { newEntryForm } from '~/features/faq/form.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { NewEntryEditor } from '~/pages/desk/new-entry-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return {
    title: context.t('desk.new'),
    language: context.locale,
    categories: await categories(context.db.read, context.locale),
    facts: await factsToName(context.db.read, context.locale),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newEntryForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const id = await createEntry(context.db, staff, form.value, context.now())
  return redirectWithToast(`/mod/faq/${id}`, 'desk.draft_saved')
}

export default function NewEntry() {
  const { categories, facts, language } = useLoaderData<typeof loader>()
  return <NewEntryEditor categories={categories} facts={facts} language={language} problem={useProblem()} />
}
