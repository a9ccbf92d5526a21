import pino from 'pino'
import { expect } from 'vitest'
import type { Db } from '#db/types.ts'
import { openMemorySearch } from '#search/memory.ts'
import { createApi } from '~/api/index.ts'
import { readConfig } from '~/config.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { ViewCounter } from '~/features/feedback/view-counter.server.ts'
import { Ledger } from '~/features/ledger/ledger.server.ts'
import { IndexKeeper } from '~/features/search-health/index-keeper.server.ts'
import { SearchLog } from '~/features/search-log/search-log.server.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import type { AppContext } from '~/http/context.ts'
import { Metrics } from '~/http/metrics/metrics.server.ts'
import { openProviders } from '~/http/providers/providers.server.ts'
import { noRateLimits } from '~/http/rate-limits.server.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { test as base, type Forum } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'
import { type ApiDocument, contractOf } from './contract.ts'

export const ORIGIN = 'https://askwell.test'

type Contract = ReturnType<typeof contractOf>

export interface Sent {
  as?: Member | undefined
  token?: string
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape; the contract checks them
export type Json = any

export interface Answered {
  status: number
  headers: Headers
  text: string
  json: Json
}

/** The API of a forum, in this process. Every answer is held against the API's own document. */
export class ApiForum {
  readonly search = openMemorySearch()
  readonly #tokens = new Map<number, string>()
  readonly #contract: Contract
  readonly api: ReturnType<typeof createApi>

  constructor(
    readonly forum: Forum,
    contract: Contract,
    over: Partial<AppContext> = {},
  ) {
    this.api = createApi({ ...contextOf(forum, this.search), ...over })
    this.#contract = contract
  }

  get = (path: string, as?: Member, headers: Record<string, string> = {}) =>
    this.send('GET', path, { as, headers })
  post = (path: string, as: Member | undefined, body?: unknown, headers: Record<string, string> = {}) =>
    this.send('POST', path, { as, body, headers })
  put = (path: string, as: Member | undefined, body?: unknown) => this.send('PUT', path, { as, body })
  patch = (path: string, as: Member, body: unknown, headers: Record<string, string> = {}) =>
    this.send('PATCH', path, { as, body, headers })
  delete = (path: string, as: Member) => this.send('DELETE', path, { as })

  async send(method: string, path: string, { as, token, body, raw, headers = {} }: Sent): Promise<Answered> {
    const bearer = token ?? (as && (await this.token(as)))
    const init: RequestInit = { method, headers: { ...headers } }
    if (bearer) init.headers = { ...init.headers, authorization: `Bearer ${bearer}` }
    if (body !== undefined) init.headers = { 'content-type': 'application/json', ...init.headers }
    if (body !== undefined || raw !== undefined) init.body = raw ?? JSON.stringify(body)
    const response = await this.api.request(path, init)
    expect(await this.#contract(method, path, response)).toEqual([])
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: text && JSON.parse(text) }
  }

  async token(member: Member): Promise<string> {
    const known = this.#tokens.get(member.id)
    if (known) return known
    const token = await createToken(this.forum.db, { userId: member.id, name: 'test' }, this.forum.now)
    this.#tokens.set(member.id, token)
    return token
  }

  /** Does what the outbox owes: notices and the index. */
  async settle() {
    const { db, now } = this.forum
    const log = { info: () => undefined, error: (details: object) => expect(details).toBeUndefined() }
    await drainOutbox({ db, handlers: handlersFor(db, onlySearch(this.search)), now: () => now, log })
  }
}

export function contextOf(forum: Forum, search: AppContext['search'] = openMemorySearch()): AppContext {
  const db: Db = forum.db
  const config = readConfig({ ORIGIN, NODE_ENV: 'test' })
  return {
    db,
    config,
    now: () => forum.now,
    limits: noRateLimits,
    serverKey: new Uint8Array(32),
    log: pino({ level: 'silent' }),
    search,
    providers: openProviders(config),
    views: new ViewCounter(db),
    searchLog: new SearchLog(db),
    ledger: new Ledger(db),
    pictures: openPictures(config),
    metrics: new Metrics(db, () => forum.now),
    indexKeeper: new IndexKeeper({ db, search, now: () => forum.now, summaryOf: String }),
  }
}

export const documentOf = async (forum: Forum): Promise<ApiDocument> =>
  (await createApi(contextOf(forum)).request('/openapi.json')).json()

/** The same for every forum. */
let contract: Promise<Contract> | undefined

/** A form with a file in it, to be sent as it is. */
export async function pictureForm(bytes: Uint8Array, parts: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.set(name, value)
  form.set('picture', new Blob([new Uint8Array(bytes)]), 'picture.png')
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  return { headers, raw: new Uint8Array(await sent.arrayBuffer()) }
}

/** The API of this forum, with something of its surroundings put in another's place. */
export async function apiOf(forum: Forum, over: Partial<AppContext> = {}) {
  contract ??= documentOf(forum).then(contractOf)
  return new ApiForum(forum, await contract, over)
}

export const test = base.extend<{ api: ApiForum }>({
  api: async ({ forum }, use) => use(await apiOf(forum)),
})

/** A problem as every refusal is told. */
export const problem = (status: number, code: string, more: object = {}) => ({
  status,
  json: expect.objectContaining({ type: 'about:blank', status, code, ...more }),
})
