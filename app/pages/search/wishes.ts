import { type ParsedQuery, type QueryPart, withoutPart } from '#search/parse-query.ts'
import type { Operator } from '#search/query/operators.ts'
import type { TagLabel } from '~/features/tags/tags.view.server.ts'
import { type AskedFor, addressOf } from './search-address.ts'

/** One thing that a search asks for beside words. A tag is called as its readers call it. */
export type Wish = Operator | { name: 'phrase' | 'excluded'; value: string }

/** A wish, and where the same search goes on without it. */
export type RemovableWish = Wish & { href: string }

/** All that was understood, typed and chosen; the kind aside, which has its tabs.
 *  @param tags by the names that were typed */
export function wishesOf(
  asked: AskedFor,
  { parts }: ParsedQuery,
  tags: ReadonlyMap<string, TagLabel>,
): RemovableWish[] {
  const nameOf = (tag: string) => tags.get(tag)?.name ?? tag
  const typed = parts.map((part) => ({
    ...named(wishOf(part), nameOf),
    href: addressOf({ ...asked, q: withoutPart(asked.q, part) }),
  }))
  return [...typed, ...chosenWishes(asked, nameOf)]
}

const wishOf = (part: QueryPart): Wish =>
  part.kind === 'operator' ? part.operator : { name: part.kind, value: part.text }

const named = (wish: Wish, nameOf: (tag: string) => string): Wish =>
  wish.name === 'tag' ? { ...wish, value: nameOf(wish.value) } : wish

function chosenWishes(asked: AskedFor, nameOf: (tag: string) => string): RemovableWish[] {
  const { status, language, tag } = asked
  const wishes: RemovableWish[] = []
  if (status) wishes.push({ name: 'is', value: status, href: addressOf({ ...asked, status: undefined }) })
  if (language)
    wishes.push({ name: 'lang', value: language, href: addressOf({ ...asked, language: undefined }) })
  if (tag) wishes.push({ name: 'tag', value: nameOf(tag), href: addressOf({ ...asked, tag: undefined }) })
  return wishes
}
