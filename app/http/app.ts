import { type Handler, Hono, type MiddlewareHandler } from 'hono'
import type { createApi } from '~/api/index.ts'
import type { AppContext } from './context.ts'
import { healthRoutes } from './health.ts'
import { logUnexpected } from './log.server.ts'
import { watchGates } from './metrics/gates.ts'
import { metricsRoute } from './metrics/metrics-route.ts'
import { admission, type Gates } from './overload/admission.ts'
import type { Capacity } from './overload/capacity.ts'
import { pictureRoute } from './picture-route.ts'
import { type HttpEnv, requestLog, routeOf } from './request-log.server.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { Sessions } from './sessions.server.ts'
import { staticFiles } from './static-files.ts'

export interface HttpParts {
  app: AppContext
  api: ReturnType<typeof createApi>
  sessions: Sessions
  clientFolder: string
  pages: Handler<HttpEnv>
  isStopping: () => boolean
  gates: Gates
  capacity: Capacity
  /** Of the built style sheet. */
  styleUrl: string | undefined
}

/** In this order: the log, headers for everything, health, figures, the API, files, pictures, pages. Files and what
 *  watches over the server need no place: those who read from memory want them too. */
export function createHttpApp({ app, api, sessions, clientFolder, pages, ...parts }: HttpParts) {
  const http = new Hono<HttpEnv>()
  const admit = admission(parts)
  watchGates(app.metrics.registry, parts.gates)
  http.use(requestLog(app))
  http.use(async (c, next) => {
    await next()
    setSecurityHeaders(c.res.headers, app.config)
  })
  http.route('/', healthRoutes(app, parts.isStopping))
  http.route('/', metricsRoute(app))
  http.use('/api/*', admit)
  http.route('/api/v1', api)
  http.on(['GET', 'HEAD'], '*', staticFiles(clientFolder))
  http.on(['GET', 'HEAD'], '/assets/*', (c) => c.text('Not found', 404))
  http.use(notTheApi(admit))
  for (const path of ['/uploads/:key', '/uploads/:key/small']) http.get(path, pictureRoute(app, sessions))
  http.all('*', pages)
  http.onError((error, c) => {
    logUnexpected(error, { id: c.get('requestId'), method: c.req.method, route: routeOf(c) })
    return c.text('Internal server error', 500)
  })
  return http
}

/** Which went through it already. */
const notTheApi =
  (admit: MiddlewareHandler<HttpEnv>): MiddlewareHandler<HttpEnv> =>
  (c, next) =>
    c.req.path.startsWith('/api/') ? next() : admit(c, next)
