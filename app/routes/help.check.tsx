import '~/i18n/rooms/checks.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { checkForm } from '~/features/checks/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { checked } from '~/pages/checks/check.server.ts'
import { CheckPage } from '~/pages/checks/check-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export const loader = ({ context: { t } }: LoaderFunctionArgs) => ({
  title: t('checks.title'),
  description: t('checks.lead'),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

/** Answered in place: what was pasted stands in no address, is not kept and not logged. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, checkForm)
  if (!form.ok) return form.reply()
  return { result: await checked(context.db.read, form.value.pasted) }
}

export default function Check() {
  const answer = useActionData<typeof action>()
  const problem = useProblem()
  return <CheckPage result={problem ? undefined : answer?.result} problem={problem} />
}
