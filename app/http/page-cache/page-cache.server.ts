import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { EVERYTHING } from '#db/changes/names.ts'
import { clientAddress, type TrustedProxies } from '../client-address.ts'
import type { AppContext } from '../context.ts'
import { logUnexpected } from '../log.server.ts'
import { watchPageCache } from '../metrics/page-cache.ts'
import { countReading } from '../reading.server.ts'
import { logWhenOver } from '../request-log.server.ts'
import { type Asked, askedBy } from './asked.ts'
import { keptAt } from './kept.ts'
import { type Fetch, type Made, make } from './making.ts'
import { encodingFor, type Representation } from './representations.ts'
import { answerWith, answerWithPage } from './sending.ts'
import type { Reading } from './shared-render.ts'
import { PageStore, type StoredPage } from './store.ts'

/** While one reader has a list made anew, others get it as it was this long ago at most. */
const STALE_MS = 5_000
/** Between two looks whether another process has written, of those that tell nobody. */
const LOOK_MS = 50

export interface PageCacheParts {
  app: AppContext
  fetch: Fetch
  /** The pattern of a page's address. */
  routeOf: (path: string) => string
  trusted: TrustedProxies
}

interface Exchange {
  incoming: IncomingMessage
  outgoing: ServerResponse
}

/** Answers visitors from memory, before any framework is entered; everything else goes on to `next`. */
export class PageCache {
  readonly #parts: PageCacheParts
  readonly #next: RequestListener
  readonly #store: PageStore
  readonly #underWay = new Map<string, Promise<Made | null>>()
  #lookedAt = 0
  readonly #asked = { hits: 0, misses: 0, shared: 0 }

  constructor(parts: PageCacheParts, next: RequestListener) {
    this.#parts = parts
    this.#next = next
    this.#store = new PageStore(parts.app.config.pageCacheBytes)
    watchPageCache(parts.app.metrics.registry, () => ({ ...this.#asked, ...this.#store.figures() }))
    parts.app.db.onChange((changes) => this.#store.changed(changes))
  }

  answer(incoming: IncomingMessage, outgoing: ServerResponse) {
    const asked = askedBy(incoming)
    if (!asked) return this.#next(incoming, outgoing)
    const exchange = { incoming, outgoing }
    const page = this.#found(asked.key)
    if (page) {
      this.#asked.hits++
      return settle(() => this.#send(page, exchange), outgoing)
    }
    const kept = keptAt(asked.path, this.#parts.routeOf)
    const isKnown = asked.query.every(([name]) => kept?.query.includes(name))
    if (!kept || !isKnown) return this.#next(incoming, outgoing)
    settle(() => this.#makeOrAwait(asked, kept, exchange), outgoing)
  }

  /** The page as it is kept; undefined = it has to be made first. */
  #found(key: string): StoredPage | undefined {
    this.#lookAround()
    const page = this.#store.get(key)
    if (!page || isFresh(page, this.#parts.app.now())) return page
    return this.#underWay.has(key) && isBearable(page, this.#parts.app.now()) ? page : undefined
  }

  #lookAround() {
    const clock = performance.now()
    if (clock - this.#lookedAt < LOOK_MS) return
    this.#lookedAt = clock
    try {
      this.#parts.app.db.lookAround()
    } catch {
      // Nobody can say what has changed: pages are made anew, and the framework tells why it cannot.
      this.#store.changed(EVERYTHING)
    }
  }

  async #makeOrAwait(asked: Asked, kept: StoredPage['kept'], exchange: Exchange) {
    const awaited = this.#underWay.get(asked.key)
    this.#asked[awaited ? 'shared' : 'misses']++
    const made = await (awaited ?? this.#make(asked, kept, exchange))
    if (!made) return this.#next(exchange.incoming, exchange.outgoing)
    // It was begun before something changed of which this reader may know already.
    if (awaited && made.isTouched && kept.kind === 'thing')
      return this.answer(exchange.incoming, exchange.outgoing)
    // The framework has logged the first's.
    const id = (!awaited && made.headers.get('x-request-id')) || this.#log(kept.route, exchange)
    if (made.page) return this.#send(made.page, exchange, id)
    answerWith(exchange.outgoing, exchange.incoming, made, id)
  }

  #make(asked: Asked, kept: StoredPage['kept'], exchange: Exchange): Promise<Made | null> {
    const { app, fetch } = this.#parts
    const making = { store: this.#store, fetch, origin: app.config.origin, now: app.now }
    const made = make(making, asked, kept, exchange).finally(() => this.#underWay.delete(asked.key))
    this.#underWay.set(asked.key, made)
    return made
  }

  /** At once where nothing has to be waited for. */
  #send({ kept, representations, reading }: StoredPage, exchange: Exchange, id?: string) {
    const { incoming, outgoing } = exchange
    const requestId = id ?? this.#log(kept.route, exchange)
    const answer = (shown: Representation) => {
      answerWithPage(outgoing, incoming, shown, requestId)
      return reading && incoming.method === 'GET' ? this.#count(reading, incoming) : undefined
    }
    const shown = representations.in(encodingFor(incoming.headers['accept-encoding']))
    return shown instanceof Promise ? shown.then(answer) : answer(shown)
  }

  #log(route: string, { incoming, outgoing }: Exchange): string {
    const path = incoming.url?.split('?', 1)[0] ?? ''
    return logWhenOver(this.#parts.app, incoming, outgoing, { path, routeOf: () => route })
  }

  #count(reading: Reading, { socket, headers }: IncomingMessage) {
    const { app, trusted } = this.#parts
    const address = clientAddress(socket.remoteAddress ?? '', forwardedFor(headers), trusted)
    return countReading(app, reading, { address, userAgent: headers['user-agent'] ?? '' })
  }
}

/** A clock that was set back makes no page last for ever. */
function isFresh({ staleSince, madeAt, kept }: StoredPage, now: Date): boolean {
  const age = now.getTime() - madeAt
  return staleSince === undefined && age >= 0 && age < kept.seconds * 1_000
}

/** A list alone, and neither its change nor its end is longer ago than that. */
function isBearable({ staleSince, madeAt, kept }: StoredPage, now: Date): boolean {
  const age = now.getTime() - madeAt
  const isChangeRecent = staleSince === undefined || performance.now() - staleSince < STALE_MS
  return kept.kind === 'list' && isChangeRecent && age >= 0 && age < kept.seconds * 1_000 + STALE_MS
}

const forwardedFor = (headers: IncomingMessage['headers']) => {
  const value = headers['x-forwarded-for']
  return Array.isArray(value) ? value.join(',') : value
}

/** The framework answers what fails in it: this is what fails around it. */
function settle(answer: () => void | Promise<void>, outgoing: ServerResponse) {
  const fail = (error: unknown) => {
    logUnexpected(error, { id: '', method: 'GET', route: 'a page for all' })
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  }
  try {
    const answered = answer()
    if (answered instanceof Promise) answered.catch(fail)
  } catch (error) {
    fail(error)
  }
}
