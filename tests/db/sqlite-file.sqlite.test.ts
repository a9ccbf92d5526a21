import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { assertSound } from '#db/sqlite-file.server.ts'

const PAGE = 4_096

/** A table of so many rows of 2 kB, closed. */
async function fileOf(rows: number) {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-sound-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'askwell.db')
  const connection = new Database(file)
  connection.pragma('synchronous = OFF')
  connection.pragma('journal_mode = WAL')
  connection.exec('CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT)')
  connection.exec(`WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${rows})
    INSERT INTO posts SELECT id, hex(randomblob(1000)) FROM n`)
  connection.close()
  return file
}

/** Of the file's length, in shares. */
async function overwrite(file: string, from: number, to: number) {
  const pages = (await stat(file)).size / PAGE
  const [first, last] = [Math.max(1, Math.floor(pages * from)), Math.floor(pages * to)]
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc((last - first) * PAGE, 0xa5), 0, undefined, first * PAGE)
  await handle.close()
}

test('a file that is not there, or is as SQLite wrote it, is sound', async () => {
  const file = await fileOf(1_000)
  expect(() => assertSound(`${file}.none`)).not.toThrow()
  expect(() => assertSound(file)).not.toThrow()
  expect(() => assertSound(file, 'whole')).not.toThrow()
})

test('one overwritten page anywhere in a small file is seen', async () => {
  const file = await fileOf(1_000)
  await overwrite(file, 0.6, 0.602)
  expect(() => assertSound(file)).toThrow(/is damaged/)
})

test('a large file is looked at in a moment, and a damaged stretch of it is seen', async () => {
  const file = await fileOf(50_000)
  expect((await stat(file)).size).toBeGreaterThan(64 * 2 ** 20)
  const began = performance.now()
  assertSound(file)
  expect(performance.now() - began).toBeLessThan(1_000)
  await overwrite(file, 0.4, 0.6)
  expect(() => assertSound(file)).toThrow(/is damaged/)
  expect(() => assertSound(file, 'whole')).toThrow(/is damaged/)
})
