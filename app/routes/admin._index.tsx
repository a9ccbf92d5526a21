import '~/i18n/rooms/setup.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseForm } from '~/http/forms.server.ts'
import { runSelfTest, SELF_TESTS } from '~/http/self-tests.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { Overview } from '~/pages/admin/overview-page.tsx'
import { adminSteps } from '~/pages/admin/steps.server.ts'
import { isProblem } from '~/ui/problem.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const admin = requireAdmin(context)
  const { db, config, now, t } = context
  const steps = await adminSteps(db.read, config, admin, now())
  return { title: t('admin.overview'), left: steps.filter(({ state }) => state === 'open') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({ test: z.enum(SELF_TESTS) }))
  if (!form.ok) return form.reply()
  return runSelfTest(context, requireAdmin(context, form), form.value.test)
}

export default function AdminOverview() {
  const answer = useActionData<typeof action>()
  const { left } = useLoaderData<typeof loader>()
  return (
    <Overview
      left={left}
      problem={isProblem(answer) ? answer : undefined}
      result={answer && 'test' in answer ? answer : undefined}
    />
  )
}
