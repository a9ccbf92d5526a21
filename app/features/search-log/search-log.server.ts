import { randomBytes } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import type { Language, SearchEnd } from '#db/schema/types.ts'
import type { ParsedQuery } from '#search/parse-query.ts'
import type { Visitor } from '../feedback/visitor.server.ts'
import { languageOfText } from '../posts/language.ts'
import { mayBeLogged, wordsToLog } from './logged-text.ts'
import { API_TOKEN } from './origin.ts'
import { Recent, type Searcher } from './recent.ts'
import { ENDS_WITHIN_MS, MAX_WAITING } from './rules.ts'
import { isDue, type Outcome, type Waiting, writeSearches } from './write.server.ts'

/** What was searched for on a page or through the API. */
export interface Searched {
  parsed: Pick<ParsedQuery, 'text' | 'phrases'>
  results: number
  /** The reader's language, where the words do not tell theirs. */
  locale: Language
  by: 'page' | 'api'
  /** Official answers among the results that were shown; null where nobody sees a list. */
  officials: number | null
  /** Whether they stood where their words put them; null while nobody is held out. */
  heldOut: boolean | null
}

/** Notes what is searched for and how it ends, in memory: searching costs no write. Who searched is known for as
 *  long as it takes to tell one search from the next, in memory only. What was not written yet is lost with the
 *  process. */
export class SearchLog {
  #recent = new Recent()
  #waiting = new Map<string, Waiting>()
  #outcomes = new Map<string, Outcome>()

  constructor(private readonly db: Db) {}

  /** @returns the token by which the page tells how the search ended; null where nothing is noted */
  note(searched: Searched, visitor: Visitor, now: Date): string | null {
    const text = wordsToLog(searched.parsed)
    if (text === '') return null
    const searcher: Searcher = { id: `${searched.by} ${visitor.id}`, at: now.getTime() }
    if (!mayBeLogged(searched.parsed)) return this.#forget(searcher, text)
    const token = this.#recent.sameSearch(searcher, text) ?? this.#goOn(searcher, text, searched)
    if (token) this.#recent.remember(searcher, { text, token })
    return token ?? this.#begin(searcher, text, searched, now)
  }

  /** The beginning of a secret is a part of it. */
  #forget(searcher: Searcher, text: string) {
    const typed = this.#recent.typedBefore(searcher, text)
    if (typed) this.#waiting.delete(typed)
    this.#recent.forget(searcher)
    return null
  }

  /** The same search with more of it typed. */
  #goOn(searcher: Searcher, text: string, { results, officials, locale }: Searched): string | undefined {
    const token = this.#recent.typedBefore(searcher, text)
    const row = token === undefined ? undefined : this.#waiting.get(token)
    if (!row || row.opened !== null) return undefined
    const language = languageOfText(text) ?? locale
    Object.assign(row, { text, results, officials, language, touchedAt: searcher.at })
    return row.token
  }

  #begin(searcher: Searcher, text: string, { locale, by, ...searched }: Searched, now: Date): string | null {
    if (this.#waiting.size >= MAX_WAITING) return null
    const token = `${by === 'api' ? API_TOKEN : ''}${randomBytes(16).toString('base64url')}`
    const language = languageOfText(text) ?? locale
    const { results, officials, heldOut } = searched
    const nothingYet = { opened: null, position: null, ended: null, createdAt: now, touchedAt: searcher.at }
    const row = { token, text, language, results, officials, heldOut, ...nothingYet }
    this.#waiting.set(token, row)
    this.#recent.remember(searcher, { text, token })
    return token
  }

  /** What was opened last is what the search led to. */
  opened(token: string | undefined, opened: string, position: number, now: Date) {
    this.#tell(token, { opened, position }, now)
  }

  ended(token: string | undefined, ended: SearchEnd, now: Date) {
    this.#tell(token, { ended }, now)
  }

  #tell(token: string | undefined, end: Outcome['end'], now: Date) {
    if (token === undefined) return
    const row = this.#waiting.get(token)
    if (row) {
      Object.assign(row, end)
      return
    }
    const earlier = this.#outcomes.get(token)
    if (!earlier && this.#outcomes.size >= MAX_WAITING) return
    const toldAt = earlier?.toldAt ?? now.getTime()
    this.#outcomes.set(token, { token, end: { ...earlier?.end, ...end }, toldAt })
  }

  /** Writes what nobody is typing on any more. */
  flush = (now: Date) => this.#write((waiting) => isDue(waiting, now.getTime()), now)

  /** At the end of the process: there is no next time. */
  flushAll = (now: Date) => this.#write(() => true, now)

  /** What could not be written waits for the next time. */
  async #write(isTurn: (waiting: Waiting | Outcome) => boolean, now: Date) {
    const rows = [...this.#waiting.values()].filter(isTurn)
    const outcomes = [...this.#outcomes.values()].filter(isTurn)
    if (rows.length + outcomes.length === 0) return
    for (const { token } of rows) this.#waiting.delete(token)
    for (const { token } of outcomes) this.#outcomes.delete(token)
    try {
      await writeSearches(this.db, rows, outcomes, new Date(now.getTime() - ENDS_WITHIN_MS))
    } catch (error) {
      for (const row of rows) this.#waiting.set(row.token, row)
      for (const outcome of outcomes) this.#keepAgain(outcome)
      throw error
    }
  }

  /** More may have been told meanwhile. */
  #keepAgain({ token, end, toldAt }: Outcome) {
    this.#outcomes.set(token, { token, end: { ...end, ...this.#outcomes.get(token)?.end }, toldAt })
  }
}
