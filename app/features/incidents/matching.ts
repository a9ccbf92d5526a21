import { queryTokens } from '#search/analyse/query-terms.ts'
import { tagKey } from '../tags/names.ts'

/** What a page or a draft is about, as far as it says. */
export interface Place {
  /** Slugs, or names in any language as `tagKey` writes them. */
  tags?: readonly string[]
  networks?: readonly string[]
  /** What somebody is writing, or what a page is called. */
  words?: string
}

/** Whom an incident concerns. */
export interface Scope {
  /** Each with all that it is called. */
  tags: readonly { slug: string; names: readonly string[] }[]
  networks: readonly string[]
}

type Meeting = 'meets' | 'differs' | 'silent'

/** Whether an incident stands on a page: something that both name has to be the same, and nothing that both name may
 *  differ. What only one of them names says nothing: a thread tagged "deposit" that names no network may well be
 *  about the TRC20 deposits that are late, one that names ERC20 is not, and showing it there would send its reader
 *  the wrong way. An incident that names neither tag nor network concerns everybody: it stands on the start page, in
 *  search and where one asks, and on no thread. */
export function concerns(scope: Scope, place: Place): boolean {
  const said = tokensOf(place.words ?? '')
  const isSaid = (name: string) => said.length > 0 && isWithin(tokensOf(name), said)
  const meetings = [
    meeting(
      scope.tags.map(({ slug, names }) => ({ keys: [slug, ...names.map(tagKey)], names })),
      place.tags ?? [],
      isSaid,
    ),
    meeting(
      scope.networks.map((network) => ({ keys: [network.toLowerCase()], names: [network] })),
      (place.networks ?? []).map((network) => network.toLowerCase()),
      isSaid,
    ),
  ]
  return meetings.includes('meets') && !meetings.includes('differs')
}

function meeting(
  named: { keys: string[]; names: readonly string[] }[],
  there: readonly string[],
  isSaid: (name: string) => boolean,
): Meeting {
  if (named.some(({ keys, names }) => keys.some((key) => there.includes(key)) || names.some(isSaid)))
    return 'meets'
  return named.length > 0 && there.length > 0 ? 'differs' : 'silent'
}

/** As the index sees them: "Deposits" is "deposit". */
const tokensOf = (text: string): string[] => queryTokens(text).map((token) => token.text)

/** One after the other, as they are said. */
const isWithin = (name: string[], said: string[]) =>
  name.length > 0 && said.some((_, at) => name.every((token, index) => said[at + index] === token))
