import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { questions, questionTags, revisions } from '#db/schema/index.ts'
import { holdServerLock } from '#db/server-lock.server.ts'
import { test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'

const KILLS = isFullRun ? 50 : 3

/** Runs tests/faults/asker.ts until it has acknowledged `count` questions, then kill -9. */
async function askUntilKilled(file: string, handle: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, ['tests/support/run-ts.mjs', 'tests/faults/asker.ts', file, handle])
  const acknowledged: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

test(`kill -9 while asking leaves every acknowledged question whole, ${KILLS} times`, {
  timeout: 600_000,
}, async ({ forum }) => {
  await forum.tag('deposit')
  await forum.tag('usdt')
  const asker = await forum.member({ reputation: 500 })
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged += (await askUntilKilled(forum.db.location, asker.handle, 5 + kill)).length
  }
  const asked = await forum.db.read.$count(questions)
  expect(asked).toBeGreaterThanOrEqual(acknowledged)
  expect(await forum.db.read.$count(questionTags)).toBe(2 * asked)
  expect(await forum.db.read.$count(revisions)).toBe(asked)
  expect(await forum.differences()).toEqual([])
})

test('a second server on the same file is refused, and welcome when the first has ended', ({ forum }) => {
  const first = holdServerLock(forum.db.location)
  expect(() => holdServerLock(forum.db.location)).toThrow('Another Askwell server is using')
  first.release()
  holdServerLock(forum.db.location).release()
})
