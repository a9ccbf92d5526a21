import type { EntryId, QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { rerank, type Wanted } from '#search/rerank.ts'
import type { QuestionState } from '../questions/state.ts'
import { ENTRIES_FIRST, GOOD_ENTRY_SHARE, type Officials, OWN_LANGUAGE_WEIGHT, type Sort } from './rules.ts'

interface Shown {
  language: Language
  title: string
  /** Other words in which it was asked for. */
  askedAs: string[]
  score: number
  createdAt: Date
  activityAt: Date
}

/** A thread or an official answer. */
export type Row = Shown &
  (
    | { kind: 'question'; id: QuestionId; state: QuestionState; answerCount: number }
    | { kind: 'entry'; id: EntryId; showsExactly?: boolean }
  )

/** One that was found, and that this reader may see. `relevance` compares it with the others of one answer. */
export type Found = Row & { relevance: number }
export type FoundEntry = Extract<Found, { kind: 'entry' }>

/** The order in which results are shown: the words first, then the reader's language, and the best official
 *  answers in it ahead of everything when they are good. */
export function ranked(
  found: readonly Found[],
  wanted: Wanted & { language: Language; officials?: Officials | undefined },
  now: Date,
): Found[] {
  const candidates = found.map((item) => ({
    item,
    score: item.relevance,
    titles: [item.title, ...item.askedAs],
    votes: item.score,
    activityAt: item.activityAt.getTime(),
  }))
  const weighted = rerank(wanted, candidates, now.getTime()).map(({ item, score }) => ({
    ...item,
    relevance: score * (item.language === wanted.language ? OWN_LANGUAGE_WEIGHT : 1),
  }))
  weighted.sort((a, b) => b.relevance - a.relevance)
  return wanted.officials === 'in_place' ? weighted : officialFirst(weighted, wanted.language)
}

/** Those in another language stand where their words put them: what the reader can read goes first. */
function officialFirst(sorted: Found[], language: Language): Found[] {
  const good = (sorted[0]?.relevance ?? 0) * GOOD_ENTRY_SHARE
  const first = sorted
    .filter((item) => item.kind === 'entry' && item.language === language && item.relevance >= good)
    .slice(0, ENTRIES_FIRST)
  return [...first, ...sorted.filter((item) => !first.includes(item))]
}

/** The same in another order, which the reader chose. */
export function sorted(found: Found[], sort: Sort): Found[] {
  if (sort === 'relevance') return found
  const keyOf = {
    newest: (item: Found) => item.createdAt.getTime(),
    active: (item: Found) => item.activityAt.getTime(),
    score: (item: Found) => item.score,
  }[sort]
  return found.toSorted((a, b) => keyOf(b) - keyOf(a))
}
