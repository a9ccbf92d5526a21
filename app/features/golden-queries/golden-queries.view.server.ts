import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { GoldenQueryId } from '#db/ids.ts'
import { faqCategories, faqEntries, goldenQueries, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { entryPath } from '../faq/paths.ts'
import { questionPath } from '../questions/paths.ts'
import { lastRun } from './good-times.server.ts'
import { isGood } from './run.server.ts'

/** `worse`: it was among the first and is no longer. */
export type GoldenState = 'worse' | 'missing' | 'low' | 'new' | 'good'

export interface GoldenQueryRow {
  id: GoldenQueryId
  query: string
  language: Language
  expected: { title: string; language: Language; path: string }
  rank: number | null
  state: GoldenState
  /** When it was last among the first. */
  goodAt: Date | null
}

/** What needs somebody comes first. */
const ORDER: GoldenState[] = ['worse', 'missing', 'low', 'new', 'good']

/** All golden queries with what the last run found. */
export async function goldenQueryList(read: ReadDb) {
  const run = await lastRun(read)
  const rows = await selectGolden(read).orderBy(asc(goldenQueries.id))
  const items = rows.map((row) => toRow(row, run?.good.get(row.golden.id)))
  return {
    items: items.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state)),
    ranAt: run && new Date(run.ranAt),
    engine: run?.engine ?? null,
    good: items.filter(({ state }) => state === 'good').length,
    worse: items.filter(({ state }) => state === 'worse').length,
    missing: items.filter(({ rank, state }) => rank === null && state !== 'new').length,
  }
}

/** @throws AppError `golden.not_found` 404 */
export async function goldenQueryById(read: ReadDb, id: GoldenQueryId): Promise<GoldenQueryRow> {
  const [row] = await selectGolden(read).where(eq(goldenQueries.id, id))
  return row ? toRow(row, undefined) : fail('golden.not_found', 404)
}

const selectGolden = (read: ReadDb) =>
  read
    .select({
      golden: goldenQueries,
      question: {
        id: questions.id,
        slug: questions.slug,
        title: questions.title,
        language: questions.language,
      },
      entry: { slug: faqEntries.slug, title: faqEntries.title, language: faqEntries.language },
      category: { slug: faqCategories.slug },
    })
    .from(goldenQueries)
    .leftJoin(questions, eq(questions.id, goldenQueries.questionId))
    .leftJoin(faqEntries, eq(faqEntries.id, goldenQueries.entryId))
    .leftJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))

type Selected = Awaited<ReturnType<typeof selectGolden>>[number]

function toRow({ golden, question, entry, category }: Selected, good: number | undefined): GoldenQueryRow {
  const { id, query, language, rank, ranAt } = golden
  const state = stateOf({ rank, ranAt, wasGood: good !== undefined })
  const goodAt = good === undefined ? null : new Date(good)
  return { id, query, language, rank, state, goodAt, expected: expectedOf({ question, entry, category }) }
}

/** One of both is always there: a golden query is deleted with what it should find. */
function expectedOf({ question, entry, category }: Omit<Selected, 'golden'>): GoldenQueryRow['expected'] {
  if (question) return { title: question.title, language: question.language, path: questionPath(question) }
  if (!entry || !category) return fail('golden.not_found', 404)
  const path = entryPath({ categorySlug: category.slug, slug: entry.slug })
  return { title: entry.title, language: entry.language, path }
}

interface Standing {
  rank: number | null
  ranAt: Date | null
  wasGood: boolean
}

function stateOf({ rank, ranAt, wasGood }: Standing): GoldenState {
  if (ranAt === null) return 'new'
  if (isGood(rank)) return 'good'
  if (wasGood) return 'worse'
  return rank === null ? 'missing' : 'low'
}
