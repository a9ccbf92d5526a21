import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AppContext } from './context.ts'
import type { SharedRender } from './page-cache/shared-render.ts'

export interface HttpEnv {
  Bindings: HttpBindings & { shared?: SharedRender }
  Variables: {
    /** Also in the header X-Request-Id, so that what an answer was about can be found in the log. */
    requestId: string
    /** Set by what knows better than hono which of its addresses this is. */
    route: string
  }
}

export const FILE = 'a file'
/** Asked for with every page, or every few seconds by whatever watches over the server. */
const AT_DEBUG = new Set([FILE, '/assets/*', '/healthz', '/readyz', '/metrics'])

type Counting = Pick<AppContext, 'log' | 'metrics'>

/** One line a request, with the pattern of its address. Addresses themselves hold searches, links' secrets and
 *  names; headers tell who asks: none of that is logged. */
export function requestLog(app: Counting): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { incoming, outgoing } = c.env
    const id = logWhenOver(app, incoming, outgoing, { path: c.req.path, routeOf: () => routeOf(c) })
    c.set('requestId', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
  }
}

interface LoggedAddress {
  path: string
  /** Known when the answer is there. */
  routeOf: () => string
}

/** Logs and counts a request when its answer has gone out. @returns its id */
export function logWhenOver(
  { log, metrics }: Counting,
  { method = '', socket }: IncomingMessage | Http2ServerRequest,
  outgoing: ServerResponse | Http2ServerResponse,
  { path, routeOf }: LoggedAddress,
): string {
  const id = randomUUID()
  const began = { at: performance.now(), bytes: socket.bytesWritten }
  outgoing.once('close', () => {
    const route = routeOf()
    const status = outgoing.statusCode
    const ms = performance.now() - began.at
    metrics.requests.count(route, method, outgoing.writableFinished ? status : 'aborted', ms)
    const request = { id, method, route, ...idsIn(route, path, status) }
    const line = {
      request,
      status,
      ms: Math.round(ms),
      bytes: socket.bytesWritten - began.bytes,
      ...(!outgoing.writableFinished && { aborted: true }),
    }
    log[AT_DEBUG.has(route) ? 'debug' : 'info'](line, 'request')
  })
  return id
}

/** The pattern of the address: the most exact of those that hono has for it. */
export function routeOf(c: Context): string {
  const known: string | undefined = c.get('route')
  if (known !== undefined) return known
  const patterns = matchedRoutes(c).map(({ path }) => path)
  const exact = patterns.find((path) => !path.endsWith('*'))
  const [longest = '*'] = patterns
    .filter((path) => path !== '/*')
    .sort((one, other) => other.length - one.length)
  return exact ?? longest
}

/** The numbers of what was asked for. What is not there may be any number, of a telephone too. */
function idsIn(route: string, path: string, status: number): { ids?: Record<string, number> } {
  if (status === 404) return {}
  const segments = path.split('/')
  const ids = route.split('/').flatMap((part, at) => {
    const [, name] = /^:(id|\w+Id)\b/.exec(part) ?? []
    const [number] = /^\d{1,15}(?=$|\.)/.exec(segments[at] ?? '') ?? []
    return name && number ? [[name, Number(number)] as const] : []
  })
  return ids.length > 0 ? { ids: Object.fromEntries(ids) } : {}
}
