import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Context } from 'hono'
import type { Config } from '~/config.server.ts'
import { AppError, fail, isAppError } from '~/errors.ts'
import { keepUpWithSettings } from '~/features/settings/learning.server.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { bounded } from './bounded-body.ts'
import { clientAddress, type TrustedProxies } from './client-address.ts'
import type { RequestContext } from './context.ts'
import { assertFormRequest, maxBytesAt } from './form-limits.ts'
import { assertOwnOrigin } from './origin.ts'
import { ANYTHING, buildOfPage, pageRoutes } from './page-routes.ts'
import { problemOf, refusalOf } from './problem.server.ts'
import { type ContextMaker, type Incoming, requestContext } from './request-context.server.ts'
import type { HttpEnv } from './request-log.server.ts'
import type { Later } from './sessions.server.ts'
import type { UnderWay } from './under-way.ts'
import { wrapBuild } from './wrap-build.server.ts'

export type PageContext = Context<HttpEnv>
type RequestHandler = ReturnType<typeof createRequestHandler>

export interface PagesOptions {
  maker: ContextMaker
  trusted: TrustedProxies
  /** In development, asked for with each request. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  underWay: UnderWay
}

/** Remix, with everything decided before it that it would answer with a bare 500. */
export function createPages({ maker, trusted, build, underWay }: PagesOptions) {
  const handle = requestHandler({ build, underWay }, maker.app.config.environment)
  const routeOf = pageRoutes(build)

  return async function pages(c: PageContext): Promise<Response> {
    const later = afterResponse(c, underWay)
    c.set('route', routeOf(c.req.path))
    const incoming = readIncoming(c, trusted)
    try {
      assertPageRequest(c, maker, trusted)
      await keepUpWithSettings(maker.app.db)
      const context = await requestContext(maker, incoming, later)
      return await respond(handle, toRemix(c), context)
    } catch (error) {
      const refusal = refusalOf(error, incoming) ?? new AppError('http.unavailable', 503)
      const context = await requestContext(maker, incoming, later, refusal)
      return await refuse(handle, c, context).catch((again: unknown) => {
        refusalOf(again, incoming)
        return refusalAlone(new Response(null), context)
      })
    }
  }
}

function requestHandler(
  { build, underWay }: Pick<PagesOptions, 'build' | 'underWay'>,
  mode: Config['environment'],
): RequestHandler {
  if (typeof build === 'function')
    return createRequestHandler(async () => wrapBuild(await build(), underWay), mode)
  const wrapped = wrapBuild(build, underWay)
  const whole = createRequestHandler(wrapped, mode)
  const pages = new Map<string, RequestHandler>([[ANYTHING, whole]])
  return (request, context) => {
    const pattern = String(context?.route)
    let handle = pages.get(pattern)
    if (!handle) {
      const own = buildOfPage(wrapped, pattern)
      handle = own ? createRequestHandler(own, mode) : whole
      pages.set(pattern, handle)
    }
    return handle(request, context)
  }
}

function readIncoming(c: PageContext, trusted: TrustedProxies): Incoming {
  const { shared } = c.env
  // A page for all is made for nobody's address.
  const peer = shared ? '' : (c.env.incoming.socket.remoteAddress ?? '')
  return {
    method: c.req.method,
    cookies: c.req.header('cookie'),
    acceptLanguage: c.req.header('accept-language'),
    userAgent: c.req.header('user-agent'),
    fetchMode: c.req.header('sec-fetch-mode'),
    clientAddress: clientAddress(peer, c.req.header('x-forwarded-for'), trusted),
    requestId: c.get('requestId'),
    route: c.get('route'),
    shared,
  }
}

function assertPageRequest(c: PageContext, { app }: ContextMaker, trusted: TrustedProxies) {
  if (!isDecodable(c.req.url)) fail('http.bad_url', 400)
  const { protocol, host } = new URL(c.req.url)
  const forwarded = trusted.has(c.env.incoming.socket.remoteAddress ?? '') && c.req.header('x-forwarded-host')
  assertOwnOrigin({
    method: c.req.method,
    ownOrigins: [app.config.origin, `${protocol}//${host}`, ...(forwarded ? [`https://${forwarded}`] : [])],
    origin: c.req.header('origin'),
    fetchSite: c.req.header('sec-fetch-site'),
  })
  assertFormRequest(c.req.method, c.req.header('content-type'), c.req.header('content-length'), c.req.path)
  if (!COMES_BACK.test(c.req.path)) assertNoSecrets(new URL(c.req.url).searchParams)
}

/** What providers send people back with may look like anything. It is compared, and never shown or kept. */
const COMES_BACK = /^\/login\/with\/[a-z]+\/back$/

/** Remix compares Origin with the host once more, and believes X-Forwarded-Host from anybody: after our own
 *  check it is told what it wants to hear. A body whose length was not told is bounded while it is read. */
function toRemix({ req }: PageContext): Request {
  const request = req.raw
  if (request.method !== 'POST') return request
  const headers = new Headers(request.headers)
  const origin = headers.get('origin')
  headers.delete('x-forwarded-host')
  if (origin) headers.set('x-forwarded-host', new URL(origin).host)
  return bounded(request, maxBytesAt(req.path), headers)
}

async function respond(handle: RequestHandler, request: Request, context: RequestContext): Promise<Response> {
  const response = await handle(request, context as AppLoadContext)
  for (const [name, value] of context.responseHeaders) {
    if (name === 'set-cookie') response.headers.append(name, value)
    else response.headers.set(name, value)
  }
  setCaching(response, request, context)
  sayWhoFor(context)
  return response
}

/** The page of the refusal, in the reader's language: the address is asked for anew, without the body, and
 *  each loader throws the refusal before it does anything. */
async function refuse(handle: RequestHandler, c: PageContext, context: RequestContext) {
  const headers = new Headers(c.req.raw.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  const retryAfter = context.refusal?.details.retryAfter
  if (retryAfter !== undefined) context.responseHeaders.set('Retry-After', String(retryAfter))
  if (isSecret(context)) context.responseHeaders.set('Cache-Control', 'no-store')
  const page = await respond(handle, new Request(showableUrl(c.req.url, context), { headers }), context)
  return page.status === context.refusal?.status ? page : refusalAlone(page, context)
}

/** Of a route that takes forms only: Remix knows no page to show it on, and would answer 400. */
const refusalAlone = ({ headers }: Response, { refusal, t, requestId }: RequestContext) =>
  Response.json(problemOf(refusal, t, requestId), {
    status: refusal?.status ?? 400,
    headers: [...headers].filter(([name]) => !name.startsWith('content-')),
  })

const isSecret = ({ refusal }: RequestContext) => refusal?.code === 'guard.secret'

/** The router cannot take an address that does not decode: its refusal is shown at the start page's. One with a
 *  secret is shown without what was asked for. */
function showableUrl(url: string, context: RequestContext): string {
  if (!isDecodable(url)) return new URL('/', url).href
  return isSecret(context) ? new URL(new URL(url).pathname, url).href : url
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname)
    return true
  } catch {
    return false
  }
}

/** Nobody's viewer was read, and nothing was begun or ended for anybody. */
function sayWhoFor({ shared, viewer, session, refusal, locale }: RequestContext) {
  if (!shared) return
  const isNobodys = viewer === null && session === undefined && refusal === undefined
  shared.madeFor = isNobodys ? 'everybody' : 'somebody'
  shared.locale = locale
}

function setCaching(response: Response, request: Request, { viewer }: RequestContext) {
  const { headers } = response
  headers.append('Vary', 'Cookie, Accept-Language')
  const personal = viewer !== null || request.method === 'POST' || headers.has('Set-Cookie')
  if (personal) headers.set('Cache-Control', 'private, no-store')
  else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}

/** Runs work once the response has gone out; a failure there is no reader's business. */
function afterResponse(c: PageContext, underWay: UnderWay): Later {
  return (work) => {
    c.env.outgoing.once('close', () => {
      underWay.during(work).catch((error: unknown) => {
        if (isAppError(error)) return
        refusalOf(error, { requestId: c.get('requestId'), method: c.req.method, route: c.get('route') })
      })
    })
  }
}
