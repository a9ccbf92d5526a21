import '~/i18n/rooms/ask.client.ts'
import '~/i18n/rooms/checks.client.ts'
import '~/i18n/rooms/incidents.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bannersForAsking } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { splitTags } from '~/features/tags/names.ts'
import { joinNames } from '~/features/tags/typed.server.ts'
import { askedStep, takeAskForm } from '~/http/ask-form.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { useT } from '~/i18n/react.tsx'
import { askPage } from '~/pages/ask/ask.server.ts'
import { AskAccount } from '~/pages/ask/ask-account.tsx'
import { AskAdvice } from '~/pages/ask/ask-advice.tsx'
import { AskForm } from '~/pages/ask/ask-form.tsx'
import { headTags } from '~/ui/head.ts'
import { type FormFields, isProblem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await askPage(context.db.read, context.viewer, context.locale)
  const asked = context.method === 'POST' ? undefined : await askedStep(request, context)
  const words = broughtBy(new URL(request.url))
  const { title = '' } = words
  const tags = await joinNames(context.db.read, words.tags ?? '')
  const incidents = await bannersForAsking(context, { words: title, tags: splitTags(tags) })
  const { t } = context
  const said = { title: t('ask.title'), description: t('descriptions.ask') }
  const head = pageHead(context, { ...said, path: '/questions/ask' })
  const brought: FormFields = asked?.kept ?? { ...words, tags }
  return { head, page, incidents, brought, isLastStep: asked?.step === 'account' }
}

/** A search that found nothing, and the like, bring their words along. */
const broughtBy = ({ searchParams }: URL): Record<string, string> =>
  Object.fromEntries(
    ['title', 'body', 'tags', 'search', 'from'].map((name) => [name, searchParams.get(name) ?? '']),
  )

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export const action = ({ request, context }: ActionFunctionArgs) => takeAskForm(request, context)

export default function Ask() {
  const t = useT()
  const { page, brought, isLastStep, incidents } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problem = isProblem(answer) ? answer : undefined
  const step = answer && 'step' in answer ? answer : undefined
  const kept = problem?.kept ?? step?.kept ?? brought
  if (isLastStep || isOfTheAccount(problem?.kept)) {
    return <AskAccount kept={kept} problem={problem} />
  }
  const suggestions = step?.suggestions ?? []
  const listed = suggestions.map(({ path }) => path)
  return (
    <div className="cols">
      <div>
        <IncidentBanners banners={incidents.filter(({ path }) => !listed.includes(path))} />
        <h1>{t('ask.title')}</h1>
        <ProblemNote problem={problem} />
        <AskForm
          page={page}
          problem={problem ?? { status: 200, code: '', message: '', kept }}
          suggestions={suggestions}
        />
      </div>
      <AskAdvice />
    </div>
  )
}

const isOfTheAccount = (kept: FormFields | undefined) =>
  kept?.intent === 'register' || kept?.intent === 'log_in'
