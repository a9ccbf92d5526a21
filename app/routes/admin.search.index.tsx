import '~/i18n/rooms/admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { indexHealth } from '~/features/search-health/health.view.server.ts'
import { retryChange } from '~/features/search-health/parked.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { IndexPage } from '~/pages/admin/index-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const PAGE = '/admin/search/index'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, search, now, t } = context
  return { title: t('admin.index'), health: await indexHealth(db.read, search, now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

const indexForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('compare') }),
  z.object({ intent: z.literal('rebuild') }),
  z.object({ intent: z.literal('retry'), change: z.coerce.number().int().positive() }),
])

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, indexForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  if (form.value.intent === 'compare') {
    await context.indexKeeper.compare(admin)
    return redirectWithToast(PAGE, 'admin.index_begun_comparison')
  }
  if (form.value.intent === 'rebuild') {
    await context.indexKeeper.rebuild(admin)
    return redirectWithToast(PAGE, 'admin.index_begun_rebuild')
  }
  await retryChange(context.db, admin, form.value.change, context.now())
  return redirectWithToast(PAGE, 'admin.index_retried')
}

export default function AdminIndex() {
  return <IndexPage health={useLoaderData<typeof loader>().health} problem={useProblem()} />
}
