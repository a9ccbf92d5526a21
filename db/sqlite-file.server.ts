import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { DamagedDatabase, isDamage } from './damage.ts'

/** Every page of a file up to this size is looked at before a server opens it: a fifth of a second. */
const SMALL_BYTES = 64 * 2 ** 20
/** Of each table of a larger one so many places: what is overwritten is seldom a single page. */
const PLACES_A_TABLE = 16

/** @throws Error for the operator when nothing can be written there: a disk that is read-only, files of another user */
export function assertWritable(file: string) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK)
    for (const suffix of ['', '-wal', '-shm', '.server'])
      if (existsSync(file + suffix)) accessSync(file + suffix, constants.R_OK | constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database ${file} cannot be written (${reason}). Nothing was changed. Make its disk writable, and the folder and all that is in it the property of the user who runs Askwell; then start again.`,
    )
  }
}

/** Looks at a file without changing a byte of it, and never longer than a moment: all of a small one, of a large one its
 *  head, its schema and places in each table. `askwell doctor` looks at the whole.
 *  @throws DamagedDatabase */
export function assertSound(file: string, extent: 'moment' | 'whole' = 'moment') {
  if (!existsSync(file)) return
  const found = whatIsWrong(file, extent)
  if (found) throw new DamagedDatabase(file, found)
}

function whatIsWrong(file: string, extent: 'moment' | 'whole'): string | undefined {
  const connection = new Database(file, { readonly: true, timeout: 0 })
  try {
    if (extent === 'whole') return complaintOf(connection, 'integrity_check')
    if (statSync(file).size <= SMALL_BYTES) return complaintOf(connection, 'quick_check')
    for (const table of tablesOf(connection)) readPlaces(connection, table)
    return undefined
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return error.message
    throw error
  } finally {
    connection.close()
  }
}

/** @see https://sqlite.org/pragma.html#pragma_integrity_check */
function complaintOf(connection: Database.Database, check: 'integrity_check' | 'quick_check') {
  const complaint = String(connection.pragma(`${check}(1)`, { simple: true }))
  return complaint === 'ok' ? undefined : complaint.replaceAll(/\s+/g, ' ')
}

const tablesOf = (connection: Database.Database) =>
  connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
        AND sql NOT LIKE '%WITHOUT ROWID%' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[]

function readPlaces(connection: Database.Database, table: string) {
  // Each by itself: asked for both at once, SQLite reads the whole table.
  const { least, most } = connection
    .prepare(
      `SELECT (SELECT min(rowid) FROM "${table}") AS least, (SELECT max(rowid) FROM "${table}") AS most`,
    )
    .get() as { least: number | null; most: number | null }
  if (least === null || most === null) return
  const row = connection.prepare(`SELECT * FROM "${table}" WHERE rowid >= ? LIMIT 1`)
  for (let place = 0; place <= PLACES_A_TABLE; place++)
    row.get(Math.floor(least + ((most - least) * place) / PLACES_A_TABLE))
}
