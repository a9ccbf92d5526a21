import type { LoaderFunctionArgs } from '@remix-run/node'
import { sitemapResponse } from '~/http/sitemaps.server.ts'
import { sitemapIndex } from '~/pages/sitemaps/sitemaps.server.ts'

export const loader = async ({ context: { db, config } }: LoaderFunctionArgs) =>
  sitemapResponse(await sitemapIndex(db.read, config))
