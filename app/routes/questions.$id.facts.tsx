import '~/i18n/rooms/ask.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { giveFacts } from '~/features/questions/facts.server.ts'
import { factsInput } from '~/features/questions/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { factsPage } from '~/pages/facts/facts.server.ts'
import { FactsForm } from '~/pages/facts/facts-form.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const page = await factsPage(context.db.read, viewer, questionIdOf(params), context.locale)
  return { title: context.t('ask.facts_edit'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, factsInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  await giveFacts(context.db, viewer, id, form.value, context.now())
  return backTo(context, questionRef(id), 'ask.facts_saved')
}

export default function Facts() {
  return <FactsForm page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
