import { describe, expect } from 'vitest'
import { editEntry } from '~/features/faq/entries.server.ts'
import { approveValue, removeFact } from '~/features/faq/living-facts.server.ts'
import { createFact, describeFact, verifyFact } from '~/features/living-facts/facts.server.ts'
import { getFact } from '~/features/living-facts/find.server.ts'
import { proposeValue, rejectProposal } from '~/features/living-facts/proposals.server.ts'
import { newFact } from '~/features/living-facts/schema.ts'
import { factsPage } from '~/pages/living-facts/facts.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { test } from '../support/forum.ts'
import { FACT, keep, page, propose, rowOf, write } from './living-fact-forum.ts'

describe('a proposal', () => {
  const outdated = { code: 'living_facts.outdated', status: 409 }

  test('against an older value is refused, when it is made and when it is approved', async ({ forum }) => {
    const staff = await keep(forum)
    const [first, second] = [await propose(forum, staff, '19'), await propose(forum, staff, '18')]
    await approveValue(forum.db, staff, first, forum.now)
    await expect(approveValue(forum.db, staff, second, forum.now)).rejects.toMatchObject(outdated)
    await expect(propose(forum, staff, '17', 1)).rejects.toMatchObject(outdated)
    expect((await page(forum)).proposals).toMatchObject([{ isOutdated: true, entries: [] }])
    expect((await getFact(forum.db.read, FACT.slug)).present.value).toEqual({ en: '19' })
    await propose(forum, staff, '17', 2)
  })

  test('is turned down with a reason, once, and leaves the value', async ({ forum }) => {
    const staff = await keep(forum)
    const id = await propose(forum, staff, '19')
    await rejectProposal(forum.db, staff, id, 'The notice is not out yet', forum.now)
    const { decided, fact } = await page(forum)
    expect(fact.value).toBe('20 confirmations')
    expect(decided[0]).toMatchObject({ state: 'rejected', reason: 'The notice is not out yet' })
    const again = { code: 'living_facts.decided', status: 409 }
    await expect(approveValue(forum.db, staff, id, forum.now)).rejects.toMatchObject(again)
    await expect(rejectProposal(forum.db, staff, id, 'Once more', forum.now)).rejects.toMatchObject(again)
  })

  test('of what stands already is refused; a new source for it is not', async ({ forum }) => {
    const staff = await keep(forum)
    const same = { value: { en: '20' }, source: FACT.source, basedOn: 1 }
    await expect(proposeValue(forum.db, staff, FACT.slug, same, forum.now)).rejects.toMatchObject({
      code: 'living_facts.same_value',
    })
    await proposeValue(forum.db, staff, FACT.slug, { ...same, source: 'Version 15' }, forum.now)
  })

  test.skipIf(whyNoConcurrency())(
    'approved twice at once, or beside another, wins once',
    async ({ forum }) => {
      const staff = await keep(forum)
      const entry = await write(forum, staff, 'en')
      for (let number = 1; number <= 3; number++) {
        const ids = [
          await propose(forum, staff, `${number}1`, number),
          await propose(forum, staff, `${number}2`, number),
        ]
        const acts = [...ids, ...ids].map((id) => approveValue(forum.db, staff, id, forum.now))
        const settled = await Promise.allSettled(acts)
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        for (const act of settled)
          if (act.status === 'rejected') expect(act.reason).toMatchObject({ status: 409 })
        expect(await rowOf(forum, entry)).toMatchObject({ revision: number + 1 })
      }
      expect((await getFact(forum.db.read, FACT.slug)).present.number).toBe(4)
      expect(await forum.differences()).toEqual([])
    },
  )
})

describe('keeping facts', () => {
  test('is for staff', async ({ forum }) => {
    const staff = await keep(forum)
    const id = await propose(forum, staff, '19')
    const member = await forum.member()
    const acts = [
      () => createFact(forum.db, member, newFact.parse({ ...FACT, slug: 'other' }), forum.now),
      () => propose(forum, member, '18'),
      () => approveValue(forum.db, member, id, forum.now),
      () => rejectProposal(forum.db, member, id, 'No such thing', forum.now),
      () => verifyFact(forum.db, member, FACT.slug, forum.now),
      () => describeFact(forum.db, member, FACT.slug, { name: { en: 'x' }, words: [] }, forum.now),
      () => removeFact(forum.db, member, FACT.slug, forum.now),
    ]
    for (const act of acts)
      await expect(act()).rejects.toMatchObject({ code: 'living_facts.forbidden', status: 403 })
  })

  test('says where each is used, what waits, and which is to be verified', async ({ forum }) => {
    const staff = await keep(forum)
    await createFact(forum.db, staff, newFact.parse({ ...FACT, slug: 'other' }), forum.now)
    const id = await write(forum, staff, 'en')
    await propose(forum, staff, '19')
    forum.advance(91 * 24 * 3_600_000)
    await verifyFact(forum.db, staff, 'other', forum.now)
    const { facts } = await factsPage(forum.db.read, undefined, 'zh-CN', forum.now)
    expect(facts).toMatchObject([
      { name: FACT.nameZh, value: '20 个确认', uses: [{ id }], proposals: 1, isDue: true },
      { slug: 'other', uses: [], proposals: 0, isDue: false },
    ])
  })

  test('refuses a short name that is taken, and deletes only what no entry names', async ({ forum }) => {
    const staff = await keep(forum)
    const again = createFact(forum.db, staff, newFact.parse(FACT), forum.now)
    await expect(again).rejects.toMatchObject({
      code: 'living_facts.slug_taken',
      details: { fields: { slug: ['living_facts.slug_taken'] } },
    })
    const id = await write(forum, staff, 'en')
    await expect(removeFact(forum.db, staff, FACT.slug, forum.now)).rejects.toMatchObject({
      code: 'living_facts.in_use',
      status: 409,
      details: { params: { count: 1, titles: 'Entry en' } },
    })
    await editEntry(forum.db, staff, id, { body: 'It takes a while before it arrives.' }, forum.now)
    await removeFact(forum.db, staff, FACT.slug, forum.now)
    await expect(getFact(forum.db.read, FACT.slug)).rejects.toMatchObject({ code: 'living_facts.not_found' })
  })
})
