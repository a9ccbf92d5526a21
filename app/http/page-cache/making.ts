import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordReads } from '#db/reads.server.ts'
import type { Asked } from './asked.ts'
import { Representations } from './representations.ts'
import type { SharedRender } from './shared-render.ts'
import { isTouched, type PageStore, type StoredPage } from './store.ts'

/** The framework behind the cache. */
export type Fetch = (
  request: Request,
  env: { incoming: IncomingMessage; outgoing: ServerResponse; shared: SharedRender },
) => Response | Promise<Response>

/** What was made for all who were waiting for it. */
export interface Made {
  status: number
  headers: Headers
  body: Buffer
  /** Undefined: it is not kept. */
  page: StoredPage | undefined
  /** Something that it hangs on changed while it was made. */
  isTouched: boolean
}

interface Making {
  store: PageStore
  fetch: Fetch
  origin: string
  now: () => Date
}

/** Whoever asked first: the log's line is theirs. */
interface First {
  incoming: IncomingMessage
  outgoing: ServerResponse
}

/** Makes the page from a request that holds nothing of anybody's, and keeps it if it may be kept. Null when what came
 *  out is for one reader alone, whoever that was. */
export async function make(
  making: Making,
  asked: Asked,
  kept: StoredPage['kept'],
  { incoming, outgoing }: First,
): Promise<Made | null> {
  const { store, fetch, origin, now } = making
  const begun = { at: now().getTime(), clock: performance.now() }
  const changed = store.watch()
  try {
    const shared: SharedRender = { madeFor: 'unknown' }
    const search = asked.query.length > 0 ? `?${new URLSearchParams(asked.query)}` : ''
    const request = new Request(origin + asked.path + search, { headers: asked.headers })
    const { result: response, reads } = await recordReads(async () =>
      fetch(request, { incoming, outgoing, shared }),
    )
    if (!isForAll(response, shared)) return null
    const { status, headers } = response
    const body = Buffer.from(await response.arrayBuffer())
    if (!mayBeKept(response, shared, asked) || reads.unwatched)
      return { status, headers, body, page: undefined, isTouched: isTouched(reads.names, changed) }
    const representations = await Representations.of(headers, body)
    const { names } = reads
    const page: StoredPage = { kept, representations, reading: shared.reading, names, madeAt: begun.at }
    keep(store, asked.key, page, { changed, clock: begun.clock })
    return { status, headers, body, page, isTouched: isTouched(names, changed) }
  } finally {
    store.unwatch(changed)
  }
}

/** Nothing in it tells one reader from another. */
function isForAll({ headers }: Response, { madeFor }: SharedRender): boolean {
  const policy = headers.get('content-security-policy') ?? ''
  return madeFor === 'everybody' && !headers.has('set-cookie') && !policy.includes("'nonce-")
}

function mayBeKept({ status, headers }: Response, { locale }: SharedRender, asked: Asked): boolean {
  const isWanted = locale === undefined || asked.headers.cookie?.startsWith(`lang=${locale};`) === true
  return status === 200 && isWanted && !(headers.get('cache-control') ?? '').includes('no-store')
}

/** A thing that changed meanwhile is made again next time; a list has changed as soon as there is a lot going on, and
 *  is kept as one that did. */
function keep(
  store: PageStore,
  key: string,
  page: StoredPage,
  { changed, clock }: { changed: ReadonlySet<string>; clock: number },
) {
  if (!isTouched(page.names, changed)) store.put(key, page)
  else if (page.kept.kind === 'list' && !isTouched(new Set(), changed))
    store.put(key, { ...page, staleSince: clock })
}
