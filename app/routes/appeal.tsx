import '~/i18n/rooms/appeal.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { restrictionAt } from '~/features/accounts/suspension.ts'
import { appeal } from '~/features/people/appeals.server.ts'
import { appealsOf } from '~/features/people/appeals.view.server.ts'
import { appealForm } from '~/features/people/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { OwnAppeals } from '~/pages/people/own-appeals.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return {
    title: context.t('appeal.title'),
    restriction: restrictionAt(viewer, context.now()),
    appeals: await appealsOf(context.db.read, viewer.id),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, appealForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await context.limits.consume('appeal', String(viewer.id))
  await appeal(context.db, viewer, form.value.body, context.now())
  return redirectWithToast('/appeal', 'appeal.sent')
}

export default function AppealRoute() {
  const { restriction, appeals } = useLoaderData<typeof loader>()
  return <OwnAppeals restriction={restriction} appeals={appeals} problem={useProblem()} />
}
