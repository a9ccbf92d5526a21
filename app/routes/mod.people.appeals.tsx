import '~/i18n/rooms/people.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideAppeal } from '~/features/people/appeals.server.ts'
import { openAppeals } from '~/features/people/appeals.view.server.ts'
import { decisionForm } from '~/features/people/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { Appeals } from '~/pages/people/appeals-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireStaff(context)
  return { title: context.t('appeals.title'), appeals: await openAppeals(context.db.read, viewer) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, decisionForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  await decideAppeal(context.db, staff, form.value, context.now())
  return redirectWithToast('/mod/people/appeals', `people.appeal_was_${form.value.decision}`)
}

export default function AppealsRoute() {
  return <Appeals appeals={useLoaderData<typeof loader>().appeals} problem={useProblem()} />
}
