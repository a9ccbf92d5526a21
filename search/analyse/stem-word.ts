import stem from 'wink-porter2-stemmer'

/** Most text is made of few words; each miss costs 6 µs. */
const CACHE_SIZE = 20_000
const stems = new Map<string, string>()

/** The English stem of a lower-case word. */
export function stemWord(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= CACHE_SIZE) stems.clear()
  const found = stem(word)
  stems.set(word, found)
  return found
}
