import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeFactForm } from '~/http/fact-form.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { LivingFact } from '~/pages/living-facts/fact-page.tsx'
import { factPage } from '~/pages/living-facts/facts.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const page = await factPage(context.db.read, params.slug ?? '', context.locale, context.now())
  return { title: page.fact.name, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeFactForm(request, context, params.slug ?? '')

export default function Fact() {
  return <LivingFact page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
