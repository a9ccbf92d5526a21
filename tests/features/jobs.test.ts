import { describe, expect } from 'vitest'
import { auditLog, jobHours, outbox } from '#db/schema/index.ts'
import { dropJob, retryJob, retryTopic, retryTopicAsOperator } from '~/features/jobs/acts.server.ts'
import { backlog } from '~/features/jobs/backlog.view.server.ts'
import { jobsHealth } from '~/features/jobs/health.view.server.ts'
import { JobTally } from '~/features/jobs/tally.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { change, posted, rowsOf, workOf } from './outbox-work.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const later = ({ now }: Forum, milliseconds: number) => new Date(now.getTime() + milliseconds)
const REASON = 'The desk is gone'

async function indexThatIsDown() {
  throw new Error('down')
}

/** A change of the index that was given up. */
async function parkedChange(forum: Forum, questionId = 5) {
  await change(forum, questionId)
  await forum.db.write((tx) =>
    tx
      .update(outbox)
      .set({ parkedAt: forum.now, attempts: 20, lastError: 'Error: down', availableAt: forum.now }),
  )
  const [row] = await rowsOf(forum.db)
  return row?.id ?? 0
}

describe('how the jobs are', () => {
  test('is told of each topic: what waits, runs and was given up, and how long the oldest waits', async ({
    forum,
  }) => {
    await parkedChange(forum)
    await posted(forum, 1)
    await posted(forum, 2)
    await forum.db.write((tx) =>
      tx.insert(outbox).values([
        ...[HOUR, -MINUTE].map((due) => ({
          topic: 'points.due',
          key: 'points:1',
          payload: {},
          availableAt: later(forum, due),
          createdAt: later(forum, -24 * HOUR),
        })),
        {
          ...{ topic: 'handoff.made', key: 'handoff:1', payload: {}, createdAt: later(forum, -HOUR) },
          ...{ availableAt: later(forum, MINUTE), attempts: 3, lastError: 'Error: 503' },
        },
        {
          ...{ topic: 'mail.owed', key: 'mail:1', payload: {}, createdAt: forum.now, availableAt: forum.now },
          ...{ attempts: 1, claimedUntil: later(forum, 2 * MINUTE) },
        },
      ]),
    )
    const none = { waiting: 0, running: 0, parked: 0, lagMs: 0 }
    expect(await backlog(forum.db.read, later(forum, MINUTE / 2))).toEqual([
      { ...none, topic: 'answer.posted', waiting: 2, lagMs: MINUTE / 2 },
      { ...none, topic: 'handoff.made', waiting: 1, lagMs: HOUR + MINUTE / 2 },
      { ...none, topic: 'mail.owed', running: 1, lagMs: MINUTE / 2 },
      { ...none, topic: 'points.due', waiting: 1, lagMs: 1.5 * MINUTE },
      { ...none, topic: 'question.changed', parked: 1 },
    ])
  })

  test('is nothing when nothing is owed', async ({ forum }) => {
    expect(await jobsHealth(forum.db.read, forum.now)).toEqual({ topics: [], failing: [] })
  })

  test('counts what was done and what failed in the last day', async ({ forum }) => {
    const tally = new JobTally(forum.db)
    await change(forum, 5, 6)
    await posted(forum, 1)
    const work = workOf(forum, { 'question.changed': { outside: indexThatIsDown } })
    await drainOutbox({ ...work, tally })
    await tally.flush(forum.now)
    tally.count('answer.posted', 'done', 2)
    await tally.flush(later(forum, HOUR))
    const { topics, failing } = await jobsHealth(forum.db.read, later(forum, HOUR))
    expect(topics).toMatchObject([
      { topic: 'answer.posted', done: 3, failed: 0 },
      { topic: 'question.changed', done: 0, failed: 2, waiting: 2 },
    ])
    expect(failing).toMatchObject([{ lastError: 'Error: down (indexThatIsDown)', parkedAt: null }, {}])
    expect((await jobsHealth(forum.db.read, later(forum, 26 * HOUR))).topics).toMatchObject([
      { topic: 'question.changed', done: 0, failed: 0 },
    ])
    tally.count('answer.posted', 'done', 1)
    await tally.flush(later(forum, 72 * HOUR))
    expect(await forum.db.read.select().from(jobHours)).toHaveLength(1)
  })

  test('loses no count when it cannot be written', async ({ forum }) => {
    const down = { ...forum.db, write: () => Promise.reject(new Error('no disk')) }
    const db = { ...down, read: forum.db.read }
    const tally = new JobTally(db)
    tally.count('answer.posted', 'done', 2)
    await expect(tally.flush(forum.now)).rejects.toThrow('no disk')
    db.write = forum.db.write as never
    await tally.flush(forum.now)
    expect(await forum.db.read.select().from(jobHours)).toMatchObject([{ done: 2 }])
  })
})

describe('a job that was given up', () => {
  test('is tried again at an admin’s word, and that is in the log', async ({ forum }) => {
    const [admin, ada] = [await forum.member({ role: 'admin' }), await forum.member()]
    const id = await parkedChange(forum)
    await expect(retryJob(forum.db, ada, id, forum.now)).rejects.toMatchObject({ status: 403 })
    await retryJob(forum.db, admin, id, forum.now)
    expect(await rowsOf(forum.db)).toContainEqual(
      expect.objectContaining({ id, attempts: 0, parkedAt: null, availableAt: forum.now }),
    )
    expect(await forum.db.read.select().from(auditLog)).toMatchObject([
      { act: 'job.retried', subjectId: String(id), after: { topic: 'question.changed', key: 'question:5' } },
    ])
  })

  test('is tried again with all that failed of its topic, by an admin or an operator', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    await parkedChange(forum)
    expect(await retryTopic(forum.db, admin, 'answer.posted', forum.now)).toBe(0)
    expect(await retryTopic(forum.db, admin, 'question.changed', forum.now)).toBe(1)
    expect(await retryTopicAsOperator(forum.db, 'question.changed', forum.now)).toBe(1)
    const log = await forum.db.read.select().from(auditLog)
    expect(log.map(({ actorId, after }) => ({ actorId, after }))).toEqual(
      [admin.id, null].map((actorId) => ({ actorId, after: { topic: 'question.changed', jobs: 1 } })),
    )
  })

  test('is given up for good with a reason; one that is not given up stays', async ({ forum }) => {
    const [admin, ada] = [await forum.member({ role: 'admin' }), await forum.member()]
    const id = await parkedChange(forum)
    const drop = { id, why: REASON }
    await expect(dropJob(forum.db, ada, drop, forum.now)).rejects.toMatchObject({ status: 403 })
    await dropJob(forum.db, admin, drop, forum.now)
    expect((await rowsOf(forum.db)).filter((row) => row.id === id)).toEqual([])
    expect(await forum.db.read.select().from(auditLog)).toMatchObject([
      { act: 'job.dropped', subjectId: String(id), why: REASON, before: { key: 'question:5' } },
    ])
    await expect(dropJob(forum.db, admin, drop, forum.now)).rejects.toMatchObject({ code: 'jobs.not_parked' })
  })
})
