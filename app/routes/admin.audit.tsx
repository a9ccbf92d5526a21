import '~/i18n/rooms/audit.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { streamHealth } from '~/features/audit-stream/stream.server.ts'
import { takeAuditForm } from '~/http/audit-form.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { auditPage } from '~/pages/audit/audit.server.ts'
import { AuditLog } from '~/pages/audit/audit-page.tsx'
import { auditQuery } from '~/pages/audit/audit-query.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, t, now } = context
  const page = await auditPage(db.read, parseQuery(request, auditQuery), t.locale, now())
  return { title: t('audit.title'), page, stream: await streamHealth(db.read) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeAuditForm(request, context)

export default function AdminAudit() {
  const { page, stream } = useLoaderData<typeof loader>()
  return <AuditLog page={page} stream={stream} problem={useProblem()} />
}
