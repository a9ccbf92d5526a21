import { asc, eq } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect } from 'vitest'
import type { QuestionId, TokenId } from '#db/ids.ts'
import { insertRows } from '#db/insert-rows.server.ts'
import { alone } from '#db/leadership.server.ts'
import {
  apiTokens,
  idempotencyKeys,
  identityChecks,
  knownDevices,
  letters,
  outbox,
  questionFacts,
  questions,
  sessions,
  submissions,
} from '#db/schema/index.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { MERGE_VOTE_REPUTATION } from '~/features/questions/rules.ts'
import { STAFF_FACTS_KEPT } from '~/features/tags/rules.ts'
import {
  eraseDevices,
  eraseIdempotencyKeys,
  eraseIdentityChecks,
  eraseLetters,
  eraseSessions,
  eraseStaffFacts,
  eraseSubmissions,
} from '~/jobs/erasures.server.ts'
import { ERASE_BATCH, HOURLY_MS } from '~/jobs/rules.ts'
import { type Schedule, schedulesFor, startSchedules } from '~/jobs/schedules.server.ts'
import { startJobs } from '~/jobs/start.server.ts'
import { onlySearch } from '../support/no-lines.ts'
import { noPictures } from '../support/no-pictures.ts'
import { type SearchForum, test } from './search-forum.ts'

const DAY_MS = 24 * 3_600_000
const turn = () => new Promise((resolve) => setTimeout(resolve, 10))

describe('facts that only staff saw', () => {
  test('are erased 30 days after the question was solved, closed or merged, and never before', async ({
    at,
  }) => {
    const ada = await at.member('ada')
    const eve = await at.member('eve', 'moderator')
    const [open, solved, closed, merged, reopened] = await questionsWithFacts(at, 5)
    const answer = await at.answer(eve, solved)
    await acceptAnswer(at.db, eve, answer, at.now)
    await closeQuestion(at.db, eve, closed, 'unclear', at.now)
    await markDuplicate(at.db, eve, merged, open, at.now)
    await acceptAnswer(at.db, eve, await at.answer(ada, reopened), at.now)
    await withdrawAcceptance(at.db, eve, reopened, at.now)

    at.base.advance(STAFF_FACTS_KEPT.ms - 1)
    expect(await eraseStaffFacts(at.db, at.now)).toBe(0)
    at.base.advance(1)
    expect(await eraseStaffFacts(at.db, at.now)).toBe(3)
    expect(await givenIn(at, open)).toEqual(['TRC20', 'abc'])
    expect(await givenIn(at, reopened)).toEqual(['TRC20', 'abc'])
    for (const id of [solved, closed, merged]) expect(await givenIn(at, id)).toEqual(['TRC20', null])
    expect(await eraseStaffFacts(at.db, at.now)).toBe(0)
  })
})

test('facts for staff are kept as long after a word that was changed to the deciding one', async ({ at }) => {
  const [repeated, canonical, other] = await questionsWithFacts(at, 3)
  const [one, two, three] = await at.base.members(3, { reputation: MERGE_VOTE_REPUTATION.value })
  await markDuplicate(at.db, one, repeated, canonical, at.now)
  await markDuplicate(at.db, two, repeated, canonical, at.now)
  await markDuplicate(at.db, three, repeated, other, at.now)
  at.base.advance(STAFF_FACTS_KEPT.ms)
  expect(await markDuplicate(at.db, three, repeated, canonical, at.now)).toMatchObject({ merged: true })
  expect(await eraseStaffFacts(at.db, at.now)).toBe(0)
  at.base.advance(STAFF_FACTS_KEPT.ms)
  expect(await eraseStaffFacts(at.db, at.now)).toBe(1)
})

test('facts for staff of a repetition that an import brought, with nobody’s word, are erased as well', async ({
  at,
}) => {
  const [repeated, canonicalId] = await questionsWithFacts(at, 2)
  await at.db.write((tx) => tx.update(questions).set({ canonicalId }).where(eq(questions.id, repeated)))
  at.base.advance(STAFF_FACTS_KEPT.ms - HOURLY_MS)
  expect(await eraseStaffFacts(at.db, at.now)).toBe(0)
  at.base.advance(2 * HOURLY_MS)
  expect(await eraseStaffFacts(at.db, at.now)).toBe(1)
  expect(await givenIn(at, repeated)).toEqual(['TRC20', null])
})

describe('what is kept for a while only', () => {
  test('is gone when its time is over', async ({ at }) => {
    const ada = await at.member('ada')
    await at.ask(ada, 'A question that leaves a submission')
    await at.db.write(async (tx) => {
      const session = { userId: ada.id, createdAt: at.now }
      await tx.insert(sessions).values([
        { ...session, id: 'short', expiresAt: new Date(at.now.getTime() + 1_000) },
        { ...session, id: 'long', expiresAt: new Date(at.now.getTime() + 90 * DAY_MS) },
      ])
      await tx.insert(apiTokens).values({ userId: ada.id, name: 'x', tokenHash: 'h', createdAt: at.now })
      const row = {
        tokenId: 1 as TokenId,
        key: 'k',
        requestHash: 'r',
        status: 201,
        answer: {},
        createdAt: at.now,
      }
      await tx.insert(idempotencyKeys).values(row)
    })
    const erase = async () => {
      await eraseSessions(at.db, at.now)
      await eraseSubmissions(at.db, at.now)
      await eraseIdempotencyKeys(at.db, at.now)
      return [sessions, submissions, idempotencyKeys].map((table) => at.db.read.$count(table))
    }
    expect(await Promise.all(await erase())).toEqual([2, 1, 1])
    at.base.advance(DAY_MS)
    expect(await Promise.all(await erase())).toEqual([1, 0, 0])
  })
})

describe('much that is over', () => {
  test('is erased in batches, and others write in between', async ({ at }) => {
    const ada = await at.member('ada')
    const later = new Date(at.now.getTime() + 5 * 365 * DAY_MS)
    const numbers = Array.from({ length: 2 * ERASE_BATCH + 1 }, (_, number) => `${number}`)
    const common = {
      ...{ userId: ada.id, createdAt: at.now, expiresAt: at.now, seenAt: at.now },
      ...{ contentHash: '', path: '', label: '', waiting: '', purpose: 'act', kind: 'reset_password' },
      ...{
        email: 'a@a.example',
        emailKey: 'a@a.example',
        tokenId: 1,
        requestHash: '',
        status: 201,
        answer: {},
      },
    }
    await at.db.write((tx) =>
      tx.insert(apiTokens).values({ userId: ada.id, name: 'x', tokenHash: 'h', createdAt: at.now }),
    )
    for (const [erase, table, key] of [
      [eraseSessions, sessions, 'id'],
      [eraseSubmissions, submissions, 'token'],
      [eraseIdempotencyKeys, idempotencyKeys, 'key'],
      [eraseIdentityChecks, identityChecks, 'id'],
      [eraseDevices, knownDevices, 'hash'],
      [eraseLetters, letters, 'secretHash'],
    ] as const) {
      const rows = numbers.map((number) => ({ ...common, [key]: number }))
      await at.db.write((tx) => insertRows<PgTable>(tx, table, rows))
      const before = at.db.load().writes
      await erase(at.db, later)
      expect([erase.name, await at.db.read.$count(table)]).toEqual([erase.name, 0])
      expect([erase.name, at.db.load().writes - before >= 3]).toEqual([erase.name, true])
    }
  })
})

describe('the scheduler', () => {
  test('runs what is due, each at its time, and goes on after a failure', async ({ at }) => {
    const ran: string[] = []
    const schedule = (name: string, firstAfterMs = 0): Schedule => ({
      name,
      everyMs: HOURLY_MS,
      firstAfterMs,
      run: async () => {
        ran.push(name)
        if (name === 'broken') throw new Error('no')
      },
    })
    const jobs = startSchedules([schedule('broken'), schedule('now'), schedule('later', HOURLY_MS)], {
      leadership: alone,
      now: () => at.now,
      log: at.log,
    })
    await turn()
    await jobs.stop()
    expect(ran).toEqual(['broken', 'now'])
    expect(at.complaints).toEqual([{ job: 'broken', error: 'Error: no' }])
  })

  test('has no job that fails on an empty forum or a full one', async ({ at }) => {
    const schedules = schedulesFor({ db: at.db, search: at.search, store: noPictures, log: at.log })
    for (const { run } of schedules) await run(at.now)
    await at.ask(await at.member('ada'), 'A question on which jobs look')
    for (const { run } of schedules) await run(at.now)
    expect(at.complaints).toEqual([])
  })

  test('fills an index that is empty when the server starts', async ({ at }) => {
    await at.ask(await at.member('ada'), 'A question from before the index')
    await at.settle()
    await at.search.remove(['question-1' as never])
    const stop = await startJobs({
      db: at.db,
      lines: onlySearch(at.search),
      store: noPictures,
      now: () => at.now,
      log: at.log,
    })
    await expect.poll(async () => (await at.search.stats()).documents, { timeout: 2_000 }).toBe(1)
    await stop()
  })
})

test('what a dead server had begun is taken up at the start on SQLite, where there is no other', async ({
  at,
}) => {
  await at.ask(await at.member('ada'), 'A question from before the kill')
  await at.db.write((tx) => tx.update(outbox).set({ claimedUntil: new Date(at.now.getTime() + 60_000) }))
  const lines = onlySearch(at.search)
  const stop = await startJobs({ db: at.db, lines, store: noPictures, now: () => at.now, log: at.log })
  const owed = () => at.db.read.$count(outbox)
  if (at.db.dialect === 'sqlite') await expect.poll(owed, { timeout: 3_000 }).toBe(0)
  else expect(await owed()).toBeGreaterThan(0)
  await stop()
})

async function questionsWithFacts(at: SearchForum, count: number) {
  const ids: QuestionId[] = []
  for (let number = 1; number <= count; number++) {
    const author = await at.member(`asker-${number}`)
    const questionId = await at.ask(author, `Where is my deposit number ${number}?`)
    const fact = { questionId, name: { en: 'x' }, shape: 'text' as const }
    await at.db.write((tx) =>
      tx.insert(questionFacts).values([
        { ...fact, key: 'network', visibility: 'public', value: 'TRC20', position: 0 },
        { ...fact, key: 'txid', visibility: 'staff', value: 'abc', position: 1 },
      ]),
    )
    ids.push(questionId)
  }
  return ids as [QuestionId, QuestionId, QuestionId, QuestionId, QuestionId]
}

const givenIn = async (at: SearchForum, id: QuestionId) => {
  const rows = await at.db.read
    .select({ value: questionFacts.value })
    .from(questionFacts)
    .where(eq(questionFacts.questionId, id))
    .orderBy(asc(questionFacts.position))
  return rows.map((row) => row.value)
}
