import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { freshDatabase } from '../../support/database.ts'
import type { Forum } from '../../support/forum.ts'
import { askwell, drained, missingOf, serverFolder } from './forum-under-load.ts'
import { MixedLoad } from './mixed-load.ts'
import { peopleOf } from './people.ts'

/** A backup taken while many write, restored elsewhere. */
export async function backUpUnderLoad(forum: Forum) {
  const { db } = forum
  const load = new MixedLoad(await peopleOf(forum), 1)
  const { folder, start } = await serverFolder()
  const server = await start(db)
  const end = new AbortController()
  const acting = load.run(server.origin, end.signal)
  await sleep(1_500)
  const before = load.acknowledged.length
  const file = join(folder, 'backup.tar.gz')
  await succeed({ DATABASE_URL: db.location, DATA_DIR: folder }, 'backup', file)
  end.abort()
  await acting
  await server.stop()
  expect(load.acknowledged.length).toBeGreaterThan(before)
  await succeed({}, 'backup', file, '--verify')

  const { db: other, remove: removeOther } = await freshDatabase()
  const elsewhere = { DATABASE_URL: other.location, DATA_DIR: join(folder, 'elsewhere') }
  await succeed(elsewhere, 'restore', file)
  expect(await missingOf(other, load.acknowledged.slice(0, before))).toEqual([])
  expect(await other.read.$count(questions)).toBeGreaterThan(0)
  const again = await start(other)
  await drained(other)
  await again.stop()
  await succeed(elsewhere, 'doctor')
  expect(await askwell(elsewhere, 'restore', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('not empty'),
  })
  await removeOther()
}

/** A command that has to end well; else the test says what it said. */
async function succeed(settings: Record<string, string>, ...args: string[]) {
  const { code, said } = await askwell(settings, ...args)
  expect(code, `${args.join(' ')}: ${said}`).toBe(0)
}
