import type { LoaderFunctionArgs } from '@remix-run/node'
import { llmsText } from '~/pages/as-markdown/llms.server.ts'

export async function loader({ context: { db, config, t } }: LoaderFunctionArgs) {
  const text = await llmsText(db.read, { origin: config.origin, t })
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
