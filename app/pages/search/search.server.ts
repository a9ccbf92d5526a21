import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import type { SearchInput } from '~/features/search/schema.ts'
import type { SearchPage } from '~/features/search/search.view.server.ts'
import { listTags } from '~/features/tags/tags.view.server.ts'
import { searchChoices } from './search-choices.ts'

const TAGS_OFFERED = 20

export type SearchStart = Awaited<ReturnType<typeof searchStart>>

/** Where to begin when nothing was asked for yet. */
export async function searchStart(read: ReadDb, language: Language) {
  const tags = await listTags(read, { language, limit: TAGS_OFFERED })
  return {
    categories: await categories(read, language),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  }
}

export type FoundPage = ReturnType<typeof foundPage>

/** What was found, with the choices around it. */
export const foundPage = (input: SearchInput, found: SearchPage, token: string | null) => ({
  query: input.q,
  ...found,
  /** By this the page tells what became of the search; null where nobody counts. */
  token,
  askPath: askPathOf(input.q, token),
  choices: searchChoices(input, found.items),
  isFirst: input.cursor === undefined,
})

function askPathOf(query: string, token: string | null): string {
  const brought = new URLSearchParams({ title: query })
  if (token) brought.set('search', token)
  return `/questions/ask?${brought}`
}
