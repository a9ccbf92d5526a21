import '~/i18n/rooms/vote-patterns.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { giveBack, keepTakenBack } from '~/features/vote-patterns/judging.server.ts'
import { patternList, patternTerms } from '~/features/vote-patterns/patterns.view.server.ts'
import { patternForm } from '~/features/vote-patterns/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { VotePatterns } from '~/pages/votes/patterns-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.coerce.number().int().positive().optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { cursor } = parseQuery(request, query)
  const list = await patternList(context.db.read, cursor)
  return { title: context.t('vote_patterns.title'), list, terms: patternTerms() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, patternForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { pattern, decision } = form.value
  const decide = decision === 'kept' ? keepTakenBack : giveBack
  await decide(context.db, staff, pattern, context.now())
  return redirectWithToast('/mod/votes', `vote_patterns.now_${decision}`)
}

export default function ModVotes() {
  const { list, terms } = useLoaderData<typeof loader>()
  return <VotePatterns list={list} terms={terms} problem={useProblem()} />
}
