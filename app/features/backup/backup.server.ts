import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db, ReadDb } from '#db/client.server.ts'
import { uploads } from '#db/schema/index.ts'
import { type PictureStore, SIZES, storedName } from '../uploads/store.ts'
import { type Entry, writeArchive } from './archive.server.ts'
import { MANIFEST, newManifest, Sums } from './manifest.ts'
import { lineOf, type Row } from './rows.ts'
import { type BackedTable, backedTables } from './tables.ts'

/** Rows read at a time: a few milliseconds, between which requests have their turn. */
const ROWS_AT_ONCE = 250
/** Of rows in one entry, about: what restoring holds at a time. */
const ENTRY_BYTES = 4 * 1024 * 1024

/** Seals second factors, see security/server-key: only in backups that are sealed themselves. */
export const SECRET_KEY_ENTRY = 'secret.key'
export const tableEntry = (table: string, number: number) => `tables/${table}/${number}.jsonl`
export const pictureEntry = (name: string) => `pictures/${name}`

export interface BackupSource {
  db: Db
  store: PictureStore
  /** The file's content, where there is one. */
  secretKey: Uint8Array | undefined
}

export interface BackupSummary {
  rows: number
  pictures: number
  missingPictures: number
}

/** Everything, as it is at one moment, while the forum goes on. `recipient` is an age public key, `age1…`. */
export async function writeBackup(
  { db, store, secretKey }: BackupSource,
  path: string,
  { recipient, now, progress }: { recipient?: string; now: Date; progress?: (table: string) => void },
): Promise<BackupSummary> {
  const tables = backedTables()
  const sums = new Sums()
  const summary: BackupSummary = { rows: 0, pictures: 0, missingPictures: 0 }
  await writeArchive(path, recipient, async (add) => {
    if (recipient && secretKey) await add({ name: SECRET_KEY_ENTRY, bytes: Buffer.from(secretKey) })
    const keys = await db.snapshot(async (read) => {
      for (const table of tables) {
        progress?.(table.name)
        summary.rows += await addTable(read, table, add, sums)
      }
      return picturesOf(read)
    })
    progress?.('pictures')
    for (const key of keys) {
      const added = await addPicture(store, key, add, sums)
      summary[added ? 'pictures' : 'missingPictures']++
    }
    const { missingPictures } = summary
    const manifest = newManifest(tables, { parts: sums.take(), missingPictures, now })
    await add({ name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) })
  })
  return summary
}

async function addTable(
  read: ReadDb,
  table: BackedTable,
  add: (entry: Entry) => Promise<void>,
  sums: Sums,
): Promise<number> {
  let [lines, size, number, rows]: [string[], number, number, number] = [[], 0, 0, 0]
  const flush = async () => {
    const bytes = Buffer.from(lines.join(''))
    sums.add(table.name, bytes, lines.length)
    await add({ name: tableEntry(table.name, ++number), bytes })
    ;[lines, size] = [[], 0]
  }
  for await (const row of rowsOf(read, table)) {
    const line = lineOf(row)
    lines.push(line)
    size += line.length
    rows++
    if (size >= ENTRY_BYTES) await flush()
  }
  if (lines.length > 0 || number === 0) await flush()
  return rows
}

/** By key, so that the last page of a large table costs what the first did. */
async function* rowsOf(read: ReadDb, { table, columns, key }: BackedTable): AsyncGenerator<Row> {
  const keyColumns = key.map((name) => columns[name] as PgColumn)
  let after: SQL | undefined
  for (;;) {
    const rows: Row[] = await read
      .select()
      .from(table)
      .where(after)
      .orderBy(...keyColumns)
      .limit(ROWS_AT_ONCE)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    const values = keyColumns.map((column, at) => sql.param(last[key[at] ?? ''], column))
    after = sql`(${sql.join(keyColumns, sql`, `)}) > (${sql.join(values, sql`, `)})`
    await nextTurn()
  }
}

const picturesOf = async (read: ReadDb): Promise<string[]> =>
  (await read.select({ key: uploads.key }).from(uploads).where(eq(uploads.state, 'kept'))).map(
    ({ key }) => key,
  )

/** False when it is gone. */
async function addPicture(
  store: PictureStore,
  key: string,
  add: (entry: Entry) => Promise<void>,
  sums: Sums,
): Promise<boolean> {
  for (const size of SIZES) {
    const name = storedName(key, size)
    const stored = await store.get(name)
    if (!stored) return false
    const bytes = Buffer.from(stored)
    sums.add('pictures', bytes, 1)
    await add({ name: pictureEntry(name), bytes })
  }
  return true
}
