import { expect } from 'vitest'
import { test } from '../support/forum.ts'
import { acknowledgedBeyond, drained, expectWhole, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'

test('a second server on the file is refused while a command beside the first is welcome', {
  timeout: 120_000,
}, async ({ forum }) => {
  const { start } = await serverFolder()
  const server = await start(forum.db)
  const load = begin(await peopleOf(forum), server.origin)
  await acknowledgedBeyond(load, 10)
  await expect((await serverFolder()).start(forum.db)).rejects.toThrow(
    /ended with 1.*Another Askwell server is using .*PostgreSQL/s,
  )
  await acknowledgedBeyond(load, load.acknowledged.length + 10)
  await load.end()
  await drained(forum.db)
  expect(load.unavailable).toBe(0)
  // By `askwell doctor`, beside the first.
  await expectWhole(forum, load)
  await server.stop()
})
