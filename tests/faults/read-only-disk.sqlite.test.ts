import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { Forum } from '../support/forum.ts'
import { acknowledgedBeyond, drained, expectWhole, forumIn, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'
import { failingDisk, lockableDisk, smallDisk, whyNoDisk } from './load/small-disk.ts'

const reason = await whyNoDisk()
if (reason) console.info(`No tests with a read-only disk (${reason})`)

test.skipIf(reason)(
  'a disk that is read-only at the start is told of, and the forum starts when it is not',
  async () => {
    const disk = await lockableDisk()
    const { db } = await forumIn(disk.folder)
    await db.close()
    const { start } = await serverFolder()
    await disk.lock()
    await expect(start(db)).rejects.toThrow(
      /askwell\.db cannot be written \(EROFS: .*Make its disk writable/s,
    )
    await disk.unlock()
    await (await start(db)).stop()
  },
  120_000,
)

test.skipIf(reason)(
  'a disk that turns read-only under load refuses writes, serves readers and has lost nothing',
  async ({ skip }) => {
    const disk = await failingDisk().catch((error: Error) => skip(`No disk that fails: ${error.message}`))
    const forum = await forumIn(disk.folder)
    const { question } = await forum.question()
    const { start } = await serverFolder()
    const server = await start(forum.db)
    const load = begin(await peopleOf(forum), server.origin)
    const seen = async (path: string) => `${path} ${(await fetch(server.origin + path)).status}`
    await acknowledgedBeyond(load, 40)
    await disk.fail()
    await expect.poll(() => load.unavailable, { timeout: 30_000 }).toBeGreaterThan(30)
    const pages = [`/questions/${question.id}`, '/questions', '/tags', '/readyz']
    for (const path of [...pages, `/api/v1/questions/${question.id}`])
      expect(await seen(path)).toBe(`${path} 200`)
    await load.end()
    await server.stop()

    const { folder } = await smallDisk()
    await cp(disk.folder, folder, { recursive: true, filter: (path) => !path.endsWith('lost+found') })
    const mended = await openDb(join(folder, 'askwell.db'))
    const again = await start(mended)
    await drained(mended)
    await again.stop()
    await expectWhole(new Forum(mended), load)
    await mended.close()
  },
  180_000,
)
