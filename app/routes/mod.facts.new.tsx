import '~/i18n/rooms/living-facts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { newFact } from '~/features/living-facts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { NewFact } from '~/pages/living-facts/new-fact.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return { title: context.t('living_facts.new') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newFact)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  await createFact(context.db, staff, form.value, context.now())
  return redirectWithToast(`/mod/facts/${form.value.slug}`, 'living_facts.was_made')
}

export default function NewLivingFact() {
  return <NewFact problem={useProblem()} />
}
