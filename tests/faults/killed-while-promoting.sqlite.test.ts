import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { eq, isNotNull, ne } from 'drizzle-orm'
import { expect } from 'vitest'
import { faqEntries, faqVersions, outbox, questions, reputationEvents } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'

const KILLS = isFullRun ? 20 : 3
/** Promotions between two kills. */
const EACH = 3

/** Runs tests/faults/promoter.ts until it has acknowledged `count` entries, then kill -9. */
async function promoteUntilKilled(file: string, handle: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [
    'tests/support/run-ts.mjs',
    'tests/faults/promoter.ts',
    file,
    handle,
  ])
  let acknowledged = 0
  for await (const _ of createInterface(child.stdout)) {
    acknowledged++
    if (acknowledged === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

test(`kill -9 while promoting leaves all of a promotion or nothing, ${KILLS} times`, {
  timeout: 600_000,
}, async ({ forum }) => {
  const staff = await forum.staff()
  for (let number = 0; number < KILLS * (EACH + 3); number++) {
    const { question } = await forum.question()
    await forum.answer(question)
  }
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged += await promoteUntilKilled(forum.db.location, staff.handle, EACH)
  }
  const { read } = forum.db
  const made = await read.$count(faqEntries)
  expect(made).toBeGreaterThanOrEqual(acknowledged)
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * EACH)
  expect(await read.$count(faqEntries, ne(faqEntries.state, 'published'))).toBe(0)
  expect(await read.$count(faqVersions)).toBe(made)
  expect(await read.$count(questions, isNotNull(questions.acceptedAnswerId))).toBe(made)
  expect(await read.$count(reputationEvents, eq(reputationEvents.kind, 'answer_promoted'))).toBe(made)
  const told = eq(outbox.topic, 'answer.promoted')
  expect(await read.$count(outbox, told)).toBe(made)
  expect(await forum.differences()).toEqual([])
})
