import { expect, test } from 'vitest'
import { acknowledgedBeyond, drained, expectWhole, forumIn, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'
import { smallDisk, whyNoDisk } from './load/small-disk.ts'

const reason = await whyNoDisk()
if (reason) console.info(`No test with a full disk (${reason})`)

test.skipIf(reason)(
  'a full disk refuses writes until there is room again, and no reader notices',
  {
    timeout: 180_000,
  },
  async () => {
    const disk = await smallDisk()
    const forum = await forumIn(disk.folder)
    const { question } = await forum.question()
    const server = await (await serverFolder()).start(forum.db)
    const load = begin(await peopleOf(forum), server.origin)
    const seen = async (path: string) => `${path} ${(await fetch(server.origin + path)).status}`
    await acknowledgedBeyond(load, 40)
    await seen(`/questions/${question.id}`)

    await disk.fill()
    await expect.poll(() => load.unavailable, { timeout: 30_000 }).toBeGreaterThan(30)
    const pages = [`/questions/${question.id}`, '/questions', '/tags', '/search?q=deposit', '/readyz']
    for (const path of [...pages, `/api/v1/questions/${question.id}`])
      expect(await seen(path)).toBe(`${path} 200`)

    await disk.clear()
    await acknowledgedBeyond(load, load.acknowledged.length + 40)
    await load.end()
    await drained(forum.db)
    await server.stop()
    await expectWhole(forum, load)
  },
)
