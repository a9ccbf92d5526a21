import { and, asc, count, inArray, isNotNull, isNull, lt, min, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import type { SearchEngine } from '#search/port.ts'
import { findableCount } from '../search/index.server.ts'
import { lastReport, type Work } from '../search/reports.server.ts'
import { INDEX_TOPICS } from './parked.server.ts'
import { FAILING_SHOWN, LATE_MS } from './rules.ts'
import { workState } from './work-state.ts'

/** How the index is: what it holds, what it waits for, what failed, what was last done to it. */
export async function indexHealth(read: ReadDb, engine: SearchEngine, now: Date) {
  return {
    engine: engine.name,
    /** Null: the engine does not answer. */
    stats: await engine.stats().catch(() => null),
    findable: await findableCount(read),
    waiting: await waitingChanges(read, now),
    failing: await failingChanges(read),
    comparison: withState(await lastReport(read, 'comparison'), now),
    rebuild: withState(await lastReport(read, 'rebuild'), now),
  }
}

/** A change was given up, or waits for longer than a busy minute. */
export async function isIndexBehind(read: ReadDb, now: Date): Promise<boolean> {
  const late = new Date(now.getTime() - LATE_MS)
  const behind = and(ofTheIndex, or(isNotNull(outbox.parkedAt), lt(outbox.createdAt, late)))
  return (await read.$count(outbox, behind)) > 0
}

const ofTheIndex = inArray(outbox.topic, INDEX_TOPICS)

/** `lagMs` is the age of the oldest change that is not in the index yet. */
async function waitingChanges(read: ReadDb, now: Date) {
  const [row] = await read
    .select({ changes: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(and(ofTheIndex, isNull(outbox.parkedAt)))
  const lagMs = row?.oldest ? Math.max(0, now.getTime() - row.oldest.getTime()) : 0
  return { changes: row?.changes ?? 0, lagMs }
}

/** What failed at least once, given up or not. */
const failingChanges = (read: ReadDb) =>
  read
    .select({
      id: outbox.id,
      key: outbox.key,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      parkedAt: outbox.parkedAt,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(ofTheIndex, isNotNull(outbox.lastError)))
    .orderBy(asc(outbox.id))
    .limit(FAILING_SHOWN)

const withState = <Report extends Work & { updatedAt: Date }>(report: Report | null, now: Date) =>
  report && { ...report, state: workState(report, now) }
