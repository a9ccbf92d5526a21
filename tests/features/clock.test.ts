import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { alone } from '#db/leadership.server.ts'
import { publish } from '#db/outbox.server.ts'
import { outbox, sessions } from '#db/schema/index.ts'
import { SESSION_IDLE_DAYS } from '~/features/security/rules.ts'
import { claimDue } from '~/jobs/claims.server.ts'
import { bringOutboxBack, bringSessionsBack } from '~/jobs/clock.server.ts'
import { CLAIM_MS, HOURLY_MS } from '~/jobs/rules.ts'
import { startSchedules } from '~/jobs/schedules.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const topics = ['question.changed', 'points.due']

const later = ({ now }: Forum, milliseconds: number) => new Date(now.getTime() + milliseconds)

describe('a clock that was ahead by days', () => {
  test('leaves nothing in the outbox that waits for days', async ({ forum }) => {
    const { db, now } = forum
    const future = later(forum, 3 * DAY_MS)
    await db.write((tx) => publish(tx, 'question.changed', { questionId: 1 }, future))
    await claimDue(db, topics, future)
    await db.write((tx) => publish(tx, 'question.changed', { questionId: 2 }, future))
    await db.write((tx) => publish(tx, 'question.changed', { questionId: 3 }, now))
    await db.write((tx) =>
      tx.update(outbox).set({ attempts: 4, availableAt: future }).where(eq(outbox.id, 3)),
    )
    expect((await claimDue(db, topics, now)).rows).toEqual([])
    await bringOutboxBack(db, now)
    expect((await claimDue(db, topics, now)).rows.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  test('brings nothing forward that was to wait, and takes no claim away that is new', async ({ forum }) => {
    const { db, now } = forum
    const future = later(forum, 3 * DAY_MS)
    await db.write((tx) => publish(tx, 'question.changed', { questionId: 1 }, now))
    const claim = await claimDue(db, topics, now)
    await db.write(async (tx) => {
      await publish(tx, 'points.due', { questionId: 2, answerId: null }, future)
      await tx
        .update(outbox)
        .set({ availableAt: later(forum, 3 * DAY_MS + HOURLY_MS) })
        .where(eq(outbox.id, 2))
    })
    await bringOutboxBack(db, now)
    const rows = await db.read.select().from(outbox).orderBy(outbox.id)
    expect(rows).toMatchObject([
      { id: 1, claimedUntil: claim.until },
      { id: 2, createdAt: now, availableAt: later(forum, HOURLY_MS) },
    ])
    expect(claim.until.getTime() - now.getTime()).toBe(CLAIM_MS)
  })

  test('gives no session a longer life, and proves nothing for days', async ({ forum }) => {
    const { db, now } = forum
    const { id: userId } = await forum.member()
    const at = (time: Date) => ({ userId, createdAt: time, lastSeenAt: time, provenAt: time })
    const lasting = (time: Date) => new Date(time.getTime() + SESSION_IDLE_DAYS * DAY_MS)
    const future = later(forum, 3 * DAY_MS)
    await db.write((tx) =>
      tx.insert(sessions).values([
        { id: 'ahead', ...at(future), expiresAt: lasting(future) },
        { id: 'present', ...at(now), expiresAt: lasting(now) },
      ]),
    )
    await bringSessionsBack(db, now)
    expect(await db.read.select().from(sessions).orderBy(sessions.id)).toMatchObject([
      { id: 'ahead', createdAt: now, lastSeenAt: now, provenAt: null, expiresAt: lasting(now) },
      { id: 'present', createdAt: now, provenAt: now, expiresAt: lasting(now) },
    ])
  })

  test('holds no schedule up', async ({ forum }) => {
    const ran: Date[] = []
    let now = later(forum, 3 * DAY_MS)
    const log = { info: () => undefined, error: () => undefined }
    const run = async (at: Date) => {
      ran.push(at)
      now = forum.now
    }
    const jobs = startSchedules([{ name: 'often', everyMs: 0, run }], {
      leadership: alone,
      now: () => now,
      log,
      tickMs: 10,
    })
    await expect.poll(() => ran.length).toBeGreaterThan(2)
    await jobs.stop()
    expect(ran.slice(1, 3)).toEqual([forum.now, forum.now])
  })
})
