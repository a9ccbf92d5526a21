import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, inject } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { answers, memberBadges } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { drained, serverFolder } from './load/forum-under-load.ts'

/** Longer than a stop takes when nothing is under way, shorter than requests under way are waited for. */
const STOP_MS = 1_500

/** Whoever reads the table waits until it is let go. */
async function hold({ write }: Db, table: typeof answers | typeof memberBadges) {
  const end = new AbortController()
  const ended = new Promise((resolve) => end.signal.addEventListener('abort', resolve))
  let over: Promise<unknown> | undefined
  await new Promise<void>((resolve, reject) => {
    over = write(async (tx) => {
      await tx.rows(sql`lock table ${table} in access exclusive mode`)
      resolve()
      await ended
    })
    over.catch(reject)
  })
  return async () => {
    end.abort()
    await over
  }
}

test('a server that is stopped while readers cut their connections waits for what they began before it lets its database go', {
  timeout: 120_000,
}, async ({ forum, skip }) => {
  if (inject('postgres').kind === 'pglite') skip('PGlite has one connection: nobody could hold others up')
  const { db } = forum
  const { question } = await forum.question()
  await forum.answer(question)
  const { slug } = await forum.questionRow(question)
  const server = await (await serverFolder()).start(db)
  const registered = await fetch(`${server.origin}/register`, {
    method: 'POST',
    headers: { origin: server.origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ handle: 'reader', password: 'correct horse battery' }),
    redirect: 'manual',
  })
  const cookie = registered.headers.getSetCookie().map((line) => line.split(';', 1)[0])
  await drained(db) // its jobs ask for answers too

  const [letAnswersGo, letBadgesGo] = [await hold(db, answers), await hold(db, memberBadges)]
  const cut = new AbortController()
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { headers, signal: cut.signal })
  const readers = [
    ask(`/api/v1/questions/${question.id}`),
    ask(`/questions/${question.id}/${slug}`, { cookie: cookie.join('; ') }),
    ask(`/questions/${question.id}/${slug}`),
    ask('/badges'), // holds the pool up when the others go on
  ]
  const answered = Promise.allSettled(readers)
  const waiting = sql`select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  const held = async () => (await db.read.rows(waiting)).length
  await expect.poll(held, { timeout: 10_000 }).toBeGreaterThanOrEqual(readers.length)
  cut.abort()
  expect((await answered).map(({ status }) => status)).toEqual(readers.map(() => 'rejected'))

  const stopped = server.stop()
  await sleep(STOP_MS)
  await letAnswersGo()
  await sleep(STOP_MS)
  await letBadgesGo()
  await stopped
  expect(server.log()).not.toContain('unexpected error')
})
