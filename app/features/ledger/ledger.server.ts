import type { Db } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Visitor } from '../feedback/visitor.server.ts'
import { MAX_REMEMBERED, MAX_WAITING } from './rules.ts'
import { type LedgerRow, NOTHING_YET, writeLedger } from './write.server.ts'

/** What is counted of official answers: by the day, in memory, and nothing of who it was. What was not written yet
 *  is lost with the process. */
export class Ledger {
  #seen = new Set<string>()
  #waiting = new Map<string, LedgerRow>()

  constructor(private readonly db: Db) {}

  /** The first list of a search's results had these. The same search counts once, however often it is looked at. */
  shown(entryIds: readonly EntryId[], search: string, now: Date) {
    for (const id of entryIds) if (this.#isNew(`shown ${id} ${search}`)) this.#add(id, 'shown', dayOf(now))
  }

  /** Its page was read, or left for support: once a visitor and day. */
  visited(entryId: EntryId, what: 'viewed' | 'support', { id, day }: Visitor) {
    if (this.#isNew(`${what} ${entryId} ${day} ${id}`)) this.#add(entryId, what, day)
  }

  /** A question was posted from its page. */
  asked(entryId: EntryId, now: Date) {
    this.#add(entryId, 'asked', dayOf(now))
  }

  #isNew(event: string): boolean {
    if (this.#seen.has(event)) return false
    if (this.#seen.size >= MAX_REMEMBERED) {
      for (const oldest of this.#seen) {
        this.#seen.delete(oldest)
        break
      }
    }
    this.#seen.add(event)
    return true
  }

  #add(entryId: EntryId, figure: keyof typeof NOTHING_YET, day: string) {
    const key = `${day} ${entryId}`
    const row = this.#waiting.get(key)
    if (!row && this.#waiting.size >= MAX_WAITING) return
    const before = row ?? { day, entryId, ...NOTHING_YET }
    this.#waiting.set(key, { ...before, [figure]: before[figure] + 1 })
  }

  /** Writes what was counted; what could not be written waits for the next time. */
  async flush() {
    if (this.#waiting.size === 0) return
    const counted = [...this.#waiting.values()]
    this.#waiting = new Map()
    try {
      await writeLedger(this.db, counted)
    } catch (error) {
      for (const row of counted) this.#addBack(row)
      throw error
    }
  }

  /** More may have been counted meanwhile. */
  #addBack(row: LedgerRow) {
    const key = `${row.day} ${row.entryId}`
    const since = this.#waiting.get(key) ?? NOTHING_YET
    const { shown, viewed, asked, support } = row
    this.#waiting.set(key, {
      ...row,
      shown: shown + since.shown,
      viewed: viewed + since.viewed,
      asked: asked + since.asked,
      support: support + since.support,
    })
  }
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
