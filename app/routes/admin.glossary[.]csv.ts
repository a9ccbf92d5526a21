import type { LoaderFunctionArgs } from '@remix-run/node'
import { toCsv } from '~/features/glossary/csv.ts'
import { glossaryGroups } from '~/features/glossary/glossary.view.server.ts'
import { requireAdmin } from '~/http/viewer.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const groups = await glossaryGroups(context.db.read)
  return new Response(toCsv(groups.map(({ words }) => words)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="glossary.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
