import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb, Tx } from '#db/client.server.ts'
import { indexReports } from '#db/schema/index.ts'

/** Work on the whole index, as every process sees it. Times are in milliseconds since 1970. Types, not interfaces: only
 *  these fit a column of plain records. */
export type Work = {
  startedAt: number
  /** Null while it runs. */
  finishedAt: number | null
  /** Why it ended early; null when it did not. */
  error: string | null
}

/** What a comparison found, in documents. */
export type Found = {
  differences: number
  missing: number
  stale: number
  leftOver: number
  /** Other than it should be, and on its way already. */
  pending: number
}

export type ComparisonReport = Work & Found

export type RebuildReport = Work & { done: number; total: number }

/** The last run of the golden queries: `engine`, `ranAt`, and under `good-<id>` when a query was last well. */
export type GoldenReport = Record<string, number | string | null>

export interface Reports {
  comparison: ComparisonReport
  rebuild: RebuildReport
  golden: GoldenReport
}
type ReportKind = keyof Reports

const work = { startedAt: z.number(), finishedAt: z.number().nullable(), error: z.string().nullable() }
const count = z.number()
const found = { differences: count, missing: count, stale: count, leftOver: count, pending: count }

const SHAPES: { [Kind in ReportKind]: z.ZodType<Reports[Kind]> } = {
  comparison: z.object({ ...work, ...found }),
  rebuild: z.object({ ...work, done: count, total: count }),
  golden: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
}

/** The last of its kind, and when it was last heard of; what an earlier version kept in another shape counts as none. */
export async function lastReport<Kind extends ReportKind>(
  read: ReadDb,
  kind: Kind,
): Promise<(Reports[Kind] & { updatedAt: Date }) | null> {
  const [row] = await read.select().from(indexReports).where(eq(indexReports.kind, kind))
  const report = SHAPES[kind].safeParse(row?.report)
  return row && report.success ? { ...report.data, updatedAt: row.updatedAt } : null
}

export async function saveReport<Kind extends ReportKind>(
  tx: Tx,
  kind: Kind,
  report: Reports[Kind],
  now: Date,
) {
  const row = { report: { ...report }, updatedAt: now }
  await tx
    .insert(indexReports)
    .values({ kind, ...row })
    .onConflictDoUpdate({ target: indexReports.kind, set: row })
}
