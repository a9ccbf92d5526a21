import { and, asc, eq, gt } from 'drizzle-orm'
import { importedRows } from '#db/schema/index.ts'
import { GONE } from './fingerprint.ts'
import { type Importing, PAGE } from './importing.ts'
import { MAPPING, type Mapping } from './mapping.server.ts'

const TABLES = { user: 'users', question: 'posts', answer: 'posts', comment: 'comments' } as const

/** Hands over, page by page, what an earlier import brought and this dump does not have. Only a dump that was read
 *  to its end says that something is gone. */
export async function eachGone(
  { db, site, scratch }: Importing,
  kind: keyof typeof TABLES,
  use: (gone: Mapping[]) => Promise<void>,
) {
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const rows = await db.read
      .select(MAPPING)
      .from(importedRows)
      .where(
        and(
          eq(importedRows.siteId, site.id),
          eq(importedRows.kind, kind),
          after === Number.NEGATIVE_INFINITY ? undefined : gt(importedRows.externalId, after),
        ),
      )
      .orderBy(asc(importedRows.externalId))
      .limit(PAGE.removal)
    const last = rows.at(-1)
    if (!last) return
    const ids = rows.map((row) => row.externalId)
    const present = scratch.present(TABLES[kind], ids)
    const gone = rows.filter((row) => row.contentHash !== GONE && !present.has(row.externalId))
    if (gone.length > 0) await use(gone)
    after = last.externalId
  }
}
