import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { answers, comments, outbox, questions, revisions, votes } from '#db/schema/index.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import type { Forum } from '../../support/forum.ts'
import { startServer } from '../../support/server.ts'
import { repositoryRoot } from '../../support/shared-file.ts'
import type { Acknowledged, Person } from './mixed-load.ts'

const PEOPLE = 12
/** More than the minute after which another process takes up what a dead one had begun. */
const DRAIN_LIMIT_MS = 120_000

/** People whom nothing is asked of but to write: known for long. */
export async function peopleOf(forum: Forum): Promise<Person[]> {
  await forum.tag('deposit')
  const members = await Promise.all(
    Array.from({ length: PEOPLE }, () => forum.member({ reputation: 500, trusted: true })),
  )
  const tokens = members.map(({ id }) => createToken(forum.db, { userId: id, name: 'load' }, forum.now))
  return (await Promise.all(tokens)).map((token, at) => ({ id: members[at]?.id ?? 0, token }))
}

/** The folder of a server whose database is the test's. */
export async function serverFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-load-'))
  const settings = (db: Db) => ({ DATABASE_URL: db.location, DEMO: '0', LOG_LEVEL: 'warn' })
  return {
    folder,
    start: (db: Db, more: Record<string, string> = {}) =>
      startServer(folder, { ...settings(db), ...more }, join(folder, 'server.log')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
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
