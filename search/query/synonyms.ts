import { queryTokens } from '../analyse/query-terms.ts'

/** Words that mean the same, in all languages. */
export type SynonymGroup = readonly string[]

/** Something that a text speaks of, in all words for it: those that were typed first. */
export interface Concept {
  words: string[]
}

interface Known {
  run: string[]
  word: string
  group: SynonymGroup
}

/** Finds in a text what the groups have other words for, by the index's own tokens. Compiled once for a glossary. */
export function compileSynonyms(groups: readonly SynonymGroup[]): (text: string) => Concept[] {
  const byFirst = new Map<string, Known[]>()
  for (const group of groups) {
    for (const word of group) {
      const run = tokensOf(word)
      const [first] = run
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { run, word, group }])
    }
  }
  return (text) => {
    const tokens = tokensOf(text)
    const concepts: Concept[] = []
    for (let at = 0; at < tokens.length; ) {
      const here = longestAt(tokens, at, byFirst.get(tokens[at] ?? '') ?? [])
      const words = here.flatMap(({ word, group }) => [word, ...group])
      if (words.length > 0) concepts.push({ words: [...new Set(words)] })
      at += here[0]?.run.length ?? 1
    }
    return concepts
  }
}

const tokensOf = (text: string) => queryTokens(text).map((token) => token.text)

/** A limit order is no limit: of what begins here the longest counts, in whatever groups it is. */
function longestAt(tokens: string[], at: number, known: Known[]): Known[] {
  const here = known.filter(({ run }) => run.every((token, index) => tokens[at + index] === token))
  const longest = Math.max(...here.map(({ run }) => run.length))
  return here.filter(({ run }) => run.length === longest)
}

/** The words for these that do not stand in the text themselves, each once. */
export function synonymsOf(concepts: readonly Concept[], text: string): string[] {
  const typed = ` ${tokensOf(text).join(' ')} `
  const others = new Map<string, string>()
  for (const word of concepts.flatMap(({ words }) => words)) {
    const key = tokensOf(word).join(' ')
    if (key !== '' && !typed.includes(` ${key} `) && !others.has(key)) others.set(key, word)
  }
  return [...others.values()]
}
