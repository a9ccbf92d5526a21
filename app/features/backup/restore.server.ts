import { and, eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import { goOnCounting } from '#db/insert-rows.server.ts'
import { releaseClaims } from '#db/outbox.server.ts'
import { auditLog, questions, users } from '#db/schema/index.ts'
import { isKey, type PictureStore, SIZES, storedName } from '../uploads/store.ts'
import { type Entry, readArchive } from './archive.server.ts'
import { SECRET_KEY_ENTRY } from './backup.server.ts'
import { BackupError } from './error.ts'
import { columnsOf, differencesOf, MANIFEST, type Manifest, manifest, type Part, Sums } from './manifest.ts'
import { type Row, rowOf } from './rows.ts'
import { type BackedTable, backedTables } from './tables.ts'

/** Of one statement: SQLite takes 32,766, PostgreSQL twice as many. */
const PARAMETERS = 30_000
const TABLE_ENTRY = /^tables\/(\w+)\/\d+\.jsonl$/
const PICTURE_ENTRY = /^pictures\/([0-9a-f]+)-(full|small)\.webp$/

export interface Archive {
  path: string
  /** `AGE-SECRET-KEY-1…`, for one that is encrypted. */
  identity: string | undefined
}

/** Reads all of it and compares every sum.
 *  @throws BackupError saying what is wrong with it */
export async function verifyBackup({ path, identity }: Archive): Promise<Manifest> {
  const sums = new Sums()
  let found: Manifest | undefined
  for await (const entry of readArchive(path, identity)) {
    if (found) throw new BackupError('Something follows the end of the backup.')
    if (entry.name === MANIFEST) found = manifestIn(entry)
    else addUp(sums, entry)
  }
  if (!found) throw new BackupError('The backup has no end: it was not written whole.')
  assertSame(sums.take(), found.parts)
  return found
}

function addUp(sums: Sums, entry: Entry) {
  const [, table] = TABLE_ENTRY.exec(entry.name) ?? []
  if (table) sums.add(table, entry.bytes, linesOf(entry).length)
  else if (PICTURE_ENTRY.test(entry.name)) sums.add('pictures', entry.bytes, 1)
  else if (entry.name !== SECRET_KEY_ENTRY) throw new BackupError(`Unknown in a backup: ${entry.name}`)
}

const NOTHING: Part = { count: 0, sha256: '' }

function assertSame(there: Record<string, Part>, written: Record<string, Part>) {
  for (const name of new Set([...Object.keys(there), ...Object.keys(written)])) {
    const [is, was] = [there[name] ?? NOTHING, written[name] ?? NOTHING]
    if (is.count !== was.count || is.sha256 !== was.sha256)
      throw new BackupError(`${name} is not as it was backed up: ${is.count} of ${was.count} are there.`)
  }
}

function manifestIn({ bytes }: Entry): Manifest {
  try {
    return manifest.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new BackupError('This is no backup that this version of Askwell knows.', { cause: error })
  }
}

export interface RestoreTarget {
  db: Db
  store: PictureStore
  /** Called when the backup has the key that seals second factors. */
  keepSecretKey(bytes: Buffer): Promise<void>
}

/** Puts everything into an empty forum, or nothing but pictures that no row names; on either dialect, whichever it was
 *  made on. The index is built anew by the next start.
 *  @throws BackupError when the forum is not empty, or the backup damaged or of another version */
export async function restoreBackup(
  { db, store, keepSecretKey }: RestoreTarget,
  archive: Archive,
  progress?: (what: string) => void,
): Promise<Manifest> {
  const tables = backedTables()
  await assertEmpty(db.read)
  progress?.('verifying')
  const found = await verifyBackup(archive)
  assertSameColumns(found, tables)
  progress?.('pictures')
  let secretKey: Buffer | undefined
  for await (const { name, bytes } of entriesOf(archive)) {
    const [, key = '', size] = PICTURE_ENTRY.exec(name) ?? []
    const known = SIZES.find((one) => one === size)
    if (known && isKey(key)) await store.put(storedName(key, known), bytes)
    if (name === SECRET_KEY_ENTRY) secretKey = bytes
  }
  await db.write((tx) => restoreTables(tx, tables, archive, progress))
  if (secretKey) await keepSecretKey(secretKey)
  return found
}

const entriesOf = ({ path, identity }: Archive) => readArchive(path, identity)

async function assertEmpty(read: ReadDb) {
  if (!(await isEmpty(read)))
    throw new BackupError(
      'This forum is not empty. Restore into a new DATA_DIR or database; nothing was changed.',
    )
}

/** What starting an empty forum writes by itself may be there; what anybody did may not. */
export async function isEmpty(read: ReadDb): Promise<boolean> {
  for (const table of [users, questions, auditLog]) if ((await read.$count(table)) > 0) return false
  return true
}

function assertSameColumns({ columns }: Manifest, tables: BackedTable[]) {
  const { onlyInBackup, onlyInProgram } = differencesOf(columns, columnsOf(tables))
  const some = [...onlyInBackup, ...onlyInProgram].slice(0, 5).join(', ')
  if (onlyInBackup.length + onlyInProgram.length === 0) return
  const which = onlyInBackup.length > 0 ? 'another' : 'an earlier'
  throw new BackupError(
    `The backup was made by ${which} version of Askwell (${some}). Restore it with that version, then update.`,
  )
}

async function restoreTables(
  tx: Tx,
  tables: BackedTable[],
  archive: Archive,
  progress: ((what: string) => void) | undefined,
) {
  // The log takes no DELETE, and is known to be empty.
  for (const { table } of tables.toReversed()) if (table !== auditLog) await tx.delete(table)
  const byName = new Map(tables.map((table) => [table.name, table]))
  for await (const { table, rows } of tableRows(archive, byName)) {
    progress?.(table.name)
    await insertAll(tx, table, rows)
  }
  const withLater = new Map(
    tables.filter(({ later }) => later.length > 0).map((table) => [table.name, table]),
  )
  for await (const { table, rows } of tableRows(archive, withLater)) {
    for (const row of rows) await referToLater(tx, table, row)
  }
  for (const table of tables) await countOn(tx, table)
  // Who had them works on another forum: unreleased, they would wait a minute.
  await releaseClaims(tx)
}

async function* tableRows(archive: Archive, tables: Map<string, BackedTable>) {
  for await (const entry of entriesOf(archive)) {
    const [, name = ''] = TABLE_ENTRY.exec(entry.name) ?? []
    const table = tables.get(name)
    if (table) yield { table, rows: linesOf(entry).map((line) => rowOf(table, line)) }
  }
}

const linesOf = ({ bytes }: Entry) => bytes.toString('utf8').split('\n').filter(Boolean)

async function insertAll(tx: Tx, { table, columns, later }: BackedTable, rows: Row[]) {
  const atOnce = Math.floor(PARAMETERS / Object.keys(columns).length)
  const unset = Object.fromEntries(later.map((name) => [name, null]))
  for (let at = 0; at < rows.length; at += atOnce) {
    await tx.insert(table).values(rows.slice(at, at + atOnce).map((row) => ({ ...row, ...unset })))
  }
}

async function referToLater(tx: Tx, { table, columns, key, later }: BackedTable, row: Row) {
  const set = Object.fromEntries(later.filter((name) => row[name] !== null).map((name) => [name, row[name]]))
  if (Object.keys(set).length === 0) return
  await tx
    .update(table)
    .set(set)
    .where(and(...key.map((name) => eq(columns[name] as PgColumn, row[name]))))
}

async function countOn(tx: Tx, { table, columns, key }: BackedTable) {
  const [first = ''] = key
  const id = columns[first]
  if (key.length === 1 && id?.dataType === 'number') await goOnCounting(tx, table, id)
}
