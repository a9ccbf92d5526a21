import { and, eq, gt, inArray } from 'drizzle-orm'
import { describe, expect, onTestFinished } from 'vitest'
import { publish, type Topic } from '#db/outbox.server.ts'
import { outbox, users } from '#db/schema/index.ts'
import { openMeilisearch } from '#search/meilisearch.server.ts'
import { openMemorySearch } from '#search/memory.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { listNotices } from '~/features/notices/notices.view.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { claimDue } from '~/jobs/claims.server.ts'
import type { Lines } from '~/jobs/handlers.server.ts'
import { startJobs } from '~/jobs/start.server.ts'
import { openSmtp } from '~/mail/smtp.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'
import { noPictures } from '../support/no-pictures.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'

/** Two looks at the outbox, on a busy machine; whoever hangs here would be waited for ten seconds and longer. */
const SOON = { timeout: 2_000, interval: 20 }
const PORT_OF_NOBODY = 9

/** Jobs of which one asks a program at `host:port` that takes connections and says nothing, until the end of the test. */
async function work({ db, now }: Forum, linesTo: (address: string) => Partial<Lines>) {
  const network = await tcpProxy(PORT_OF_NOBODY)
  network.hang()
  const log = { info: () => undefined, error: () => undefined }
  const lines = { ...onlySearch(openMemorySearch()), ...linesTo(network.address) }
  const stop = await startJobs({ db, lines, store: noPictures, now: () => now, log })
  onTestFinished(async () => {
    await network.stop()
    await stop()
  })
}

const searching = (address: string) => ({ search: openMeilisearch({ host: `http://${address}` }) })

const told = async ({ db }: Forum, member: Member) =>
  (await listNotices(db.read, member)).items.map(({ kind }) => kind)

const owed = ({ db }: Forum, ...topics: Topic[]) => db.read.$count(outbox, inArray(outbox.topic, topics))

/** Somebody has begun it. */
const begun = ({ db, now }: Forum, topic: Topic) =>
  db.read.$count(outbox, and(eq(outbox.topic, topic), gt(outbox.claimedUntil, now)))

describe('while a search engine hangs', () => {
  test('people are told of answers, and of what becomes of the very question that is being indexed', async ({
    forum,
  }) => {
    await work(forum, searching)
    const { question, asker } = await forum.question()
    await expect.poll(() => begun(forum, 'question.changed'), SOON).toBe(1)
    await forum.answer(question)
    await expect.poll(() => told(forum, asker), SOON).toEqual(['answered'])
    await closeQuestion(forum.db, await forum.staff(), question.id, 'off_topic', forum.now)
    await expect.poll(() => told(forum, asker), SOON).toEqual(['closed'])
    expect(await begun(forum, 'question.changed')).toBe(1)
  })

  test('what reads much of the database goes on', async ({ forum }) => {
    await work(forum, searching)
    await forum.question()
    await expect.poll(() => begun(forum, 'question.changed'), SOON).toBe(1)
    await forum.db.write(async (tx) => {
      await publish(tx, 'account.deleted', { userId: 1_000 }, forum.now)
      await publish(tx, 'fact.changed', { factId: 1_000 }, forum.now)
    })
    await expect.poll(() => owed(forum, 'account.deleted', 'fact.changed'), SOON).toBe(0)
    expect(await begun(forum, 'question.changed')).toBe(1)
  })
})

test('while a mail server hangs people are told of answers at once', async ({ forum }) => {
  const sender = { from: { name: 'Askwell', address: 'help@forum.test' }, now: () => forum.now }
  const mailing = (address: string) => ({
    mail: {
      origin: 'https://forum.test',
      key: new Uint8Array(32),
      post: openSmtp(`smtp://${address}`, sender),
    },
  })
  await work(forum, mailing)
  const { question, asker } = await forum.question(await withAddress(forum))
  await forum.answer(question)
  await expect.poll(() => begun(forum, 'mail.owed'), SOON).toBe(1)
  await forum.answer((await forum.question(asker)).question)
  await expect.poll(() => told(forum, asker), SOON).toEqual(['answered', 'answered'])
  await expect.poll(() => owed(forum, 'mail.owed'), SOON).toBe(2)
  expect(await begun(forum, 'mail.owed')).toBe(1)
})

async function withAddress(forum: Forum): Promise<Member> {
  const member = await forum.member()
  const email = 'lin@example.org'
  await forum.db.write((tx) =>
    tx
      .update(users)
      .set({ email, emailKey: email, emailVerifiedAt: forum.now })
      .where(eq(users.id, member.id)),
  )
  return forum.fresh(member)
}

test('a key is taken within a lane alone', async ({ forum }) => {
  const { db, now } = forum
  await forum.question()
  const topicsOf = async (...lane: Topic[]) => (await claimDue(db, lane, now)).rows.map(({ topic }) => topic)
  expect(await topicsOf('question.changed')).toEqual(['question.changed'])
  expect(await topicsOf('question.changed', 'question.worded')).toEqual([])
  expect(await topicsOf('question.asked', 'question.closed')).toEqual(['question.asked'])
})
