import '~/i18n/rooms/rule-admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeRulesForm } from '~/http/rules-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { rulesPage } from '~/pages/rules/rules.server.ts'
import { RulesAdmin } from '~/pages/rules/rules-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return { title: context.t('admin.rules'), rooms: await rulesPage(context.db.read, context.t) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeRulesForm(request, context)

export default function AdminSettings() {
  return <RulesAdmin rooms={useLoaderData<typeof loader>().rooms} problem={useProblem()} />
}
