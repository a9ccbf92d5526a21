import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { glossaryGroups } from './glossary.view.server.ts'

/** A word of a text, and how it is said in another language. */
export interface Term {
  word: string
  translations: string[]
}

/** As many as fit beside a text. */
const MOST = 40

/** The glossary's words that a text uses, for whoever translates it; the longest first, each group once. */
export async function termsIn(
  read: ReadDb,
  text: string,
  { from, to }: { from: Language; to: Language },
): Promise<Term[]> {
  const groups = await glossaryGroups(read)
  const terms = groups.flatMap(({ words }): Term[] => {
    const word = words[from]
      .toSorted((one, other) => other.length - one.length)
      .find((each) => mentions(text, each))
    return word && words[to].length > 0 ? [{ word, translations: words[to] }] : []
  })
  return terms.toSorted((one, other) => other.word.length - one.word.length).slice(0, MOST)
}

/** Whole words where a language parts them. */
function mentions(text: string, word: string): boolean {
  const folded = text.toLowerCase()
  const sought = word.toLowerCase()
  if (!/^[\x20-\x7e]+$/.test(word)) return folded.includes(sought)
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    const around = `${folded[at - 1] ?? ' '}${folded[at + sought.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}
