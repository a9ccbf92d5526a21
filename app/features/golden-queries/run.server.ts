import { and, eq, isNull, max } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { glossary, goldenQueries } from '#db/schema/index.ts'
import type { SearchEngine } from '#search/port.ts'
import { fail } from '~/errors.ts'
import { lastReport } from '../search/reports.server.ts'
import { search } from '../search/search.view.server.ts'
import { lastRun, rememberRun } from './good-times.server.ts'
import { FOUND_WITHIN, LOOKED_AT, RUN_EVERY_MS } from './rules.ts'

type GoldenQuery = typeof goldenQueries.$inferSelect

/** Searches for every golden query as a signed-out reader of its language would, and notes at which place each finds
 *  what it should.
 *  @returns how many queries it ran
 *  @throws AppError `search.unavailable` 503: without its engine nothing can be said, and nothing is noted */
export async function runGoldenQueries(db: Db, engine: SearchEngine, now: Date): Promise<number> {
  const queries = await db.read.select().from(goldenQueries)
  const ranks: [GoldenQuery, number | null][] = []
  for (const query of queries) ranks.push([query, await rankOf(db.read, engine, query, now)])
  await db.write(async (tx) => {
    const good = new Map((await lastRun(tx))?.good)
    for (const [query, rank] of ranks) {
      const noted = await tx
        .update(goldenQueries)
        .set({ rank, ranAt: now })
        .where(asItRan(query))
        .returning({ id: goldenQueries.id })
      for (const { id } of isGood(rank) ? noted : []) good.set(id, now.getTime())
    }
    await rememberRun(tx, { engine: engine.name, ranAt: now.getTime(), good })
  })
  return queries.length
}

/** Of one that was edited meanwhile it says nothing. */
const asItRan = ({ id, query, language, questionId, entryId }: GoldenQuery) =>
  and(
    ...[eq(goldenQueries.id, id), eq(goldenQueries.query, query), eq(goldenQueries.language, language)],
    questionId === null ? isNull(goldenQueries.questionId) : eq(goldenQueries.questionId, questionId),
    entryId === null ? isNull(goldenQueries.entryId) : eq(goldenQueries.entryId, entryId),
  )

export const isGood = (rank: number | null) => rank !== null && rank <= FOUND_WITHIN

async function rankOf(read: ReadDb, engine: SearchEngine, golden: GoldenQuery, now: Date) {
  const { query, language, questionId, entryId } = golden
  const request = { text: query, locale: language, limit: LOOKED_AT }
  const { items, degraded } = await search(read, engine, null, request, now)
  if (degraded) fail('search.unavailable', 503)
  const place = items.findIndex(({ kind, id }) => id === (kind === 'question' ? questionId : entryId))
  return place === -1 ? null : place + 1
}

/** Runs them daily, and soon after anything changed that decides what is found: the engine, its index, the words that
 *  mean the same. */
export async function runIfDue(db: Db, engine: SearchEngine, now: Date) {
  if (await isDue(db.read, engine, now)) await runGoldenQueries(db, engine, now)
}

async function isDue(read: ReadDb, engine: SearchEngine, now: Date): Promise<boolean> {
  const last = await lastRun(read)
  if (!last) return (await read.$count(goldenQueries)) > 0
  const rebuilt = (await lastReport(read, 'rebuild'))?.finishedAt ?? 0
  const [words] = await read.select({ changedAt: max(glossary.updatedAt) }).from(glossary)
  const changed = Math.max(rebuilt, words?.changedAt?.getTime() ?? 0)
  return last.engine !== engine.name || changed > last.ranAt || now.getTime() - last.ranAt >= RUN_EVERY_MS
}
