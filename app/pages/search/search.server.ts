import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { parseQuery, wordsOf } from '#search/parse-query.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import type { SearchInput } from '~/features/search/schema.ts'
import type { SearchPage } from '~/features/search/search.view.server.ts'
import { listTags } from '~/features/tags/list.view.server.ts'
import { tagsCalled } from '~/features/tags/tags.view.server.ts'
import { addressOf, chosenOf } from './search-address.ts'
import { searchChoices } from './search-choices.ts'
import { wishesOf } from './wishes.ts'

const TAGS_OFFERED = 20

export type SearchStart = Awaited<ReturnType<typeof searchStart>>

/** Where to begin when nothing was asked for yet. */
export async function searchStart(read: ReadDb, language: Language) {
  const tags = await listTags(read, { language, limit: TAGS_OFFERED })
  return {
    categories: await categories(read, language),
    tags: tags.map(({ slug, name, lang }) => ({ slug, name, lang })),
  }
}

export type FoundPage = Awaited<ReturnType<typeof foundPage>>

/** What was found, with what was understood and the choices around it. */
interface Searched {
  input: SearchInput
  found: SearchPage
  /** By this the page tells what became of the search; null where nobody counts. */
  token: string | null
  locale: Language
}

export async function foundPage(read: ReadDb, { input, found, token, locale }: Searched) {
  const { items, offset, total, isMore, next, tookMs, degraded, parsed, suggestion } = found
  const typedTags = [...parsed.filters.tags, ...(input.tag ? [input.tag] : [])]
  const tags = await tagsCalled(read, typedTags, locale)
  const words = wordsOf(parsed)
  const wishes = wishesOf(input, parsed, tags)
  return {
    query: input.q,
    words,
    token,
    ...{ items, offset, total, isMore, next, tookMs, degraded },
    wishes,
    choices: searchChoices(input, found, tags),
    /** The search as it was probably meant, which was searched for already. */
    meant: suggestion && {
      words: wordsOf(parseQuery(suggestion)),
      href: addressOf({ ...input, q: suggestion }),
    },
    kind: found.filters.kind ?? ('any' as const),
    language: found.filters.language,
    withoutAll: addressOf({ q: words }),
    /** A search's own box keeps what was chosen beside it. */
    chosen: chosenOf(input),
    askPath: askPathOf(
      words,
      [...tags.values()].map(({ name }) => name),
      token,
    ),
    supportPath: token ? `/support?search=${token}` : '/support',
  }
}

/** Asking goes on with the words and tags of the search; its other operators mean nothing there. */
function askPathOf(words: string, tags: string[], token: string | null): string {
  const brought = new URLSearchParams()
  if (words) brought.set('title', words)
  if (tags.length > 0) brought.set('tags', tags.join(', '))
  if (token) brought.set('search', token)
  return brought.size === 0 ? '/questions/ask' : `/questions/ask?${brought}`
}
