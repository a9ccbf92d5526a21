import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { FILE } from './request-log.server.ts'

const IMMUTABLE = 'public, max-age=31536000, immutable'
/** Files of public/ keep their names when they change. */
const AN_HOUR = 'public, max-age=3600'

/** The built client files, in the compressed copy that the browser takes. What is not there goes on to the
 *  pages, except under /assets/: an old page's file that is gone is a plain 404. */
export function staticFiles(folder: string): MiddlewareHandler {
  return serveStatic({
    root: folder,
    precompressed: true,
    onFound: (_path, c) => {
      c.set('route', FILE)
      c.header('Cache-Control', c.req.path.startsWith('/assets/') ? IMMUTABLE : AN_HOUR)
    },
  })
}
