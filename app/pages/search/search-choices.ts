import { dateRange } from '#search/query/ranges.ts'
import type { Facets } from '~/features/search/facets.server.ts'
import { SORTS } from '~/features/search/rules.ts'
import type { SearchPage } from '~/features/search/search.view.server.ts'
import type { TagLabel } from '~/features/tags/tags.view.server.ts'
import { type AskedFor, addressOf, withoutOperators } from './search-address.ts'

type Found = Pick<SearchPage, 'parsed' | 'filters' | 'facets'>

const STATUSES = ['solved', 'unsolved', 'unanswered'] as const
const LANGUAGES = ['en', 'zh-CN'] as const
/** As many years as one looks through. */
const YEARS_OFFERED = 8

export type SearchChoices = ReturnType<typeof searchChoices>

/** Everything that one press can change about a search: links that narrow it down, the current one widens it again,
 *  with how many of the best 200 there are. What is chosen takes the place of what was typed for the
 *  same; years and tags are written into the text, as the search can have several of them.
 *  @param tags by the names that were typed */
export function searchChoices(
  asked: AskedFor,
  { filters, facets, parsed }: Found,
  tags: ReadonlyMap<string, TagLabel>,
) {
  return {
    kinds: kindChoices(asked, filters.kind, facets),
    statuses: offered(STATUSES, facets.status, filters.status).map((choice) => ({
      ...choice,
      href: addressOf({
        ...asked,
        q: withoutOperators(
          asked.q,
          ({ name, value }) => name === 'is' && STATUSES.some((status) => status === value),
        ),
        status: choice.isCurrent ? undefined : choice.value,
      }),
    })),
    languages: offered(LANGUAGES, facets.language, filters.language).map((choice) => ({
      ...choice,
      href: addressOf({
        ...asked,
        q: withoutOperators(asked.q, ({ name }) => name === 'lang'),
        language: choice.isCurrent ? undefined : choice.value,
      }),
    })),
    years: yearChoices(asked, parsed.filters.created, facets),
    tags: tagChoices(asked, tags, facets),
    sorts: SORTS.map((sort) => ({
      value: sort,
      href: addressOf({ ...asked, sort }),
      isCurrent: sort === (asked.sort ?? 'relevance'),
    })),
  }
}

function kindChoices(asked: AskedFor, current: AskedFor['kind'], { kind: counts }: Facets) {
  const { entry = 0, question = 0 } = counts
  const q = withoutOperators(asked.q, ({ name, value }) => name === 'is' && value === 'faq')
  const choice = <Kind extends string>(value: Kind, kind: AskedFor['kind'], count: number) => ({
    value,
    count,
    href: addressOf({ ...asked, q, kind }),
    isCurrent: kind === current,
  })
  return [
    choice('any', undefined, entry + question),
    choice('entry', 'entry', entry),
    choice('question', 'question', question),
  ]
}

/** Those that some result has, and the current one. */
const offered = <Value extends string>(
  values: readonly Value[],
  counts: Partial<Record<Value, number>>,
  current: Value | undefined,
) =>
  values
    .map((value) => ({ value, count: counts[value] ?? 0, isCurrent: value === current }))
    .filter(({ count, isCurrent }) => count > 0 || isCurrent)

function yearChoices(asked: AskedFor, created: ReturnType<typeof dateRange>, { year: counts }: Facets) {
  const q = withoutOperators(asked.q, ({ name }) => name === 'created')
  const isCurrent = (year: string) => {
    const whole = dateRange(year)
    return whole?.min === created?.min && whole?.max === created?.max
  }
  return Object.entries(counts)
    .sort(([one], [other]) => Number(other) - Number(one))
    .slice(0, YEARS_OFFERED)
    .map(([value, count]) => ({ value, count, isCurrent: isCurrent(value) }))
    .map((choice) => ({
      ...choice,
      href: addressOf({ ...asked, q: choice.isCurrent ? q : `${q} created:${choice.value}`.trim() }),
    }))
}

function tagChoices(asked: AskedFor, typed: ReadonlyMap<string, TagLabel>, facets: Facets) {
  const slugOf = (name: string) => typed.get(name)?.slug ?? name
  const current = new Set([...typed.values()].map(({ slug }) => slug))
  const without = (slug: string): AskedFor => ({
    ...asked,
    q: withoutOperators(asked.q, ({ name, value }) => name === 'tag' && slugOf(value) === slug),
    tag: asked.tag !== undefined && slugOf(asked.tag) === slug ? undefined : asked.tag,
  })
  return facets.tags.map(({ slug, name, lang, count }) => ({
    value: slug,
    ...{ name, lang },
    count,
    isCurrent: current.has(slug),
    href: addressOf(current.has(slug) ? without(slug) : { ...asked, q: `${asked.q} tag:${slug}`.trim() }),
  }))
}
