import { and, desc, eq, isNotNull, like, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { searches } from '#db/schema/index.ts'
import { countWhere, day, type Scope, within } from '../search-log/use.view.server.ts'

/** Searches on the page, from when it was counted what they showed. */
const isMeasured = isNotNull(searches.officials)
const isShown = sql`${searches.officials} > 0`
/** What was opened last was one. */
const isOpened = and(isShown, like(searches.opened, 'entry-%'))
const isSolved = eq(searches.ended, 'solved')
const isAsked = eq(searches.ended, 'asked')

/** Each step is a part of the one before it: shown, opened, and how those that were opened ended. */
const steps = {
  shown: countWhere(isShown),
  opened: countWhere(isOpened),
  solved: countWhere(and(isOpened, isSolved)),
  asked: countWhere(and(isOpened, isAsked)),
}

/** Each day's searches, those of visitors who were held out apart; `found` are those with any result, and
 *  `foundSolved` those of them that ended solved, by whatever. The oldest day first. */
export const dailySteps = (read: ReadDb, scope: Scope) =>
  read
    .select({
      day,
      heldOut: searches.heldOut,
      ...steps,
      found: countWhere(sql`${searches.results} > 0`),
      foundSolved: countWhere(and(sql`${searches.results} > 0`, isSolved)),
    })
    .from(searches)
    .where(and(within(scope), isMeasured))
    .groupBy(sql`1`, searches.heldOut)
    .orderBy(sql`1`)

/** What was searched for, the commonest first: here an end counts whatever was opened. */
export const textSteps = (read: ReadDb, scope: Scope, limit: number) => {
  const all = countWhere(isMeasured)
  return read
    .select({
      text: searches.text,
      language: searches.language,
      searches: all,
      shown: steps.shown,
      opened: steps.opened,
      solved: countWhere(isSolved),
      asked: countWhere(isAsked),
      support: countWhere(eq(searches.ended, 'support')),
    })
    .from(searches)
    .where(and(within(scope), isMeasured))
    .groupBy(searches.text, searches.language)
    .orderBy(desc(all), searches.text)
    .limit(limit)
}
