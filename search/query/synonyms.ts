import { queryTokens } from '../analyse/query-terms.ts'

/** Words that mean the same, in all languages. */
export type SynonymGroup = readonly string[]

interface Known {
  run: string[]
  group: SynonymGroup
}

/** Finds in a text the words of the groups, by the index's own tokens, and gives what may stand instead of them.
 *  Compiled once for a glossary. */
export function compileSynonyms(groups: readonly SynonymGroup[]): (text: string) => string[] {
  const byFirst = new Map<string, Known[]>()
  for (const group of groups) {
    for (const word of group) {
      const run = tokensOf(word)
      const [first] = run
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { run, group }])
    }
  }
  return (text) => {
    const tokens = tokensOf(text)
    const found: Known[] = []
    for (let at = 0; at < tokens.length; ) {
      const here = longestAt(tokens, at, byFirst.get(tokens[at] ?? '') ?? [])
      found.push(...here)
      at += here[0]?.run.length ?? 1
    }
    return othersThan(tokens, found)
  }
}

/** A limit order is no limit: of what begins here the longest counts, in whatever groups it is. */
function longestAt(tokens: string[], at: number, known: Known[]): Known[] {
  const here = known.filter(({ run }) => run.every((token, index) => tokens[at + index] === token))
  const longest = Math.max(...here.map(({ run }) => run.length))
  return here.filter(({ run }) => run.length === longest)
}

const tokensOf = (text: string) => queryTokens(text).map((token) => token.text)

/** Each once, and nothing that stands in the text already. */
function othersThan(tokens: string[], found: Known[]): string[] {
  const typed = ` ${tokens.join(' ')} `
  const others = new Map<string, string>()
  for (const word of found.flatMap(({ group }) => group)) {
    const key = tokensOf(word).join(' ')
    if (key !== '' && !typed.includes(` ${key} `) && !others.has(key)) others.set(key, word)
  }
  return [...others.values()]
}
