import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { csvOf } from '~/features/search-log/csv.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { periodQuery } from '~/pages/admin/period-query.ts'
import { CSV_TABLES, searchUseRows } from '~/pages/admin/search-use.server.ts'

const csvQuery = periodQuery.extend({ table: z.enum(CSV_TABLES) })

/** A table of /admin/search as a file, with more rows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { table, ...period } = parseQuery(request, csvQuery)
  const rows = await searchUseRows(context.db.read, table, period, context.now())
  return new Response(csvOf(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="searches-${table}-${period.days}-days.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
