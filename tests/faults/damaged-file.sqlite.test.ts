import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Asked } from '../support/builders.ts'
import { askwell, drained, forumIn, serverFolder } from './load/forum-under-load.ts'
import { peopleOf } from './load/people.ts'

const PAGE = 4_096
/** Longer than the server needs to notice that another process was there, which makes it forget its pages. */
const NOTICED_MS = 200

async function overwrite(file: string, from: number, length: number) {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(length, 0xa5), 0, length, from)
  await handle.sync()
  await handle.close()
}

const bytesOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** A forum with something in it, closed, whole in its one file. */
async function closedForum() {
  const { folder, start } = await serverFolder()
  const forum = await forumIn(folder)
  for (let n = 0; n < 20; n++) await forum.question()
  await forum.db.close()
  const file = forum.db.location
  new Database(file).close()
  return { folder, file, start, db: forum.db }
}

test('a damaged file stops the start, keeps every byte and says how to restore, which works', async () => {
  const { folder, file, start, db } = await closedForum()
  const backups = join(folder, 'backups')
  await mkdir(backups)
  const backup = join(backups, 'askwell-2026-11-26T03-00-00Z.tar.gz')
  const settings = { DATABASE_URL: file, DATA_DIR: folder, BACKUP_DIR: backups }
  expect(await askwell(settings, 'backup', backup)).toMatchObject({ code: 0 })

  await overwrite(file, 0, 100)
  const header = await bytesOf(file)
  const refused = await start(db, settings).catch((error: Error) => error.message)
  expect(refused).toContain('The server ended with 1')
  expect(refused).toContain(`The database ${file} is damaged`)
  expect(refused).toContain(`npx askwell restore ${backup}`)
  expect(await bytesOf(file)).toBe(header)
  expect(await askwell(settings, 'doctor')).toMatchObject({ code: 1, said: expect.stringContaining(backup) })
  expect(await bytesOf(file)).toBe(header)

  const kept = `${file}.damaged`
  await mkdir(kept)
  for (const name of (await readdir(folder)).filter((name) => /^askwell\.db(?:-\w+)?$/.test(name)))
    await rename(join(folder, name), join(kept, name))
  expect(await askwell(settings, 'restore', backup)).toMatchObject({ code: 0 })
  const server = await start(db, settings)
  expect((await fetch(`${server.origin}/questions/1`)).status).toBe(200)
  await server.stop()
}, 120_000)

test('a file damaged in its middle is seen at the start, and by doctor', async () => {
  const { file, start, db } = await closedForum()
  const { root } = new Database(file, { readonly: true })
    .prepare(`SELECT rootpage AS root FROM sqlite_schema WHERE name = 'questions'`)
    .get() as { root: number }
  await overwrite(file, (root - 1) * PAGE, PAGE)
  const before = await bytesOf(file)
  await expect(start(db)).rejects.toThrow(/is damaged: .*Nothing was changed.*BACKUP_DIR names no folder/s)
  expect(await bytesOf(file)).toBe(before)
  expect(await askwell({ DATABASE_URL: file }, 'doctor')).toMatchObject({ code: 1 })
}, 120_000)

test('damage met while running is answered with 503 and told in the log, and nothing more is written', async () => {
  const { folder, start } = await serverFolder()
  const forum = await forumIn(folder)
  const { db } = forum
  const [first, second] = [await forum.question(), await forum.question()]
  const [person] = await peopleOf(forum)
  const server = await start(db)
  await drained(db)
  const read = ({ question }: Asked) => fetch(`${server.origin}/questions/${question.id}`)
  const comment = () =>
    fetch(`${server.origin}/api/v1/questions/${second.question.id}/comments`, {
      method: 'POST',
      body: JSON.stringify({ body: 'Does this still get through?' }),
      headers: { Authorization: `Bearer ${person?.token}`, 'Content-Type': 'application/json' },
    })
  const writer = new Database(db.location)
  writer.pragma('wal_checkpoint(TRUNCATE)')
  await sleep(NOTICED_MS)
  expect((await read(first)).status).toBe(200)
  await overwrite(db.location, PAGE, (await readFile(db.location)).length - PAGE)
  expect((await read(first)).status).toBe(200)

  // What SQLite itself remembers it forgets when another process writes: to the head, which is whole.
  writer.pragma('user_version = 1')
  const answer = await read(second)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBeTruthy()
  expect(server.log()).toContain('The database is damaged: stop this server')
  expect((await comment()).status).toBe(503)
  const written = await bytesOf(`${db.location}-wal`)
  expect((await comment()).status).toBe(503)
  expect(await bytesOf(`${db.location}-wal`)).toBe(written)
  writer.close()
  await server.kill()
}, 120_000)
