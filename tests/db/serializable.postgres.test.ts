import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { outbox, questions } from '#db/schema/index.ts'
import type { Db, Tx } from '#db/types.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { test as base } from '../support/forum.ts'
import { addQuestion, addUser } from './rows.ts'

const test = base.extend<{ parallel: undefined }>({
  parallel: [
    async ({ skip }, use) => {
      const reason = whyNoConcurrency()
      if (reason) skip(reason)
      await use(undefined)
    },
    { auto: true },
  ],
})

/** A rule that no index knows: one open question a person. */
async function askUnlessAsked(tx: Tx, authorId: UserId, now: Date, whenRead: () => Promise<unknown>) {
  const asked = await tx.$count(questions, eq(questions.authorId, authorId))
  await whenRead()
  if (asked > 0) return false
  const questionId = await addQuestion(tx, authorId, 'Only one', now)
  await publish(tx, 'question.changed', { questionId }, now)
  return true
}

const newcomer = (db: Db, now: Date) => db.write((tx) => addUser(tx, 'newcomer', now))

/** Lets `count` transactions go on when all of them have come this far. */
function meetingOf(count: number) {
  let arrived = 0
  const { promise, resolve } = withResolvers()
  return () => {
    if (++arrived >= count) resolve()
    return promise
  }
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

describe('parallel transactions of PostgreSQL', () => {
  test('keep a rule that is read and then written without a unique index', async ({ forum: { db, now } }) => {
    const author = await newcomer(db, now)
    const together = meetingOf(5)
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => db.write((tx) => askUnlessAsked(tx, author, now, together))),
    )
    expect(asked.filter(Boolean)).toHaveLength(1)
    expect(await db.read.$count(questions)).toBe(1)
  })

  test('tell listeners nothing of an attempt that was repeated', async ({ forum: { db, now } }) => {
    const author = await newcomer(db, now)
    const heard: string[] = []
    db.onCommit((published) => heard.push(...published.map(({ key }) => key)))
    const together = meetingOf(2)
    let attempts = 0
    const ask = () =>
      db.write(async (tx) => {
        const act = ++attempts
        await publish(tx, 'entry.changed', { entryId: act }, now)
        return askUnlessAsked(tx, author, now, together)
      })
    await Promise.all([ask(), ask()])
    const stored = await db.read.select({ key: outbox.key }).from(outbox)
    expect(attempts).toBeGreaterThan(2)
    expect(heard.sort()).toEqual(stored.map(({ key }) => key).sort())
  })

  test('give up after five seconds and ten attempts, and leave nothing behind', async ({
    forum: { db, now },
  }) => {
    let attempts = 0
    const began = performance.now()
    const hopeless = db.write(async (tx) => {
      attempts++
      await addUser(tx, 'hopeless', now)
      throw Object.assign(new Error('could not serialize'), { code: '40001' })
    })
    await expect(hopeless).rejects.toThrow('could not serialize')
    expect(attempts).toBeGreaterThanOrEqual(10)
    expect(performance.now() - began).toBeGreaterThan(5_000)
    await db.write((tx) => addUser(tx, 'hopeless', now))
  })
})
