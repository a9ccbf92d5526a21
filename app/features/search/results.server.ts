import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { answers, faqCategories, faqEntries, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { entryPath } from '../faq/paths.ts'
import { type QuestionSummary, summariesOf } from '../questions/list.view.server.ts'
import { labelOf, type TagLabel } from '../tags/tags.view.server.ts'
import { Highlighter, type Segment } from './highlight.ts'
import type { Found, FoundEntry } from './rank.ts'
import { READ_FOR_PASSAGE } from './rules.ts'

interface Highlights {
  /** Of the engine; comparable within one answer only. */
  relevance: number
  titleSegments: Segment[]
  /** A few lines of the question, its answers or the entry. */
  passage: Segment[]
}

/** A thread that was found. */
export interface QuestionResult extends QuestionSummary, Highlights {
  kind: 'question'
}

/** An official answer that was found. */
export interface EntryResult extends Highlights {
  kind: 'entry'
  id: EntryId
  path: string
  title: string
  language: Language
  category: TagLabel
  verifiedAt: Date | null
  /** The words of the search are a message that the app shows, and this is the answer to it. */
  showsExactly: boolean
}

export type SearchResult = QuestionResult | EntryResult

export type TitleResult = Omit<QuestionResult, keyof Highlights> | Omit<EntryResult, keyof Highlights>

/** Loads and highlights what is shown of these, in their order. What disappeared since it was found is left out. */
export async function resultsFor(
  read: ReadDb,
  found: readonly Found[],
  { text, synonyms = [] }: { text: string; synonyms?: readonly string[] },
  locale: Language,
): Promise<SearchResult[]> {
  const highlighter = new Highlighter(text, synonyms)
  const { summaryOf, entryOf } = await rowsOf(read, found, locale)
  const texts = await textsOf(read, [...summaryOf.keys()])

  return found.flatMap((item): SearchResult[] => {
    const { relevance } = item
    if (item.kind === 'question') {
      const summary = summaryOf.get(item.id)
      const highlights = { relevance, ...highlight(highlighter, summary?.title, texts.get(item.id) ?? []) }
      return summary ? [{ kind: 'question', ...summary, ...highlights }] : []
    }
    const entry = entryOf.get(item.id)
    return entry
      ? [
          {
            ...entryResult(entry, item, locale),
            relevance,
            ...highlight(highlighter, entry.title, [entry.text]),
          },
        ]
      : []
  })
}

/** As `resultsFor`, without anything marked and without passages: those cost more than all the rest. */
export async function titlesFor(
  read: ReadDb,
  found: readonly Found[],
  locale: Language,
): Promise<TitleResult[]> {
  const { summaryOf, entryOf } = await rowsOf(read, found, locale)
  return found.flatMap((item): TitleResult[] => {
    if (item.kind === 'question') {
      const summary = summaryOf.get(item.id)
      return summary ? [{ kind: 'question', ...summary }] : []
    }
    const entry = entryOf.get(item.id)
    return entry ? [entryResult(entry, item, locale)] : []
  })
}

async function rowsOf(read: ReadDb, found: readonly Found[], locale: Language) {
  const questionIds = found.flatMap((item) => (item.kind === 'question' ? [item.id] : []))
  const entryIds = found.flatMap((item) => (item.kind === 'entry' ? [item.id] : []))
  const summaries = await summariesOf(read, questionIds, locale)
  const entries = entryIds.length === 0 ? [] : await entriesWithText(read, { ids: entryIds })
  return {
    summaryOf: new Map(summaries.map((summary) => [summary.id, summary])),
    entryOf: new Map(entries.map((entry) => [entry.id, entry])),
  }
}

const highlight = (highlighter: Highlighter, title = '', texts: string[]) => ({
  titleSegments: highlighter.segments(title),
  passage: highlighter.passage(texts),
})

const bodyBeginnings = prepared((read, { ids }: Slots<{ ids: QuestionId[] }>) =>
  read
    .select({ id: questions.id, text: beginningOf(questions.bodyText) })
    .from(questions)
    .where(anyOf(questions.id, ids)),
)

const answerBeginnings = prepared((read, { ids }: Slots<{ ids: QuestionId[] }>) =>
  read
    .select({ id: answers.questionId, text: beginningOf(answers.bodyText) })
    .from(answers)
    .where(and(anyOf(answers.questionId, ids), isNull(answers.deletedAt), isNull(answers.heldAt)))
    .orderBy(desc(answers.score), answers.id),
)

/** Bodies, then answers by score, each its beginning: what a passage is taken from. */
async function textsOf(read: ReadDb, ids: QuestionId[]): Promise<Map<QuestionId, string[]>> {
  if (ids.length === 0) return new Map()
  const bodies = await bodyBeginnings(read, { ids })
  const answered = await answerBeginnings(read, { ids })
  const texts = new Map<QuestionId, string[]>()
  for (const { id, text } of [...bodies, ...answered]) texts.set(id, [...(texts.get(id) ?? []), text])
  return texts
}

type TextColumn = typeof questions.bodyText | typeof answers.bodyText | typeof faqEntries.bodyText

const beginningOf = (column: TextColumn) =>
  sql<string>`substr(${column}, 1, ${sql.raw(String(READ_FOR_PASSAGE))})`

const entriesWithText = prepared((read, { ids }: Slots<{ ids: EntryId[] }>) =>
  read
    .select({
      id: faqEntries.id,
      slug: faqEntries.slug,
      title: faqEntries.title,
      language: faqEntries.language,
      verifiedAt: faqEntries.verifiedAt,
      categorySlug: faqCategories.slug,
      categoryName: faqCategories.name,
      text: beginningOf(faqEntries.bodyText),
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(eq(faqEntries.state, 'published'), anyOf(faqEntries.id, ids))),
)

type EntryRow = Awaited<ReturnType<typeof entriesWithText>>[number]

const entryResult = (entry: EntryRow, { showsExactly = false }: FoundEntry, locale: Language) => ({
  kind: 'entry' as const,
  id: entry.id,
  path: entryPath(entry),
  title: entry.title,
  language: entry.language,
  category: labelOf({ slug: entry.categorySlug, name: entry.categoryName }, locale),
  verifiedAt: entry.verifiedAt,
  showsExactly,
})
