import type { Db } from '#db/client.server.ts'
import type { BatchWriter } from './batches.server.ts'
import type { DumpFile } from './dump-files.ts'
import type { RewriteLinks } from './links.ts'
import type { Report } from './report.ts'
import type { Scratch } from './scratch.server.ts'
import type { Site } from './site.ts'

/** One import under way: a dump that was read to its end, and where it goes. */
export interface Importing {
  db: Db
  writer: BatchWriter
  scratch: Scratch
  site: Site
  report: Report
  now: Date
  rewriteLinks: RewriteLinks
  /** The files that the dump has. */
  has(file: DumpFile): boolean
  /** So many rows more are done with. */
  advance(rows: number): void
}

/** Rows of the dump that are held in memory at once. */
export const PAGE = { users: 500, posts: 100, comments: 300, tags: 200, removal: 500 }

/** All rows of a listing of the scratch, page by page. */
export async function eachPage<Row extends { id: number }>(
  pageAfter: (id: number) => Row[],
  use: (rows: Row[]) => Promise<void>,
) {
  for (let rows = pageAfter(Number.MIN_SAFE_INTEGER); rows.length > 0; ) {
    await use(rows)
    rows = pageAfter(rows.at(-1)?.id ?? 0)
  }
}
