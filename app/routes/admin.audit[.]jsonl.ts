import type { LoaderFunctionArgs } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { parseQuery } from '~/http/query.server.ts'
import { streamedFile } from '~/http/streamed-file.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { auditFilter } from '~/pages/audit/audit.server.ts'
import { auditQuery } from '~/pages/audit/audit-query.ts'
import { auditLines } from '~/pages/audit/files.server.ts'

/** The log, as /admin/audit is filtered, one object a line. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, now } = context
  const filter = await auditFilter(db.read, parseQuery(request, auditQuery), now())
  const lines = auditLines(db.read, filter ?? fail('accounts.not_found', 404))
  return streamedFile(lines, 'audit-log.jsonl', 'application/x-ndjson')
}
