import { LRUCache } from 'lru-cache'
import { type Changes, EVERYTHING } from '#db/changes/names.ts'
import { INCIDENT_TABLES } from '~/features/incidents/open.view.server.ts'
import type { Kept } from './kept.ts'
import type { Representations } from './representations.ts'
import type { Reading } from './shared-render.ts'

/** A page that everybody gets. */
export interface StoredPage {
  kept: Kept & { route: string }
  representations: Representations
  reading: Reading | undefined
  /** What it was made of, as changes are named. */
  names: ReadonlySet<string>
  madeAt: number
  /** When what it lists changed; of the process's own clock. */
  staleSince?: number
}

export type StoreFigures = Record<'bytes' | 'entries' | 'evictions' | 'outdated', number>

/** What is remembered beside the database, and read by every page. */
const OF_ALL_PAGES = ['settings', 'teams', ...INCIDENT_TABLES]
/** Of an entry without its bytes: keys, headers, names. */
const OVERHEAD = 3_000

/** Pages by their keys, the least recently used out first when they are too many bytes; what a change makes wrong is
 *  taken out. */
export class PageStore {
  readonly #pages: LRUCache<string, StoredPage>
  readonly #byName = new Map<string, Set<string>>()
  #evictions = 0
  #outdated = 0
  /** Of pages that are being made: what changed meanwhile. */
  readonly #watches = new Set<Set<string>>()

  constructor(maxBytes: number) {
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ representations }) => representations.bytes + OVERHEAD,
      dispose: (page, key, reason) => {
        if (reason === 'evict') this.#evictions++
        this.#forgetNames(key, page)
      },
    })
  }

  figures(): StoreFigures {
    const { calculatedSize: bytes, size: entries } = this.#pages
    return { bytes, entries, evictions: this.#evictions, outdated: this.#outdated }
  }

  get(key: string): StoredPage | undefined {
    return this.#pages.get(key)
  }

  /** Notes what changes from now on. */
  watch(): Set<string> {
    const changed = new Set<string>()
    this.#watches.add(changed)
    return changed
  }

  unwatch(changed: Set<string>) {
    this.#watches.delete(changed)
  }

  put(key: string, page: StoredPage) {
    this.#pages.set(key, page)
    if (!this.#pages.has(key)) return
    for (const name of page.names) {
      const keys = this.#byName.get(name) ?? new Set()
      this.#byName.set(name, keys.add(key))
    }
  }

  /** @param clock of the process */
  changed(changes: Changes | typeof EVERYTHING, clock = performance.now()) {
    const isAll = changes === EVERYTHING || OF_ALL_PAGES.some((name) => changes.has(name))
    for (const watch of this.#watches) for (const name of isAll ? [EVERYTHING] : changes) watch.add(name)
    if (isAll) {
      this.#outdated += this.#pages.size
      return this.#pages.clear()
    }
    for (const name of changes) for (const key of this.#byName.get(name) ?? []) this.#outdate(key, clock)
  }

  #outdate(key: string, clock: number) {
    const page = this.#pages.peek(key)
    if (page && page.staleSince === undefined) this.#outdated++
    if (page?.kept.kind === 'list') page.staleSince ??= clock
    else this.#pages.delete(key)
  }

  #forgetNames(key: string, { names }: StoredPage) {
    for (const name of names) {
      const keys = this.#byName.get(name)
      keys?.delete(key)
      if (keys?.size === 0) this.#byName.delete(name)
    }
  }
}

/** A page that was made while this changed may be of before or after. */
export const isTouched = (names: ReadonlySet<string>, changed: ReadonlySet<string>) =>
  changed.has(EVERYTHING) || [...names].some((name) => changed.has(name))
