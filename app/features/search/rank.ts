import type { EntryId, QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { ENTRIES_FIRST, GOOD_ENTRY_SHARE, OWN_LANGUAGE_WEIGHT } from './rules.ts'

/** A thread or an official answer. */
export type Row =
  | { kind: 'question'; id: QuestionId; language: Language }
  | { kind: 'entry'; id: EntryId; language: Language }

/** One that was found, and that this reader may see. */
export type Found = Row & { relevance: number }

/** The order in which results are shown: what is in the reader's language counts more, and the best official
 *  answers go first when they are good. */
export function ranked(found: readonly Found[], own: Language): Found[] {
  const weighted = found.map((item) => ({
    ...item,
    relevance: item.relevance * (item.language === own ? OWN_LANGUAGE_WEIGHT : 1),
  }))
  const sorted = weighted.sort((a, b) => b.relevance - a.relevance)
  const good = (sorted[0]?.relevance ?? 0) * GOOD_ENTRY_SHARE
  const first = sorted
    .filter((item) => item.kind === 'entry' && item.relevance >= good)
    .slice(0, ENTRIES_FIRST)
  return [...first, ...sorted.filter((item) => !first.includes(item))]
}
