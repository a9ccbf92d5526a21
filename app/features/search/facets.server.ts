import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchFilters, SearchStatus } from '#search/port.ts'
import { type TagLabel, tagLabels } from '../tags/tags.view.server.ts'
import type { Found } from './rank.ts'
import { FACET_TAGS } from './rules.ts'

/** How many of the best 200 are what; a value that none of them has is absent. Of kind, status and language one
 *  value is chosen at a time: each is counted as if it had not been, so that another one can be chosen instead. */
export interface Facets {
  kind: Partial<Record<'entry' | 'question', number>>
  status: Partial<Record<SearchStatus, number>>
  language: Partial<Record<Language, number>>
  /** By the year in which it was asked or published. */
  year: Record<string, number>
  /** The commonest first. */
  tags: (TagLabel & { count: number })[]
}

export type Chosen = Pick<SearchFilters, 'kind' | 'status' | 'language'>

interface Counted {
  /** What passes every filter. */
  found: readonly Found[]
  /** What passes all but those of `chosen`. */
  wide: readonly Found[]
  /** … before twins gave way to each other: what is there once a language is chosen. */
  inEachLanguage: readonly Found[]
  chosen: Chosen
}

export async function facetsOf(
  read: ReadDb,
  { found, wide, inEachLanguage, chosen }: Counted,
  locale: Language,
): Promise<Facets> {
  const { kind, status, language } = chosen
  const among = (others: Chosen) => wide.filter((item) => isOf(item, others))
  const questionIds = found.flatMap((item) => (item.kind === 'question' ? [item.id] : []))
  return {
    kind: counted(among({ status, language }).map((item) => item.kind)),
    status: counted(among({ kind, language }).flatMap(statusesOf)),
    language: counted(
      inEachLanguage.filter((item) => isOf(item, { kind, status })).map((item) => item.language),
    ),
    year: counted(found.map(({ createdAt }) => String(createdAt.getUTCFullYear()))),
    tags: await countedTags(read, questionIds, locale),
  }
}

const isOf = (item: Found, { kind, status, language }: Chosen) =>
  (kind === undefined || item.kind === kind) &&
  (language === undefined || item.language === language) &&
  (status === undefined || statusesOf(item).includes(status))

function statusesOf(item: Found): SearchStatus[] {
  if (item.kind === 'entry') return []
  if (item.state === 'solved') return ['solved']
  if (item.state !== 'open') return []
  return item.answerCount === 0 ? ['unsolved', 'unanswered'] : ['unsolved']
}

function counted<Value extends string>(values: Value[]): Record<Value, number> {
  const counts = {} as Record<Value, number>
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

async function countedTags(read: ReadDb, ids: QuestionId[], locale: Language) {
  const labels = [...(await tagLabels(read, ids, locale)).values()].flat()
  const counts = counted(labels.map(({ slug }) => slug))
  const bySlug = new Map(labels.map((label) => [label.slug, label]))
  return Array.from(bySlug.values(), (label) => ({ ...label, count: counts[label.slug] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, FACET_TAGS)
}
