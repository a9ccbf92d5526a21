import { expect } from 'vitest'
import { openMeilisearch } from '#search/meilisearch.server.ts'
import { openMemorySearch } from '#search/memory.ts'
import { questionDocumentId } from '#search/port.ts'
import { withFallback } from '#search/with-fallback.ts'
import { compareIndex } from '~/features/search/compare.server.ts'
import { reconcileIndex } from '~/features/search/repair.server.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import type { Forum } from '../../support/forum.ts'
import { onlySearch } from '../../support/no-lines.ts'

const TIME_LIMIT_MS = 300
const HOUR_MS = 3_600_000
/** Longer than a server that failed is left alone. */
const RESTED_MS = 120_000

/** A forum whose search is a server, with the embedded engine behind it. */
export class ForumWithServer {
  readonly engine
  /** What jobs complained of. */
  readonly complaints: object[] = []
  #ahead = 0

  constructor(
    readonly forum: Forum,
    host: string,
    apiKey = 'key',
  ) {
    const server = openMeilisearch({ host, apiKey, timeLimitMs: TIME_LIMIT_MS })
    this.engine = withFallback(server, openMemorySearch(), () => Date.now() + this.#ahead)
  }

  async ask(word: string) {
    const { question } = await this.forum.question(undefined, { title: `Why is my ${word} so late today` })
    return questionDocumentId(question.id)
  }

  /** Does what the outbox owes and can do now. */
  async settle() {
    const { db } = this.forum
    const log = { info: () => undefined, error: (details: object) => void this.complaints.push(details) }
    await drainOutbox({
      db,
      handlers: handlersFor(db, onlySearch(this.engine)),
      now: () => this.forum.now,
      log,
    })
  }

  async find(text: string) {
    const started = performance.now()
    const { hits, degraded } = await this.engine.query({ text, limit: 5 })
    return { ids: hits.map(({ id }) => id), degraded, tookMs: performance.now() - started }
  }

  /** The outbox tries again what failed, and the index is compared with the database. */
  async recover() {
    this.#ahead += RESTED_MS
    this.forum.advance(HOUR_MS)
    await this.settle()
    const report = await reconcileIndex(this.forum.db, this.engine, this.forum.now)
    this.forum.advance(HOUR_MS)
    await this.settle()
    expect(await compareIndex(this.forum.db, this.engine)).toEqual({ differences: [], pending: [] })
    return report
  }

  /** Whoever asks first after a rest is the one that finds out, and is answered by the embedded engine. */
  async expectFoundByServer(text: string, id: string) {
    this.#ahead += RESTED_MS
    await expect.poll(() => this.find(text), { timeout: 5_000 }).toMatchObject({ ids: [id], degraded: false })
  }
}
