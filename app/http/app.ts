import { type Handler, Hono } from 'hono'
import { createApi } from '~/api/index.ts'
import type { AppContext } from './context.ts'
import { healthRoutes } from './health.ts'
import { logUnexpected } from './log.server.ts'
import { pictureRoute } from './picture-route.ts'
import { type HttpEnv, requestLog, routeOf } from './request-log.server.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { Sessions } from './sessions.server.ts'
import { staticFiles } from './static-files.ts'

export interface HttpParts {
  app: AppContext
  sessions: Sessions
  clientFolder: string
  pages: Handler<HttpEnv>
  isStopping: () => boolean
}

/** In this order: the log, headers for everything, files, health, the API, pictures, pages. */
export function createHttpApp({ app, sessions, clientFolder, pages, isStopping }: HttpParts) {
  const http = new Hono<HttpEnv>()
  http.use(requestLog(app.log))
  http.use(async (c, next) => {
    await next()
    setSecurityHeaders(c.res.headers, app.config)
  })
  http.route('/', healthRoutes(app, isStopping))
  http.route('/api/v1', createApi(app))
  http.on(['GET', 'HEAD'], '*', staticFiles(clientFolder))
  http.on(['GET', 'HEAD'], '/assets/*', (c) => c.text('Not found', 404))
  for (const path of ['/uploads/:key', '/uploads/:key/small']) http.get(path, pictureRoute(app, sessions))
  http.all('*', pages)
  http.onError((error, c) => {
    logUnexpected(error, { id: c.get('requestId'), method: c.req.method, route: routeOf(c) })
    return c.text('Internal server error', 500)
  })
  return http
}
