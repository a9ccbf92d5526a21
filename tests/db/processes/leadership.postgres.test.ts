import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { openLeadership } from '#db/leadership.server.ts'
import { TICK_MS } from '~/jobs/rules.ts'
import { whyNoConcurrency } from '../../support/database.ts'
import { test as base } from '../../support/forum.ts'
import { withClient } from '../../support/postgres-source.ts'
import { startScript } from './start-script.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No tests of leadership (${reason})`)
const test = base.skipIf(reason)

/** Of a busy machine, beyond the time that is promised. */
const SLACK_MS = 2_000

test('of two processes one runs what is due, and the other one goes on when it is killed', {
  timeout: 60_000,
}, async ({ forum: { db } }) => {
  const processes = [startScript(db, 'scheduler.ts'), startScript(db, 'scheduler.ts')]
  await Promise.all(processes.map((each) => each.printed(1)))
  const ranBy = () => processes.filter(({ lines }) => lines.includes('ran'))
  await expect.poll(() => ranBy().length, { timeout: 15_000 }).toBe(1)
  await sleep(TICK_MS + 500)
  expect(processes.map(({ lines }) => lines.length).sort()).toEqual([1, 2])

  await ranBy()[0]?.kill()
  const killed = performance.now()
  await expect.poll(() => ranBy().length, { timeout: TICK_MS + SLACK_MS, interval: 20 }).toBe(2)
  console.info(`Leadership passed on after ${Math.round(performance.now() - killed)} ms`)
  await Promise.all(processes.map((each) => each.kill()))
})

test('leadership is of one work, passes on when it is given up, and is lost with the connection', async ({
  forum: { db },
}) => {
  const open = (work: string) => openLeadership(db.location, work)
  const [first, second, other] = [open('schedules'), open('schedules'), open('backups')]
  expect([await first.isOurs(), await second.isOurs(), await other.isOurs()]).toEqual([true, false, true])
  expect([await first.isOurs(), await second.isOurs()]).toEqual([true, false])
  await first.end()
  await expect.poll(() => second.isOurs()).toBe(true)
  expect(await first.isOurs()).toBe(false)

  await cutLocks(db.location)
  await expect.poll(() => first.isOurs()).toBe(true)
  expect(await second.isOurs()).toBe(false)
  expect(await second.isOurs()).toBe(false)
  await Promise.all([first, second, other].map((each) => each.end()))
})

/** Ends whoever holds an advisory lock in this database. */
const cutLocks = (url: string) =>
  withClient(url, (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_locks
      JOIN pg_database ON pg_database.oid = pg_locks.database
      WHERE locktype = 'advisory' AND datname = current_database()`),
  )
