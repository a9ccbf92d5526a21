import { asc } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { faqMessages } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { entryDocumentId, type SearchFilters } from '#search/port.ts'
import { messageKey } from '../faq/messages.ts'
import type { Found, FoundEntry } from './rank.ts'
import { EXACT_FIRST } from './rules.ts'
import { visibleHits } from './visible.server.ts'

const entriesShowing = prepared((read, { keys }: Slots<{ keys: string[] }>) =>
  read
    .selectDistinct({ id: faqMessages.entryId })
    .from(faqMessages)
    .where(anyOf(faqMessages.key, keys))
    .orderBy(asc(faqMessages.entryId)),
)

/** Official answers about a message that the app shows exactly like one of these texts, those in the reader's language
 *  first. Whatever an engine makes of codes, these are found.
 *  @param texts what was typed, and what was understood of it */
export async function showingExactly(
  read: ReadDb,
  texts: string[],
  filters: SearchFilters,
  language: Language,
): Promise<FoundEntry[]> {
  const keys = [...new Set(texts.map(messageKey))].filter((key) => key !== '')
  if (keys.length === 0) return []
  const rows = await entriesShowing(read, { keys })
  if (rows.length === 0) return []
  const hits = rows.map(({ id }) => ({ id: entryDocumentId(id), score: 1 }))
  const found = await visibleHits(read, { hits, corrections: [], tookMs: 0, degraded: false }, filters)
  const entries = found.flatMap((item) => (item.kind === 'entry' ? [item] : []))
  const isForeign = (item: Found) => Number(item.language !== language)
  return entries.toSorted((one, other) => isForeign(one) - isForeign(other)).slice(0, EXACT_FIRST)
}

/** Those ahead of everything else, once. */
export function exactFirst(exact: readonly FoundEntry[], found: Found[]): Found[] {
  if (exact.length === 0) return found
  const ids = new Set(exact.map(({ id }) => id))
  const best = found[0]?.relevance ?? 1
  return [
    ...exact.map((item) => ({ ...item, relevance: best, showsExactly: true })),
    ...found.filter((item) => item.kind !== 'entry' || !ids.has(item.id)),
  ]
}
