import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, inject } from 'vitest'
import { answers } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { serverFolder } from './load/forum-under-load.ts'

test('a statement that PostgreSQL ends, as it takes too long or the operator says so, is 503 with Retry-After', {
  timeout: 120_000,
}, async ({ forum, skip }) => {
  if (inject('postgres').kind === 'pglite') skip('PGlite has one connection: nobody could end its statement')
  const { db } = forum
  const { question } = await forum.question()
  const server = await (await serverFolder()).start(db)
  const waiting = sql`from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await db.write(async (tx) => {
    await tx.rows(sql`lock table ${answers} in access exclusive mode`)
    const asked = fetch(`${server.origin}/api/v1/questions/${question.id}`)
    // Jobs read answers as well: whoever waits is ended, until the request was.
    const ending = async () => {
      await tx.rows(sql`select pg_cancel_backend(pid) ${waiting}`)
      return Promise.race([asked.then(() => 'answered'), sleep(10, 'waiting')])
    }
    await expect.poll(ending).toBe('answered')
    const answer = await asked
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBeTruthy()
  })
  expect((await fetch(`${server.origin}/api/v1/questions/${question.id}`)).status).toBe(200)
  await server.stop()
})
