import '~/i18n/rooms/phrases.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionIdOf } from '~/http/params.ts'
import { takePhraseForm } from '~/http/phrase-form.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { askedAsPage } from '~/pages/asked-as/asked-as.server.ts'
import { AskedAs } from '~/pages/asked-as/asked-as-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await askedAsPage(context.db.read, staff, { questionId: questionIdOf(params) })
  return { title: context.t('phrases.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takePhraseForm(request, context, { questionId: questionIdOf(params) })

export default function QuestionAskedAs() {
  return <AskedAs page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
