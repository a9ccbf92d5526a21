import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { siteStyle } from '~/pages/site/style.server.ts'

/** The forum's own colours: style attributes are forbidden, so they come as a sheet. */
export function loader({ request }: LoaderFunctionArgs) {
  const style = siteStyle()
  const etag = `"${createHash('sha256').update(style).digest('base64url').slice(0, 22)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(style, { headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' } })
}
