import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { csvOf } from '~/features/search-log/csv.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { ACTIVITY_TABLES } from '~/pages/activity/query.ts'
import { activityRows } from '~/pages/activity/rows.server.ts'
import { periodQuery } from '~/pages/admin/period-query.ts'

const csvQuery = periodQuery.extend({ table: z.enum(ACTIVITY_TABLES) })

/** A table of /admin/insights as a file, with more rows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, locale, now } = context
  const { table, ...query } = parseQuery(request, csvQuery)
  const rows = await activityRows(db.read, table, query, { locale, now: now() })
  return new Response(csvOf(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="insights-${table}-${query.days}-days.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
