import type { GlossaryId } from '#db/ids.ts'
import { queryTokens } from '#search/analyse/query-terms.ts'
import type { GroupWords } from './schema.ts'

export interface Group {
  id: GlossaryId
  words: GroupWords
}

/** A word that stands in another group already. */
export interface Clash {
  language: keyof GroupWords
  word: string
  group: Group
}

export const wordsOf = (words: GroupWords): string[] => [...words.en, ...words['zh-CN']]

/** The first of these words that is in one of the groups, as the index sees it: "Deposits" is "deposit". What is in
 *  two groups would make one of both, and of everything that is in either. */
export function clashWith(words: GroupWords, groups: readonly Group[]): Clash | undefined {
  const taken = new Map(
    groups.flatMap((group) => wordsOf(group.words).map((word) => [keyOf(word), group] as const)),
  )
  for (const language of ['en', 'zh-CN'] as const) {
    for (const word of words[language]) {
      const group = taken.get(keyOf(word))
      if (group) return { language, word, group }
    }
  }
  return undefined
}

export const keyOf = (word: string) =>
  queryTokens(word)
    .map((token) => token.text)
    .join(' ')
