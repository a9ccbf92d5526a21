import { describe, expect } from 'vitest'
import { memberBadges } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { badgeCounts, badgesOf } from '~/features/badges/badges.view.server.ts'
import { KEPT_UP_AFTER, SOLVED_ASKERS } from '~/features/badges/rules.ts'
import { badgeChecks } from '~/features/doctor/badges.server.ts'
import { findings } from '~/features/doctor/check.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { markRead } from '~/features/notices/notices.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'

const settle = async (forum: Forum) => {
  const log = { info: () => undefined, error: (details: object) => expect(details).toBeUndefined() }
  const handlers = handlersFor(forum.db, onlySearch(openMemorySearch()))
  await drainOutbox({ db: forum.db, handlers, now: () => forum.now, log })
}

async function solve(forum: Forum, helper: Awaited<ReturnType<Forum['member']>>) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question, helper)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  return { question, asker, answer }
}

const namesOf = async ({ db }: Forum, { id }: { id: Parameters<typeof badgesOf>[1] }) =>
  (await badgesOf(db.read, id)).map(({ badge }) => badge)

describe('a badge', () => {
  test('comes with the first solution of somebody else’s question, once, and with many', async ({
    forum,
  }) => {
    const helper = await forum.member()
    const { question } = await forum.question(helper)
    const own = await forum.answer(question, helper)
    await acceptAnswer(forum.db, helper, own.id, forum.now)
    await settle(forum)
    expect(await namesOf(forum, helper)).toEqual([])
    for (let solved = 0; solved < SOLVED_ASKERS.value - 1; solved++) await solve(forum, helper)
    await settle(forum)
    expect(await namesOf(forum, helper)).toEqual(['first_solution'])
    await solve(forum, helper)
    await settle(forum)
    expect(await namesOf(forum, helper)).toEqual(['first_solution', 'solver'])
    expect(await badgeCounts(forum.db.read)).toContainEqual({ badge: 'solver', members: 1 })
  })

  test('comes with an answer that became official, and with one that is kept up', async ({ forum }) => {
    const { db } = forum
    const helper = await forum.member()
    const { answer } = await solve(forum, helper)
    const mend = (body: string) => editAnswer(db, helper, answer.id, { body, reason: '' }, forum.now)
    await mend('Look at the confirmations, twenty of them.')
    await settle(forum)
    expect(await namesOf(forum, helper)).toEqual(['first_solution'])
    forum.advance(KEPT_UP_AFTER.ms)
    await mend('Look at the confirmations, thirty of them by now.')
    const staff = await forum.staff()
    const input = { category: 'deposits', accept: false }
    const entry = await promoteAnswer(db, staff, answer.id, input, forum.now)
    await publishEntry(db, staff, entry, forum.now)
    await settle(forum)
    expect((await namesOf(forum, helper)).sort()).toEqual(['first_solution', 'kept_up', 'official'])
  })

  test('comes to whoever saw that a question was asked before, when that was right', async ({ forum }) => {
    const { db } = forum
    const canonical = await forum.question()
    const repeated = await forum.question()
    const [member, wrong] = [await forum.member(), await forum.member()]
    const elsewhere = await forum.question()
    await markDuplicate(db, member, repeated.question.id, canonical.question.id, forum.now)
    await markDuplicate(db, wrong, repeated.question.id, elsewhere.question.id, forum.now)
    await settle(forum)
    expect(await namesOf(forum, member)).toEqual([])
    const staff = await forum.staff()
    await markDuplicate(db, staff, repeated.question.id, canonical.question.id, forum.now)
    await settle(forum)
    expect(await namesOf(forum, member)).toEqual(['pathfinder'])
    expect(await namesOf(forum, wrong)).toEqual([])
  })

  test('that is missing is found and given by doctor', async ({ forum }) => {
    const helper = await forum.member()
    await solve(forum, helper)
    await settle(forum)
    await forum.db.write((tx) => tx.delete(memberBadges))
    for (const check of badgeChecks)
      for await (const found of findings(check, forum.db.read)) {
        expect(found).toMatchObject([{ subject: `member ${helper.id}`, expected: 'first_solution' }])
        await forum.db.write(async (tx) => check.mend?.(tx, found, forum.now))
      }
    expect(await namesOf(forum, helper)).toEqual(['first_solution'])
  })
})

test('a badge is told to whoever earned it, once', async ({ forum }) => {
  const helper = await forum.member()
  await solve(forum, helper)
  await settle(forum)
  await solve(forum, helper)
  await settle(forum)
  const { items } = await listNotices(forum.db.read, helper, { locale: 'zh-CN' })
  const ofBadges = items.filter(({ badge }) => badge !== null)
  expect(ofBadges).toMatchObject([
    {
      kind: 'badge_earned',
      badge: 'first_solution',
      title: '首次解决',
      path: '/badges',
      actor: null,
      count: 1,
    },
  ])
  await markRead(forum.db, helper, 'all', forum.now)
  expect(await unreadCount(forum.db.read, helper)).toBe(0)
})
