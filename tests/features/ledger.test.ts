import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { faqEntries, handoffs, ledgerDays, searches, solvedIt } from '#db/schema/index.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { entryFigures, handedOff } from '~/features/ledger/entries.view.server.ts'
import { setFaqRules } from '~/features/ledger/faq-rules.server.ts'
import { isHeldOut } from '~/features/ledger/group.ts'
import { Ledger } from '~/features/ledger/ledger.server.ts'
import { LEAST_OF_A_GROUP, LEDGER_KEPT_MS } from '~/features/ledger/rules.ts'
import { textSteps } from '~/features/ledger/searches.view.server.ts'
import { sortedEntries } from '~/features/ledger/sorts.ts'
import { eraseLedger } from '~/features/ledger/write.server.ts'
import { insightsPage } from '~/pages/insights/insights.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const TODAY = '2026-03-02'
const PERIOD = { days: '7', language: undefined, sort: 'shown' } as const
const daysAgo = (forum: Forum, days: number) => new Date(forum.now.getTime() - days * DAY_MS)
const week = (forum: Forum) => ({ since: daysAgo(forum, 7) })

async function entry(forum: Forum, title: string, language: 'en' | 'zh-CN' = 'en'): Promise<EntryId> {
  const body = 'The network has to confirm it first: look at the explorer.'
  const input = newEntry.parse({ origin: 'staff', category: 'deposits', title, body, language })
  const staff = await forum.staff()
  const id = await createEntry(forum.db, staff, input, forum.now)
  await publishEntry(forum.db, staff, id, forum.now)
  return id
}

const written = (forum: Forum) => forum.db.read.select().from(ledgerDays).orderBy(ledgerDays.day)

type Row = Partial<typeof searches.$inferInsert>
async function searched(forum: Forum, rows: Row[]) {
  const made = await forum.db.read.$count(searches)
  const plain = { text: 'deposit', language: 'en', results: 3, officials: 1, createdAt: forum.now } as const
  const filled = rows.map((row, index) => ({ ...plain, token: `token-${made + index}`, ...row }))
  await forum.db.write((tx) => tx.insert(searches).values(filled))
}

const said = (forum: Forum, entryId: EntryId, words: boolean[], createdAt = forum.now) =>
  forum.db.write((tx) =>
    tx.insert(solvedIt).values(
      words.map((solved, index) => ({
        entryId,
        solved,
        createdAt,
        visitor: `v${index}`,
        day: `${createdAt}`,
      })),
    ),
  )

describe('the ledger of a day', () => {
  test('counts a search once, a visitor once a day, and every question', async ({ forum }) => {
    const [one, other] = [
      await entry(forum, 'Deposits take an hour'),
      await entry(forum, 'Fees of withdrawals'),
    ]
    const ledger = new Ledger(forum.db)
    for (const search of ['search-a', 'search-a', 'search-b']) ledger.shown([one, other], search, forum.now)
    for (const id of ['ada', 'ada', 'bob']) ledger.visited(one, 'viewed', { id, day: TODAY })
    ledger.visited(one, 'viewed', { id: 'ada', day: '2026-03-03' })
    ledger.visited(one, 'support', { id: 'ada', day: TODAY })
    for (let count = 0; count < 2; count++) ledger.asked(one, forum.now)
    await ledger.flush()
    const nothing = { viewed: 0, asked: 0, support: 0 }
    expect(await written(forum)).toEqual(
      expect.arrayContaining([
        { day: TODAY, entryId: one, shown: 2, viewed: 2, asked: 2, support: 1 },
        { day: TODAY, entryId: other, ...nothing, shown: 2 },
        { day: '2026-03-03', entryId: one, shown: 0, viewed: 1, asked: 0, support: 0 },
      ]),
    )
  })

  test('is added to by every write, and takes nothing of entries that there never were', async ({
    forum,
  }) => {
    const id = await entry(forum, 'Deposits take an hour')
    const [ledger, secondProcess] = [new Ledger(forum.db), new Ledger(forum.db)]
    ledger.asked(id, forum.now)
    ledger.asked(999_999 as EntryId, forum.now)
    secondProcess.asked(id, forum.now)
    for (const one of [ledger, secondProcess, ledger]) await one.flush()
    expect(await written(forum)).toMatchObject([{ entryId: id, asked: 2 }])
  })

  test('is written the next time when it cannot be written', async ({ forum }) => {
    const id = await entry(forum, 'Deposits take an hour')
    const failing = { ...forum.db, write: () => Promise.reject(new Error('disk full')) }
    const ledger = new Ledger(failing)
    ledger.asked(id, forum.now)
    const flushing = ledger.flush()
    ledger.asked(id, forum.now)
    await expect(flushing).rejects.toThrow('disk full')
    failing.write = forum.db.write as typeof failing.write
    await ledger.flush()
    expect(await written(forum)).toMatchObject([{ asked: 2 }])
  })

  test('is kept for 400 days', async ({ forum }) => {
    const id = await entry(forum, 'Deposits take an hour')
    const ledger = new Ledger(forum.db)
    ledger.asked(id, forum.now)
    await ledger.flush()
    await eraseLedger(forum.db, new Date(forum.now.getTime() + LEDGER_KEPT_MS))
    expect(await written(forum)).toHaveLength(1)
    await eraseLedger(forum.db, new Date(forum.now.getTime() + LEDGER_KEPT_MS + DAY_MS))
    expect(await written(forum)).toEqual([])
  })
})

describe('what an official answer achieves', () => {
  test('is what was counted in the period, from lists, searches, its page and its readers', async ({
    forum,
  }) => {
    const id = await entry(forum, 'Deposits take an hour')
    const chinese = await entry(forum, '充值多久到账？', 'zh-CN')
    const ledger = new Ledger(forum.db)
    ledger.shown([id], 'a', forum.now)
    ledger.shown([id], 'b', daysAgo(forum, 6))
    ledger.shown([id], 'c', daysAgo(forum, 8))
    ledger.visited(id, 'viewed', { id: 'ada', day: TODAY })
    ledger.visited(id, 'support', { id: 'ada', day: TODAY })
    ledger.asked(id, forum.now)
    await ledger.flush()
    await searched(forum, [
      { opened: `entry-${id}`, position: 1 },
      { opened: `entry-${id}`, position: 1, ended: 'asked' },
      { opened: `entry-${id}`, position: 1, createdAt: daysAgo(forum, 8) },
      { opened: 'question-7', position: 2, ended: 'asked' },
    ])
    await said(forum, id, [true, true, false])
    await said(forum, id, [false], daysAgo(forum, 8))
    const figures = await entryFigures(forum.db.read, week(forum))
    const none = { shown: 0, opened: 0, viewed: 0, solved: 0, notYet: 0, asked: 0, support: 0 }
    expect(figures).toMatchObject([
      { id, shown: 2, opened: 2, viewed: 1, solved: 2, notYet: 1, asked: 2, support: 1 },
      { id: chinese, ...none },
    ])
    expect(await entryFigures(forum.db.read, { ...week(forum), language: 'zh-CN' })).toMatchObject([
      { id: chinese },
    ])
  })

  test('is still told after it was unpublished, and never of drafts', async ({ forum }) => {
    const [read, unread] = [
      await entry(forum, 'Deposits take an hour'),
      await entry(forum, 'Fees of withdrawals'),
    ]
    await said(forum, read, [true])
    for (const id of [read, unread])
      await forum.db.write((tx) =>
        tx.update(faqEntries).set({ state: 'unpublished' }).where(eq(faqEntries.id, id)),
      )
    expect(await entryFigures(forum.db.read, week(forum))).toMatchObject([{ id: read, solved: 1 }])
  })

  test('is put in order by each figure; what nobody judged is not the least solved', () => {
    const plain = { title: '', language: 'en', path: '', opened: 0, solved: 0, notYet: 0 } as const
    const of = (id: number, more: object) => ({
      ...{ ...plain, id: id as EntryId, shown: 0, viewed: 0, asked: 0, support: 0 },
      ...more,
    })
    const entries = [
      of(1, { shown: 9, solved: 3, notYet: 1 }),
      of(2, { viewed: 9, notYet: 1 }),
      of(3, { asked: 9 }),
      of(4, { support: 9, solved: 1 }),
    ]
    const first = (sort: Parameters<typeof sortedEntries>[1]) =>
      sortedEntries(entries, sort).map(({ id }) => Number(id))
    expect(first('shown')[0]).toBe(1)
    expect(first('viewed')[0]).toBe(2)
    expect(first('asked')[0]).toBe(3)
    expect(first('support')[0]).toBe(4)
    expect(first('least_solved')).toEqual([2, 1, 4, 3])
  })

  test('does not hide how many questions were taken to support', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const old = await forum.question()
    const row = { userId: asker.id, channel: 'mail' } as const
    await forum.db.write((tx) =>
      tx.insert(handoffs).values([
        { ...row, questionId: question.id, createdAt: forum.now },
        { ...row, questionId: old.question.id, createdAt: daysAgo(forum, 8) },
      ]),
    )
    expect(await handedOff(forum.db.read, week(forum))).toBe(1)
    expect(await handedOff(forum.db.read, { ...week(forum), language: 'zh-CN' })).toBe(0)
  })
})

const holdOut = async (forum: Forum, heldOut: number) =>
  setFaqRules(forum.db, await forum.member({ role: 'admin' }), { secondApprover: false, heldOut }, forum.now)

const official = { opened: 'entry-1', position: 1 } as const

describe('what searches achieve', () => {
  test('is a funnel in which each step is a part of the one before', async ({ forum }) => {
    await searched(forum, [
      { ...official, ended: 'solved' },
      { ...official, ended: 'asked' },
      official,
      { opened: 'question-1', position: 2, ended: 'solved' },
      { ended: 'asked' },
      { officials: 0, opened: 'entry-1', position: 1, ended: 'solved' },
      { officials: null, token: 'api.1' },
      { createdAt: daysAgo(forum, 7) },
    ])
    const page = await insightsPage(forum.db.read, PERIOD, forum.now)
    expect(page.funnel).toEqual({ shown: 5, opened: 3, solved: 1, asked: 1 })
    expect(page.days).toHaveLength(7)
    expect(page.days.at(-1)).toEqual({ day: TODAY, ...page.funnel })
    expect(page.isEmpty).toBe(false)
  })

  test('is told of every text, whatever was opened in the end', async ({ forum }) => {
    await searched(forum, [
      { ...official, ended: 'solved' },
      { opened: 'question-1', position: 2, ended: 'solved' },
      { ended: 'asked' },
      { text: 'walrus', results: 0, officials: 0, ended: 'support' },
      { text: 'before it was counted', officials: null },
    ])
    expect(await textSteps(forum.db.read, week(forum), 10)).toEqual([
      { text: 'deposit', language: 'en', searches: 3, shown: 3, opened: 1, solved: 2, asked: 1, support: 0 },
      { text: 'walrus', language: 'en', searches: 1, shown: 0, opened: 0, solved: 0, asked: 0, support: 1 },
    ])
  })
})

describe('visitors who are held out', () => {
  test('are those whose mark is in the share, and none at 0', () => {
    const least = Buffer.alloc(16, 0).toString('base64url')
    const most = Buffer.alloc(16, 255).toString('base64url')
    expect(isHeldOut({ id: least }, 0)).toBeNull()
    expect(isHeldOut({ id: least }, 1)).toBe(true)
    expect(isHeldOut({ id: most }, 50)).toBe(false)
    const middle = Buffer.from('3fffffff'.padEnd(32, '0'), 'hex').toString('base64url')
    expect([isHeldOut({ id: middle }, 25), isHeldOut({ id: middle }, 24)]).toEqual([true, false])
  })

  test('are compared by all searches that found anything, while a share is held out', async ({ forum }) => {
    const group = (heldOut: boolean, solved: number) =>
      searched(
        forum,
        Array.from({ length: LEAST_OF_A_GROUP }, (_, index) => ({
          heldOut,
          ended: index < solved ? ('solved' as const) : null,
        })),
      )
    await group(false, 40)
    await group(true, 25)
    await searched(forum, [
      { heldOut: null, ended: 'solved' },
      { heldOut: true, results: 0, ended: 'asked' },
    ])
    expect((await insightsPage(forum.db.read, PERIOD, forum.now)).groups).toBeNull()
    await holdOut(forum, 10)
    expect((await insightsPage(forum.db.read, PERIOD, forum.now)).groups).toEqual({
      usual: { found: LEAST_OF_A_GROUP, solved: 40 },
      heldOut: { found: LEAST_OF_A_GROUP, solved: 25 },
    })
  })
})
