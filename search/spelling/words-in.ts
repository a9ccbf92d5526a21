import { fold } from '../analyse/fold.ts'
import { words } from '../analyse/words.ts'
import { FIELDS, fieldText } from '../fields.ts'
import type { SearchDocument } from '../port.ts'
import { canBeMisspelt, reversed } from './closest.ts'

/** Of one document, so that a page of nonsense does not fill the list of words. */
const MAX_WORDS = 1_000
/** Words that this process has written already need no second writing. */
const MAX_REMEMBERED = 300_000

/** The words of a document that may be meant when one is misspelt, as they are written, in lower case. */
export function spelledWords(document: SearchDocument): string[] {
  const found = new Set<string>()
  for (const field of FIELDS) {
    for (const { text, isCharacter } of words(fieldText(document, field))) {
      const word = isCharacter ? '' : fold(text)
      if (canBeMisspelt(word)) found.add(word)
      if (found.size === MAX_WORDS) return [...found]
    }
  }
  return [...found]
}

/** Tells which words are yet to be written. */
export class WrittenWords {
  #known = new Set<string>()

  /** Those of `list` that were not confirmed yet, with their spelling backwards. */
  missing(list: Iterable<string>): { word: string; reversed: string }[] {
    return [...new Set(list)]
      .filter((word) => !this.#known.has(word))
      .map((word) => ({ word, reversed: reversed(word) }))
  }

  /** Call after the commit. */
  confirm(list: Iterable<{ word: string }>) {
    if (this.#known.size > MAX_REMEMBERED) this.#known.clear()
    for (const { word } of list) this.#known.add(word)
  }
}
