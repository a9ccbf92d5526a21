import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { answers, auditLog, comments, questions, threadMoves } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'

const KILLS = isFullRun ? 20 : 3
/** Acts between two kills. */
const EACH = 4

/** Runs tests/faults/merger.ts until it has acknowledged `count` acts, then kill -9. */
async function mergeUntilKilled(file: string, handle: string, count: number): Promise<number> {
  const child = spawn(process.execPath, ['tests/support/run-ts.mjs', 'tests/faults/merger.ts', file, handle])
  let acknowledged = 0
  for await (const _ of createInterface(child.stdout)) {
    acknowledged++
    if (acknowledged === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

test(`kill -9 while threads are merged and answers moved leaves all of an act or nothing, ${KILLS} times`, {
  timeout: 600_000,
}, async ({ forum }) => {
  const { db } = forum
  const staff = await forum.staff()
  const { question: target } = await forum.question()
  for (let number = 0; number < KILLS * (EACH + 4); number++) {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    await acceptAnswer(db, asker, answer.id, forum.now)
  }
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++)
    acknowledged += await mergeUntilKilled(db.location, staff.handle, EACH)
  const merged = await db.read.$count(questions, isNotNull(questions.mergedAt))
  const moves = await db.read.$count(threadMoves)
  const turned = moves - merged
  expect(moves).toBeGreaterThanOrEqual(acknowledged)
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * EACH)
  expect(await db.read.$count(questions, isNotNull(questions.canonicalId))).toBe(merged)
  expect(await db.read.$count(auditLog, eq(auditLog.act, 'question.thread_merged'))).toBe(merged)
  expect(await db.read.$count(auditLog, eq(auditLog.act, 'answer.turned_into_comment'))).toBe(turned)
  expect(await db.read.$count(answers, eq(answers.questionId, target.id))).toBe(merged)
  const gone = and(eq(answers.questionId, target.id), isNotNull(answers.deletedAt))
  expect(await db.read.$count(answers, gone)).toBe(turned)
  const standing = and(eq(comments.questionId, target.id), isNull(comments.deletedAt))
  expect(await db.read.$count(comments, standing)).toBe(turned)
  expect(await forum.differences()).toEqual([])
})
