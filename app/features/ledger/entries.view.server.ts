import { and, count, eq, gte, isNotNull, like, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import {
  faqCategories,
  faqEntries,
  handoffs,
  ledgerDays,
  questions,
  searches,
  solvedIt,
} from '#db/schema/index.ts'
import { entryPath } from '../faq/paths.ts'
import { countWhere, type Scope } from '../search-log/use.view.server.ts'

const dayOf = (since: Date) => since.toISOString().slice(0, 10)

const sumOf = (column: (typeof ledgerDays)['shown' | 'viewed' | 'asked' | 'support'], name: string) =>
  sql<number>`sum(${column})`.mapWith(Number).as(name)

/** What was counted of each entry's page and in lists. */
const counted = (read: ReadDb, since: Date) =>
  read
    .select({
      entryId: ledgerDays.entryId,
      shown: sumOf(ledgerDays.shown, 'shown_sum'),
      viewed: sumOf(ledgerDays.viewed, 'viewed_sum'),
      asked: sumOf(ledgerDays.asked, 'asked_sum'),
      support: sumOf(ledgerDays.support, 'support_sum'),
    })
    .from(ledgerDays)
    .where(gte(ledgerDays.day, dayOf(since)))
    .groupBy(ledgerDays.entryId)
    .as('counted')

/** Searches that led to each entry. */
const led = (read: ReadDb, since: Date) =>
  read
    .select({
      opened: searches.opened,
      all: count().as('led_all'),
      asked: countWhere(eq(searches.ended, 'asked')).as('led_asked'),
    })
    .from(searches)
    .where(and(gte(searches.createdAt, since), like(searches.opened, 'entry-%')))
    .groupBy(searches.opened)
    .as('led')

/** What readers said of each entry. */
const said = (read: ReadDb, since: Date) =>
  read
    .select({
      entryId: solvedIt.entryId,
      yes: countWhere(eq(solvedIt.solved, true)).as('said_yes'),
      no: countWhere(eq(solvedIt.solved, false)).as('said_no'),
    })
    .from(solvedIt)
    .where(and(isNotNull(solvedIt.entryId), gte(solvedIt.createdAt, since)))
    .groupBy(solvedIt.entryId)
    .as('said')

const orNone = (figure: unknown) => sql<number>`coalesce(${figure}, 0)`.mapWith(Number)

export type EntryFigures = Awaited<ReturnType<typeof entryFigures>>[number]

/** The figures of every published entry, and of those that had some when they were unpublished. */
export async function entryFigures(read: ReadDb, { since, language }: Scope) {
  const [days, searched, words] = [counted(read, since), led(read, since), said(read, since)]
  const isThere = or(eq(faqEntries.state, 'published'), isNotNull(days.entryId), isNotNull(words.entryId))
  const rows = await read
    .select({
      id: faqEntries.id,
      title: faqEntries.title,
      language: faqEntries.language,
      slug: faqEntries.slug,
      categorySlug: faqCategories.slug,
      shown: orNone(days.shown),
      opened: orNone(searched.all),
      viewed: orNone(days.viewed),
      solved: orNone(words.yes),
      notYet: orNone(words.no),
      asked: sql<number>`coalesce(${days.asked}, 0) + coalesce(${searched.asked}, 0)`.mapWith(Number),
      support: orNone(days.support),
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .leftJoin(days, eq(days.entryId, faqEntries.id))
    .leftJoin(searched, eq(searched.opened, sql`'entry-' || ${faqEntries.id}`))
    .leftJoin(words, eq(words.entryId, faqEntries.id))
    .where(and(isThere, language && eq(faqEntries.language, language)))
    .orderBy(faqEntries.id)
  return rows.map(({ slug, categorySlug, ...figures }) => ({
    ...figures,
    path: entryPath({ slug, categorySlug }),
  }))
}

/** Questions that their askers took to support. */
export async function handedOff(read: ReadDb, { since, language }: Scope): Promise<number> {
  const [row] = await read
    .select({ all: count() })
    .from(handoffs)
    .innerJoin(questions, eq(questions.id, handoffs.questionId))
    .where(and(gte(handoffs.createdAt, since), language && eq(questions.language, language)))
  return row?.all ?? 0
}
