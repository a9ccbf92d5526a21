import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desc } from 'drizzle-orm'
import { expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { outbox, questions, sessions } from '#db/schema/index.ts'
import { SESSION_IDLE_DAYS } from '~/features/security/rules.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { DAY_MS, MINUTE_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { repositoryRoot } from '../support/shared-file.ts'
import { acknowledgedBeyond, drained, expectWhole, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'

const AHEAD_MS = 3 * DAY_MS

/** Page by page. */
async function allListed(origin: string) {
  const ids: number[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const answer = await fetch(`${origin}/api/v1/questions?limit=3${after}`)
    const page = (await answer.json()) as { items: { id: number }[]; next: string | null }
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  return ids
}

test('a clock that was three days ahead and is set back stops nothing, loses no page of a list and ends no session', {
  timeout: 180_000,
}, async ({ forum }) => {
  const { db } = forum
  const { folder, start } = await serverFolder()
  const clock = join(folder, 'ahead')
  await writeFile(clock, String(AHEAD_MS))
  const people = await peopleOf(forum)
  const module = join(repositoryRoot, 'tests/faults/load/shifted-clock.mjs')
  const server = await start(db, { CLOCK_AHEAD: clock, NODE_OPTIONS: `--import=${module}` })
  const load = begin(people, server.origin)
  await acknowledgedBeyond(load, 40)
  const future = new Date(Date.now() + AHEAD_MS)
  const [newest] = await db.read.select().from(questions).orderBy(desc(questions.id)).limit(1)
  expect(newest?.createdAt.getTime()).toBeGreaterThan(Date.now() + AHEAD_MS - MINUTE_MS)
  const opened = await openSessions(db, { secure: false, now: () => future }).start(
    people[0]?.id as never,
    'a phone',
  )
  const cookie = opened.setCookie.split(';')[0] ?? ''
  const isIn = async () =>
    (await (await fetch(server.origin, { headers: { cookie } })).text()).includes('/logout')
  expect(await isIn()).toBe(true)

  await db.write((tx) =>
    publish(tx, 'question.changed', { questionId: newest?.id ?? 0 }, new Date(+future + DAY_MS)),
  )
  await writeFile(clock, '0')
  await acknowledgedBeyond(load, load.acknowledged.length + 40)
  expect(await isIn()).toBe(true)
  await load.end()
  await drained(db)
  const listed = await allListed(server.origin)
  const asked = await db.read.select({ id: questions.id }).from(questions)
  expect([...listed].sort((a, b) => a - b)).toEqual(asked.map(({ id }) => id).sort((a, b) => a - b))
  await server.stop()
  await expectWhole(forum, load)
  expect(load.unavailable).toBe(0)
  expect(await db.read.$count(outbox)).toBe(0)

  const next = await start(db)
  const latest = () => db.read.select({ at: sessions.expiresAt }).from(sessions)
  await expect
    .poll(async () => (await latest())[0]?.at.getTime())
    .toBeLessThan(Date.now() + (SESSION_IDLE_DAYS + 1) * DAY_MS)
  await next.stop()
})
