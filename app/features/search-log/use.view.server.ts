import { and, count, desc, eq, gte, isNotNull, isNull, notLike, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { dialect } from '#db/kit/index.ts'
import { searches } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { API_TOKEN } from './origin.ts'
import type { TextTable } from './text-tables.ts'

/** Which searches are counted. */
export interface Scope {
  since: Date
  /** All when absent. */
  language?: Language | undefined
}

/** `searches` are all; what became of one is known of those on pages (`onPages`) only. */
export type Use = {
  searches: number
  withoutResult: number
  onPages: number
  /** On pages, with results: those that had something to open. */
  openable: number
  opened: number
  solved: number
  asked: number
}

export const within = ({ since, language }: Scope) =>
  and(gte(searches.createdAt, since), language && eq(searches.language, language))

const isOnPage = notLike(searches.token, `${API_TOKEN}%`)
const hasResults = sql`${searches.results} > 0`

export const countWhere = (condition: SQL | undefined) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number)

const figures = {
  searches: count(),
  withoutResult: countWhere(sql`${searches.results} = 0`),
  onPages: countWhere(isOnPage),
  openable: countWhere(and(isOnPage, hasResults)),
  opened: countWhere(isNotNull(searches.opened)),
  solved: countWhere(eq(searches.ended, 'solved')),
  asked: countWhere(eq(searches.ended, 'asked')),
}

/** YYYY-MM-DD in UTC. */
export const day =
  dialect === 'sqlite'
    ? sql<string>`strftime('%Y-%m-%d', ${searches.createdAt} / 1000, 'unixepoch')`
    : sql<string>`to_char(${searches.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`

/** The days on which anything was searched for, the oldest first. */
export const dailyUse = (read: ReadDb, scope: Scope) =>
  read
    .select({ day, ...figures })
    .from(searches)
    .where(within(scope))
    .groupBy(sql`1`)
    .orderBy(sql`1`)

export const languageUse = (read: ReadDb, { since }: Scope) =>
  read
    .select({ language: searches.language, ...figures })
    .from(searches)
    .where(within({ since }))
    .groupBy(searches.language)
    .orderBy(searches.language)

const BELONGS = {
  top: undefined,
  empty: eq(searches.results, 0),
  unopened: and(isOnPage, hasResults, isNull(searches.opened)),
} satisfies Record<TextTable, SQL | undefined>

/** What was searched for, the commonest first. */
export const searchedTexts = (read: ReadDb, table: TextTable, scope: Scope, limit: number) =>
  read
    .select({ text: searches.text, language: searches.language, ...figures })
    .from(searches)
    .where(and(within(scope), BELONGS[table]))
    .groupBy(searches.text, searches.language)
    .orderBy(desc(count()), searches.text)
    .limit(limit)
