import type Database from 'better-sqlite3'
import { tryFileLock } from './file-lock.server.ts'
import { isServed } from './server-lock.server.ts'
import { begin } from './sqlite-begin.server.ts'

interface Index {
  name: string
  sql: string
}

/** Rows of all times go to all places of an index, which costs the more the larger it is: made once all of them are there,
 *  it costs a tenth. Not while a server uses the file: its queries would read whole tables. */
export async function fillWithoutIndexes<T>(writer: Database.Database, fn: () => Promise<T>): Promise<T> {
  const lock = tryFileLock(lockOfFilling(writer))
  if (!lock) throw new Error(isBeingFilled(writer))
  try {
    if (isServed(writer.name)) return await fn()
    await putOffIndexes(writer)
    try {
      return await fn()
    } finally {
      await make(writer)
    }
  } finally {
    lock.release()
  }
}

/** What a process that was killed has left. Nobody uses the file before.
 *  @throws Error for the operator while another process fills it */
export async function makeIndexesOwed(writer: Database.Database) {
  if (!areOwed(writer)) return
  const lock = tryFileLock(lockOfFilling(writer))
  if (!lock) throw new Error(isBeingFilled(writer))
  try {
    await make(writer)
  } finally {
    lock.release()
  }
}

const lockOfFilling = ({ name }: Database.Database) => `${name}.filling`

const isBeingFilled = ({ name }: Database.Database) =>
  `${name} is being filled by another process. Nothing was changed; try again when that one is done.`

/** In one transaction with a note of them in the file itself: each index is there or owed, whatever happens. Unique ones
 *  stay, as they refuse what must not be. */
async function putOffIndexes(writer: Database.Database) {
  await transact(writer, () => {
    writer.exec('CREATE TABLE indexes_owed (name TEXT PRIMARY KEY, sql TEXT NOT NULL)')
    writer.exec(`INSERT INTO indexes_owed SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE %'`)
    for (const { name } of owed(writer)) writer.exec(`DROP INDEX "${name}"`)
  })
}

/** One at a time: what was made stays when this is killed as well. */
async function make(writer: Database.Database) {
  if (!areOwed(writer)) return
  for (const { name, sql } of owed(writer))
    await transact(writer, () => {
      writer.exec(sql)
      writer.prepare('DELETE FROM indexes_owed WHERE name = ?').run(name)
    })
  await transact(writer, () => writer.exec('DROP TABLE indexes_owed'))
}

const areOwed = (writer: Database.Database) =>
  writer.prepare("SELECT 1 FROM sqlite_master WHERE name = 'indexes_owed'").get() !== undefined

const owed = (writer: Database.Database) =>
  writer.prepare<[], Index>('SELECT name, sql FROM indexes_owed').all()

async function transact(writer: Database.Database, change: () => void) {
  await begin(writer)
  try {
    change()
    writer.exec('COMMIT')
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK')
    throw error
  }
}
