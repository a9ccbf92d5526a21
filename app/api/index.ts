import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fail } from '~/errors.ts'
import { type KnownToken, noteTokenUse } from '~/features/accounts/tokens.server.ts'
import { keepUpWithSettings } from '~/features/settings/learning.server.ts'
import { trustedProxies } from '~/http/client-address.ts'
import type { AppContext } from '~/http/context.ts'
import { refusalOf } from '~/http/problem.server.ts'
import { routeOf } from '~/http/request-log.server.ts'
import { siteName } from '~/ui/site-name.ts'
import { answerEndpoints } from './answers.ts'
import { authenticate } from './authentication.ts'
import { commentEndpoints } from './comments.ts'
import { openApiDocument } from './document.ts'
import { factEndpoints } from './facts.ts'
import { faqEndpoints } from './faq.ts'
import { faqChangeEndpoints } from './faq-changes.ts'
import { flagEndpoints } from './flags.ts'
import { guardingEndpoints } from './guarding.ts'
import { incidentEndpoints } from './incidents.ts'
import { moveEndpoints } from './moves.ts'
import { noticeEndpoints } from './notices.ts'
import { officialEndpoints } from './official.ts'
import { answerProblem, methodNotAllowed } from './problem.ts'
import { questionEndpoints } from './questions.ts'
import type { Api, ApiEnv } from './route.ts'
import { searchEndpoints } from './search.ts'
import { solvedItEndpoints } from './solved-it.ts'
import { suggestionEndpoints } from './suggestions.ts'
import { tagEndpoints } from './tags.ts'
import { uploadEndpoints } from './uploads.ts'
import { userEndpoints } from './users.ts'
import { voteEndpoints } from './votes.ts'

const NOUNS = [
  questionEndpoints,
  answerEndpoints,
  commentEndpoints,
  voteEndpoints,
  flagEndpoints,
  faqEndpoints,
  faqChangeEndpoints,
  factEndpoints,
  searchEndpoints,
  solvedItEndpoints,
  incidentEndpoints,
  noticeEndpoints,
  officialEndpoints,
  guardingEndpoints,
  moveEndpoints,
  suggestionEndpoints,
  tagEndpoints,
  uploadEndpoints,
  userEndpoints,
]

/** The JSON API of docs/api.md, to be mounted at /api/v1. */
export function createApi(app: AppContext): OpenAPIHono<ApiEnv> {
  const hono = new OpenAPIHono<ApiEnv>()
  const api: Api = { app, hono, trusted: trustedProxies(app.config.trustedProxies) }
  hono.onError((error, c) => answerProblem(c, error))
  hono.use(async (c, next) => {
    assertReadable(c.req.url)
    await keepUpWithSettings(app.db)
    const caller = await authenticate(app.db.read, c.req.header('authorization'), app.now())
    c.set('caller', caller)
    // Asked without a server, as tests do, there is no environment.
    const shared = c.env?.shared
    if (shared) shared.madeFor = caller ? 'somebody' : 'everybody'
    await next()
    if (caller) await noteUse(api, caller, c)
  })
  for (const add of NOUNS) add(api)
  addDocument(api)
  addRest(api)
  return hono
}

/** What was done is done: that its token was used cannot make it fail. */
const noteUse = ({ app }: Api, caller: KnownToken, c: Context) =>
  noteTokenUse(app.db, caller, app.now()).catch((error: unknown) => {
    refusalOf(error, { requestId: c.get('requestId'), method: c.req.method, route: routeOf(c) })
  })

/** @throws AppError `api.bad_url` 400 for what is no UTF-8, and for U+0000, which PostgreSQL cannot look up */
function assertReadable(url: string) {
  const { pathname, search } = new URL(url)
  try {
    if (!decodeURIComponent(pathname + search).includes('\0')) return
  } catch {}
  fail('api.bad_url', 400)
}

function addDocument({ hono }: Api) {
  let document: ReturnType<typeof openApiDocument> | undefined
  hono.get('/openapi.json', (c) => {
    if (document?.info.title !== siteName()) document = openApiDocument(hono)
    return c.json(document)
  })
}

/** What is not there, and what is there for other methods. */
function addRest({ hono }: Api) {
  const known = hono.routes
    .filter(({ path }) => !path.endsWith('*'))
    .map(({ path, method }) => ({ method, shape: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }))
  hono.all('*', (c) => {
    const base = c.req.routePath.replace(/\/\*$/, '')
    const path = c.req.path.slice(base.length)
    const methods = known.filter(({ shape }) => shape.test(path)).map(({ method }) => method)
    return methods.length > 0 ? methodNotAllowed(methods) : fail('api.not_found', 404)
  })
}
