import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { ReadDb } from '#db/client.server.ts'
import { fail } from '~/errors.ts'
import { assertNotSuspended } from '~/features/accounts/suspension.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'
import { bounded } from '~/http/bounded-body.ts'
import { clientAddress } from '~/http/client-address.ts'
import { MAX_PICTURE_FORM_BYTES } from '~/http/form-limits.ts'
import { isMultipart, readMultipart } from '~/http/multipart.server.ts'
import { limitAct } from '~/http/rate-limits.server.ts'
import { assertScope, type Caller } from './authentication.ts'
import { assertJson, check, parseJson, readBytes, textsIn } from './body.ts'
import { documentRoute } from './document.ts'
import { etagOf, expectedRevision, hasAlready } from './etag.ts'
import { hashOf, keyIn, onceForKey, type RequestKey } from './idempotency.ts'
import type { Api, ApiEnv, Call, Handler, Reader, Route } from './route.ts'

type ApiContext = Context<ApiEnv>

/** Adds one verb and path to the API and to its document. Whatever is wrong with a request is found in the same
 *  order everywhere: token, size, type, what it says, what it may, what there is. */
export function endpoint<const R extends Route, Made>(api: Api, route: R, handler: Handler<R, Made>) {
  const { app, hono } = api
  documentRoute(hono, route)
  hono.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const caller = c.get('caller')
    assertLetIn(caller, route, app.now())
    if (route.method !== 'get') await app.limits.consume('apiWrite', writerOf(api, c))
    // An operator's program is known and may be busy: it is counted by what it writes.
    if (route.limit && !caller?.byOperator)
      await limitAct(
        { limits: app.limits, viewer: caller?.member ?? null, clientAddress: addressOf(api, c) },
        route.limit,
      )
    if (route.form) {
      if (caller) await app.limits.consume(route.form.attempt, String(caller.member.id))
      return respond(c, await answerTo(await readForm(api, c, route), undefined, route, handler))
    }
    const bytes = route.method === 'get' ? new Uint8Array() : await readBytes(c.req.raw)
    const call = readCall(api, c, route, bytes)
    const key = route.keyless ? undefined : requestKey(c, bytes)
    return respond(c, await answerTo(call, key, route, handler))
  })
}

/** @throws AppError `api.token_needed` 401 · `api.scope_missing`, `accounts.suspended` 403 */
function assertLetIn(caller: Caller, route: Route, now: Date) {
  if (route.caller === 'member' && !caller) fail('api.token_needed', 401)
  assertScope(caller, route.scope)
  if (route.scope !== 'read') assertNotSuspended(caller?.member ?? null, now)
}

function readCall<R extends Route>(api: Api, c: ApiContext, route: R, bytes: Uint8Array): Call<R> {
  const { query, body } = route
  const { asked, sent } = readTexts(c, route, bytes)
  const call = {
    ...aboutCall(api, c, route),
    query: query && check(query, asked),
    body: body && check(body, sent),
    revision: route.method === 'patch' ? expectedRevision(c.req.header('if-match')) : undefined,
  }
  // What the schemas of this very route made of it.
  return call as Call<R>
}

/** A form is read as it arrives, and no further than it may be large. Its file may be decoded for seconds, so that it
 *  is no act that a key repeats: the same picture again is another one, and what no text shows is erased.
 *  @throws AppError `http.wrong_content_type` 415 · `guard.secret` 422 · as `readMultipart` */
async function readForm<R extends Route>(api: Api, c: ApiContext, route: R): Promise<Call<R>> {
  if (!isMultipart(c.req.raw)) fail('http.wrong_content_type', 415)
  const { fields, picture } = await readMultipart(bounded(c.req.raw, MAX_PICTURE_FORM_BYTES))
  assertNoSecrets(fields)
  const body = route.form && check(route.form.parts, Object.fromEntries(fields))
  return { ...aboutCall(api, c, route), body, file: picture } as Call<R>
}

const aboutCall = (api: Api, c: ApiContext, route: Route) => ({
  app: api.app,
  viewer: c.get('caller')?.member ?? null,
  params: readParams(c, route),
  now: api.app.now(),
  client: { address: addressOf(api, c), userAgent: c.req.header('user-agent') ?? '' },
})

/** @throws AppError `api.not_json` 415 · `api.malformed_json` 400 · `guard.secret` 422 */
function readTexts(c: ApiContext, { query, body }: Route, bytes: Uint8Array) {
  if (body || bytes.length > 0) assertJson(c.req.header('content-type') ?? null)
  const [asked, sent] = [query && c.req.query(), body && parseJson(bytes)]
  assertNoSecrets([...textsIn(asked), ...textsIn(sent)])
  return { asked, sent }
}

/** @throws AppError `http.not_found` 404: an address that names no row */
function readParams(c: ApiContext, { params }: Route) {
  const found = params?.safeParse(c.req.param())
  return found && !found.success ? fail('http.not_found', 404) : found?.data
}

/** However many tokens somebody has. */
const writerOf = (api: Api, c: ApiContext) => String(c.get('caller')?.owner.id ?? `from ${addressOf(api, c)}`)

function addressOf({ trusted }: Api, c: ApiContext): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  const peer = incoming?.socket.remoteAddress ?? ''
  return clientAddress(peer, c.req.header('x-forwarded-for'), trusted)
}

/** @throws AppError `api.idempotency_key_shape` 400 */
function requestKey(c: ApiContext, bytes: Uint8Array): RequestKey | undefined {
  const header = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined
  const tokenId = c.get('caller')?.tokenId
  if (header === undefined || tokenId === undefined) return undefined
  const { pathname, search } = new URL(c.req.url)
  return { tokenId, key: keyIn(header), requestHash: hashOf('POST', pathname + search, bytes) }
}

interface Answer {
  status: number
  text: string
  /** What `text` was made of; absent when it was given before. */
  body?: unknown
}

async function answerTo<R extends Route, Made>(
  call: Call<R>,
  key: RequestKey | undefined,
  { status }: R,
  { act, present, presentWaiting }: Handler<R, Made>,
): Promise<Answer> {
  const answer = async (read: ReadDb, made: Made) => {
    const reader = readerOf(call, read)
    const waiting = await presentWaiting?.(call, reader, made)
    if (waiting) return { status: 202, text: JSON.stringify(waiting), body: waiting }
    const body = await present?.(call, reader, made)
    return { status, text: body === undefined ? '' : JSON.stringify(body), body }
  }
  const { db } = call.app
  if (act && key) return onceForKey(db, key, call.now, { act: (keyed) => act(call, keyed), answer })
  const made = await act?.(call, db)
  return answer(db.read, made as Made)
}

const readerOf = ({ app, viewer }: Call<Route>, read: ReadDb): Reader => ({
  read,
  viewer,
  language: viewer?.language ?? 'en',
  origin: app.config.origin,
})

function respond(c: ApiContext, { status, text, body }: Answer): Response {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const headers = new Headers({ Vary: 'Authorization' })
  headers.set('Cache-Control', isRead && !c.get('caller') ? 'no-cache' : 'private, no-store')
  if (text === '') return new Response(null, { status, headers })
  const { revision, url } = (body ?? JSON.parse(text)) as { revision?: number; url?: string }
  // Node would take room for three times as many bytes while it writes a string.
  const bytes = Buffer.from(text)
  const etag = etagOf(bytes, revision)
  headers.set('ETag', etag)
  if (isRead && hasAlready(c.req.header('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  if (status === 201 && url) headers.set('Location', url)
  headers.set('Content-Type', 'application/json')
  return new Response(bytes, { status, headers })
}
