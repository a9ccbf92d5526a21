import { describe, expect, onTestFinished } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { ServiceGone } from '~/errors.ts'
import { type Claim, claimDue } from '~/jobs/claims.server.ts'
import { drainOutbox, startOutboxWorker } from '~/jobs/outbox-worker.server.ts'
import { BRIEF_OUTAGE_MS, CLAIM_MS, HASTEN_BATCH, LAST_RETRY_MS, MAX_ATTEMPTS } from '~/jobs/rules.ts'
import { type Forum, test } from '../support/forum.ts'
import { change, rowsOf, workOf } from './outbox-work.ts'

const DAY_MS = 24 * 3_600_000

/** A worker with a service that may be gone. */
function workWith(forum: Forum) {
  const service = { error: undefined as Error | undefined, asked: [] as number[][] }
  const outside = async (changes: { questionId: number }[]) => {
    service.asked.push(changes.map(({ questionId }) => questionId))
    if (service.error) throw service.error
  }
  return { service, ...workOf(forum, { 'question.changed': { outside } }) }
}

async function goOnFor(forum: Forum, work: ReturnType<typeof workWith>, milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += LAST_RETRY_MS) {
    await drainOutbox(work)
    forum.advance(LAST_RETRY_MS)
  }
}

describe('while a service is gone', () => {
  test('nothing is given up, and everything is done once it is back', async ({ forum }) => {
    const work = workWith(forum)
    await change(forum, 1, 2)
    work.service.error = new ServiceGone('gone')
    await goOnFor(forum, work, DAY_MS)
    expect(await rowsOf(forum.db)).toMatchObject([{ parkedAt: null }, { parkedAt: null }])
    work.service.error = undefined
    await drainOutbox(work)
    expect(await rowsOf(forum.db)).toEqual([])
  })

  test('a job keeps attempts of its own for when it is back', async ({ forum }) => {
    const work = workWith(forum)
    await change(forum, 1)
    work.service.error = new ServiceGone('gone')
    await goOnFor(forum, work, DAY_MS)
    work.service.error = new Error('this one never works')
    work.service.asked = []
    await goOnFor(forum, work, DAY_MS)
    expect(work.service.asked).toHaveLength(MAX_ATTEMPTS / 2)
    expect(await rowsOf(forum.db)).toMatchObject([{ attempts: MAX_ATTEMPTS, parkedAt: expect.any(Date) }])
  })

  test('a topic that is worth nothing later is given up all the same', async ({ forum }) => {
    const outside = async () => {
      throw new ServiceGone('gone')
    }
    const work = workOf(forum, { 'question.changed': { outside, attempts: 3 } })
    await change(forum, 1)
    for (let attempt = 0; attempt < 5; attempt++) {
      await drainOutbox(work)
      forum.advance(LAST_RETRY_MS)
    }
    expect(await rowsOf(forum.db)).toMatchObject([{ attempts: 3, parkedAt: expect.any(Date) }])
  })
})

describe('once a service is back', () => {
  const MANY = Array.from({ length: HASTEN_BATCH + 50 }, (_, index) => index + 1)

  /** A worker that has put all of these off, for the second time after so long. */
  async function afterOutage(forum: Forum, milliseconds: number) {
    const work = workWith(forum)
    work.service.error = new ServiceGone('gone')
    await change(forum, ...MANY)
    const worker = startOutboxWorker(work)
    onTestFinished(worker.stop)
    const putOff = (attempts: number) =>
      expect
        .poll(async () => (await rowsOf(forum.db)).filter((row) => row.lastError && !row.claimedUntil), {
          timeout: 10_000,
        })
        .toEqual(MANY.map(() => expect.objectContaining({ attempts })))
    await putOff(1)
    forum.advance(milliseconds)
    await putOff(2)
    work.service.error = undefined
    return work
  }

  test('the first job that is done brings forward all that wait', async ({ forum }) => {
    await afterOutage(forum, BRIEF_OUTAGE_MS)
    await change(forum, 1_000)
    await expect.poll(() => rowsOf(forum.db), { timeout: 10_000 }).toEqual([])
  })

  test('whoever failed alone for a moment waits for the end of its pause', async ({ forum }) => {
    const work = await afterOutage(forum, BRIEF_OUTAGE_MS - 1)
    const asked = work.service.asked.length
    await change(forum, 1_000)
    await expect.poll(() => work.service.asked.length).toBe(asked + 1)
    await expect.poll(() => rowsOf(forum.db)).toHaveLength(MANY.length)
    expect(work.service.asked.at(-1)).toEqual([1_000])
  })
})

test('what a hanging service left no time for is somebody else’s once the claim is over', async ({
  forum,
}) => {
  const { db } = forum
  const others: Claim[] = []
  const done: string[] = []
  const work = workOf(forum, {
    'question.changed': {
      outside: async () => {
        forum.advance(CLAIM_MS)
        others.push(await claimDue(db, ['entry.changed'], forum.now))
        throw new ServiceGone('hangs')
      },
    },
    'entry.changed': { outside: async () => void done.push('entry') },
  })
  await change(forum, 1)
  await db.write((tx) => publish(tx, 'entry.changed', { entryId: 2 }, forum.now))
  await drainOutbox(work)
  expect(others).toMatchObject([{ rows: [{ topic: 'entry.changed' }] }])
  expect(done).toEqual([])
  expect(await rowsOf(db)).toMatchObject([{ topic: 'question.changed' }, { claimedUntil: others[0]?.until }])
})
