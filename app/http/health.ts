import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { AppContext } from './context.ts'
import { isDatabaseGone } from './database-gone.server.ts'

/** /healthz: the process answers. /readyz: it can do its work. */
export function healthRoutes({ db }: AppContext, isStopping: () => boolean) {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    if (isStopping()) return c.json({ status: 'stopping' }, 503)
    try {
      await db.read.rows(sql`select 1 as one`)
      return c.json({ status: 'ok' })
    } catch (error) {
      return c.json({ status: isDatabaseGone(error) ? 'no database' : 'error' }, 503)
    }
  })
  return app
}
