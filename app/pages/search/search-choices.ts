import type { SearchResult } from '~/features/search/results.server.ts'
import type { SearchInput } from '~/features/search/schema.ts'

/** A link that narrows the search down, or widens it again. */
export interface SearchChoice<Value extends string> {
  value: Value
  href: string
  isCurrent: boolean
}

type Filters = Pick<SearchInput, 'kind' | 'tag' | 'status' | 'language'>

export type SearchChoices = ReturnType<typeof searchChoices>

/** Everything that one press can change about a search. Tags are those of what was found. */
export function searchChoices(input: SearchInput, found: SearchResult[]) {
  const to = (change: Filters) => addressOf({ ...input, ...change })
  const { kind, status, language, tag } = input
  return {
    kinds: [
      { value: 'any' as const, href: to({ kind: undefined }), isCurrent: kind === undefined },
      {
        value: 'entry' as const,
        href: to({ kind: 'entry', status: undefined }),
        isCurrent: kind === 'entry',
      },
      { value: 'question' as const, href: to({ kind: 'question' }), isCurrent: kind === 'question' },
    ],
    states: [
      { value: 'any' as const, href: to({ status: undefined }), isCurrent: status === undefined },
      { value: 'solved' as const, href: to({ status: 'solved' }), isCurrent: status === 'solved' },
      { value: 'unsolved' as const, href: to({ status: 'unsolved' }), isCurrent: status === 'unsolved' },
    ],
    languages: [
      { value: 'any' as const, href: to({ language: undefined }), isCurrent: language === undefined },
      { value: 'en' as const, href: to({ language: 'en' }), isCurrent: language === 'en' },
      { value: 'zh-CN' as const, href: to({ language: 'zh-CN' }), isCurrent: language === 'zh-CN' },
    ],
    tags: tagsAmong(found).map(({ slug, name }) => ({ slug, name, href: to({ tag: slug }) })),
    tag: tag ?? null,
    withoutTag: to({ tag: undefined }),
    withoutAll: addressOf({ q: input.q }),
    isNarrow: [kind, status, language, tag].some((filter) => filter !== undefined),
  }
}

/** As many as one looks through. */
const TAGS_OFFERED = 10

function tagsAmong(found: SearchResult[]) {
  const tags = found.flatMap((result) => (result.kind === 'question' ? result.tags : []))
  return [...new Map(tags.map((tag) => [tag.slug, tag])).values()].slice(0, TAGS_OFFERED)
}

function addressOf({ q, kind, status, language, tag }: Filters & { q: string }) {
  const params = new URLSearchParams({ q })
  if (kind) params.set('kind', kind)
  if (status) params.set('status', status)
  if (language) params.set('language', language)
  if (tag) params.set('tag', tag)
  return `/search?${params}`
}
