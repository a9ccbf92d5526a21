import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { AppContext } from '../context.ts'

/** For whoever has the token; for everybody else there is nothing here. Addresses open nothing: behind a proxy on the
 *  same machine everybody comes from 127.0.0.1. */
export function metricsRoute({ config, metrics }: Pick<AppContext, 'config' | 'metrics'>) {
  const app = new Hono()
  app.get('/metrics', async (c) => {
    if (!mayRead(c.req.header('authorization'), config.metricsToken)) return c.notFound()
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', metrics.registry.contentType)
    return c.body(await metrics.text())
  })
  return app
}

/** Hashes are of one length, whatever was sent: the time of comparing them tells nothing. */
function mayRead(authorization: string | undefined, token: string | undefined): boolean {
  const sent = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  return token !== undefined && sent !== undefined && timingSafeEqual(hashOf(sent), hashOf(token))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest()
