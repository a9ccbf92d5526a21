import { MAX_REMEMBERED, SAME_SEARCH_MS, TYPING_MS } from './rules.ts'

/** Somebody at a moment, in milliseconds since 1970. */
export interface Searcher {
  id: string
  at: number
}

interface Search {
  text: string
  token: string
}

/** The last search of each searcher, in memory and nowhere else. */
export class Recent {
  #searches = new Map<string, Search & { at: number }>()

  /** The same words once more. */
  sameSearch({ id, at }: Searcher, text: string): string | undefined {
    const last = this.#searches.get(id)
    return last && last.text === text && at - last.at <= SAME_SEARCH_MS ? last.token : undefined
  }

  /** A search that `text` goes on with, a moment later. */
  typedBefore({ id, at }: Searcher, text: string): string | undefined {
    const last = this.#searches.get(id)
    return last && text.startsWith(last.text) && at - last.at <= TYPING_MS ? last.token : undefined
  }

  remember({ id, at }: Searcher, search: Search) {
    this.#searches.delete(id)
    this.#searches.set(id, { ...search, at })
    if (this.#searches.size > MAX_REMEMBERED) this.#dropOldest()
  }

  forget({ id }: Searcher) {
    this.#searches.delete(id)
  }

  #dropOldest() {
    for (const oldest of this.#searches.keys()) {
      this.#searches.delete(oldest)
      return
    }
  }
}
