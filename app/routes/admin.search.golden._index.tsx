import '~/i18n/rooms/admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addGoldenQuery } from '~/features/golden-queries/golden-queries.server.ts'
import { goldenQueryList } from '~/features/golden-queries/golden-queries.view.server.ts'
import { runGoldenQueries } from '~/features/golden-queries/run.server.ts'
import { goldenQueryInput } from '~/features/golden-queries/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { choiceFor } from '~/http/golden-form.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { GoldenQueries } from '~/pages/admin/golden-page.tsx'
import { isProblem } from '~/ui/problem.ts'
import { titled } from '~/ui/titled.ts'

const PAGE = '/admin/search/golden'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return { title: context.t('admin.golden'), list: await goldenQueryList(context.db.read) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

const goldenForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('run') }),
  goldenQueryInput.extend({ intent: z.literal('add') }),
])

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, goldenForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const { db, search, now } = context
  if (form.value.intent === 'run') {
    const count = await runGoldenQueries(db, search, now())
    return redirectWithToast(PAGE, 'admin.golden_done', { count })
  }
  const choice = await choiceFor(request, context, form.value)
  if (choice) return choice
  await addGoldenQuery(db, admin, form.value, now())
  return redirectWithToast(PAGE, 'admin.golden_added')
}

export default function Golden() {
  const answer = useActionData<typeof action>()
  return (
    <GoldenQueries
      list={useLoaderData<typeof loader>().list}
      problem={isProblem(answer) ? answer : undefined}
      step={answer && 'step' in answer ? answer : undefined}
    />
  )
}
