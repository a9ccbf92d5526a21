import type { LoaderFunctionArgs } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { sitemapResponse } from '~/http/sitemaps.server.ts'
import { sitemap } from '~/pages/sitemaps/sitemaps.server.ts'

export async function loader({ params, context: { db, config } }: LoaderFunctionArgs) {
  const xml = await sitemap(db.read, params.name ?? '', config)
  return sitemapResponse(xml ?? fail('http.not_found', 404))
}
