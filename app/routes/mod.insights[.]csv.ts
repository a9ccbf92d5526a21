import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { csvOf } from '~/features/search-log/csv.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { insightsQuery } from '~/pages/insights/insights-query.ts'
import { INSIGHTS_TABLES } from '~/pages/insights/query.ts'
import { insightsRows } from '~/pages/insights/rows.server.ts'

const csvQuery = insightsQuery.extend({ table: z.enum(INSIGHTS_TABLES) })

/** A table of /mod/insights as a file, with more rows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { table, ...query } = parseQuery(request, csvQuery)
  const rows = await insightsRows(context.db.read, table, query, context.now())
  return new Response(csvOf(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="insights-${table}-${query.days}-days.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
