import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { expect, inject, onTestFinished } from 'vitest'
import { type Db, openDb } from '#db/client.server.ts'
import { answers, comments, outbox, questions, revisions, votes } from '#db/schema/index.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import { Forum } from '../../support/forum.ts'
import { startServer } from '../../support/server.ts'
import { repositoryRoot } from '../../support/shared-file.ts'
import type { Acknowledged, MixedLoad } from './mixed-load.ts'

/** More than the minute after which another process takes up what a dead one had begun. */
const DRAIN_LIMIT_MS = 120_000

/** Longer than a hundred acts take on the busiest machine. */
const ACTS_LIMIT_MS = 60_000

/** The folder of servers whose database is the test's, until its end. */
export async function serverFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-load-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const start = async (db: Pick<Db, 'location'>, settings: Record<string, string> = {}) => {
    const ours = { DATABASE_URL: db.location, DEMO: '0', LOG_LEVEL: 'warn', ...settings }
    const server = await startServer(folder, ours, join(folder, 'server.log'))
    onTestFinished(server.kill)
    return server
  }
  return { folder, start }
}

/** An empty forum in a file in that folder, until the end of the test. */
export async function forumIn(folder: string): Promise<Forum> {
  const file = join(folder, 'askwell.db')
  await copyFile(inject('sqliteTemplate'), file)
  const db = await openDb(file, { synchronous: 'OFF' })
  onTestFinished(() => db.close())
  await learnSettings(db)
  return new Forum(db)
}

/** Every acknowledged act, as rows. */
export async function missingOf(
  { read }: Db,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const missing: Acknowledged[] = []
  for (const one of acknowledged) if (!(await isThere(read, one))) missing.push(one)
  return missing
}

async function isThere(read: Db['read'], one: Acknowledged): Promise<boolean> {
  const id = one.act === 'vote' ? (one.answerId as never) : (one.id as never)
  switch (one.act) {
    case 'ask': {
      const asked = await read.$count(questions, and(eq(questions.id, id), eq(questions.title, one.title)))
      return asked === 1 && (await read.$count(revisions, eq(revisions.questionId, id))) === 1
    }
    case 'answer': {
      const given = await read.$count(answers, and(eq(answers.id, id), eq(answers.body, one.body)))
      return given === 1 && (await read.$count(revisions, eq(revisions.answerId, id))) === 1
    }
    case 'comment':
      return (await read.$count(comments, and(eq(comments.id, id), eq(comments.body, one.body)))) === 1
    case 'vote': {
      const cast = and(eq(votes.answerId, id), eq(votes.userId, one.voterId as never), eq(votes.value, 1))
      return (await read.$count(votes, cast)) === 1
    }
  }
}

/** What follows from acts has been done, and nothing of it was given up. */
export async function drained({ read }: Db) {
  const deadline = performance.now() + DRAIN_LIMIT_MS
  while ((await read.$count(outbox)) > 0 && performance.now() < deadline) await sleep(100)
  expect(await read.select({ topic: outbox.topic, error: outbox.lastError }).from(outbox)).toEqual([])
}

/** Until more acts than that were acknowledged. */
export const acknowledgedBeyond = (load: MixedLoad, count: number) =>
  expect.poll(() => load.acknowledged.length, { timeout: ACTS_LIMIT_MS, interval: 5 }).toBeGreaterThan(count)

/** Of a forum whose queues are drained: what was acknowledged is there, and nothing is half done. */
export async function expectWhole({ db }: Forum, load: MixedLoad, settings: Record<string, string> = {}) {
  expect(await missingOf(db, load.acknowledged)).toEqual([])
  expect(load.faults).toEqual([])
  const { said } = await askwell({ DATABASE_URL: db.location, ...settings }, 'doctor')
  expect(said).toContain('Everything is as it should be')
}

/** A command, as an operator runs it beside the server or without one. */
export async function askwell(settings: Record<string, string>, ...args: string[]) {
  const env = { ...process.env, ...settings }
  const run = promisify(execFile)(process.execPath, ['bin/askwell.mjs', ...args], {
    cwd: repositoryRoot,
    env,
  })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), said: `${stdout}${stderr}` }),
  )
}
