import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/suggestions.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { markThreadRead } from '~/features/notices/notices.server.ts'
import { suggestionIdOf } from '~/http/params.ts'
import { takeSuggestionForm } from '~/http/suggestion-form.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { suggestionPage } from '~/pages/suggestions/suggestion.server.ts'
import { SuggestedEdit } from '~/pages/suggestions/suggestion-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const page = await suggestionPage(context.db.read, viewer, suggestionIdOf(params), context.locale)
  await markThreadRead(context.db, viewer, page.questionId, context.now())
  return { title: context.t('suggestions.one'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeSuggestionForm(request, context, suggestionIdOf(params))

export default function Suggestion() {
  return <SuggestedEdit page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
