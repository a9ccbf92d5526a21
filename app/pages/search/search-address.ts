import { parseQuery, withoutPart } from '#search/parse-query.ts'
import type { Operator } from '#search/query/operators.ts'
import type { SearchInput } from '~/features/search/schema.ts'

/** A search as its address says it: what was typed, operators among it, and what was chosen beside it. */
export type AskedFor = Pick<SearchInput, 'q' | 'kind' | 'status' | 'language' | 'tag' | 'sort'>

const CHOSEN = ['kind', 'status', 'language', 'tag', 'sort'] as const

export const chosenOf = (asked: AskedFor): [name: string, value: string][] =>
  CHOSEN.flatMap((name) => {
    const value = asked[name]
    return value && value !== 'relevance' ? [[name, value] as [string, string]] : []
  })

export const addressOf = (asked: AskedFor): string =>
  asked.q === '' ? '/search' : `/search?${new URLSearchParams([['q', asked.q], ...chosenOf(asked)])}`

/** Takes off the operators that `isMeant` picks. A text is read again after each, as what stands behind it moves. */
export function withoutOperators(typed: string, isMeant: (operator: Operator) => boolean): string {
  const part = parseQuery(typed).parts.find((each) => each.kind === 'operator' && isMeant(each.operator))
  return part ? withoutOperators(withoutPart(typed, part), isMeant) : typed
}
