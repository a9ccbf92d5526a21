import type { ReadDb, Tx } from '#db/client.server.ts'
import type { GoldenQueryId } from '#db/ids.ts'
import type { EngineName } from '#search/port.ts'
import { type GoldenReport, lastReport, saveReport } from '../search/reports.server.ts'

/** A run as it was remembered. */
interface LastRun {
  engine: EngineName
  ranAt: number
  /** When each query was last well: one that is not, and was, has become worse. */
  good: Map<GoldenQueryId, number>
}

const GOOD = 'good-'

export async function lastRun(read: ReadDb): Promise<LastRun | null> {
  const last = await lastReport(read, 'golden')
  if (!last) return null
  const { updatedAt: _, engine, ranAt, ...report } = last
  const good = Object.entries(report)
    .filter(([name]) => name.startsWith(GOOD))
    .map(([name, at]) => [Number(name.slice(GOOD.length)) as GoldenQueryId, Number(at)] as const)
  return { engine: engine as EngineName, ranAt: Number(ranAt), good: new Map(good) }
}

export async function rememberRun(tx: Tx, { engine, ranAt, good }: LastRun) {
  const times = [...good].map(([id, at]) => [`${GOOD}${id}`, at] as const)
  const report: GoldenReport = { engine, ranAt, ...Object.fromEntries(times) }
  await saveReport(tx, 'golden', report, new Date(ranAt))
}

/** Of a query that asks for something else from now on, or for nothing. */
export async function forgetGood(tx: Tx, id: GoldenQueryId) {
  const run = await lastRun(tx)
  if (run?.good.delete(id)) await rememberRun(tx, run)
}
