import { expect } from 'vitest'
import type { LivingFactId } from '#db/ids.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { approveValue } from '~/features/faq/living-facts.server.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { findOtherValues, markLooked } from '~/features/living-facts/other-values.server.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { otherValuesOf } from '~/features/living-facts/values.view.server.ts'
import { type Forum, test } from '../support/forum.ts'

const ID = 1 as LivingFactId
const SENTENCE = 'TRC20 needs 20 confirmations.'

async function keep(forum: Forum) {
  const staff = await forum.staff()
  const value = {
    value: { en: '20' },
    unit: { en: 'confirmations', 'zh-CN': '个确认' },
    source: 'Version 14',
  }
  const fact = { slug: 'trc20', name: { en: 'TRC20 confirmations' }, words: ['TRC20', '波场'], ...value }
  await createFact(forum.db, staff, fact, forum.now)
  return staff
}

async function change(forum: Forum, staff: Awaited<ReturnType<typeof keep>>, value: string, basedOn: number) {
  const proposal = { value: { en: value }, source: 'Notice', basedOn }
  const id = await proposeValue(forum.db, staff, 'trc20', proposal, forum.now)
  await approveValue(forum.db, staff, id, forum.now)
  await look(forum)
}

/** What the outbox does after a fact changed. */
const look = (forum: Forum) => findOtherValues(forum.db, [ID], forum.now)

const sentences = async (forum: Forum) =>
  (await otherValuesOf(forum.db.read, ID)).map((other) => other.sentence)

test('community answers that state another value than the new one are listed, each with its sentence', async ({
  forum,
}) => {
  const staff = await keep(forum)
  const { question } = await forum.question()
  const english = await forum.answer(question, undefined, `Patience! ${SENTENCE} Then it is there.`)
  await forum.answer(question, undefined, '波场要 20 个确认，够了就到账。')
  await forum.answer(question, undefined, 'TRC20 needs 19 confirmations.')
  await forum.answer(question, undefined, 'Nobody needs 20 confirmations on any other network.')
  const asked = await forum.question(undefined, { title: 'How long does a TRC20 deposit take?' })
  await forum.answer(asked.question, undefined, 'Wait for 20 confirmations and look again.')
  await look(forum)
  expect(await sentences(forum)).toEqual(['TRC20 needs 19 confirmations.'])
  await change(forum, staff, '19', 1)
  expect((await sentences(forum)).toSorted()).toEqual(
    ['Wait for 20 confirmations and look again.', '波场要 20 个确认，够了就到账。', SENTENCE].toSorted(),
  )
  const listed = (await otherValuesOf(forum.db.read, ID)).find((other) => other.sentence === SENTENCE)
  expect(listed?.path).toContain(`#answer-${english.id}`)
})

test('what staff looked at stays marked as long as the answer says the same', async ({ forum }) => {
  const staff = await keep(forum)
  const answer = await forum.answer((await forum.question()).question, undefined, `${SENTENCE} That is all.`)
  await change(forum, staff, '19', 1)
  const [listed] = await otherValuesOf(forum.db.read, ID)
  if (!listed) throw new Error('Nothing was listed')
  await markLooked(forum.db, staff, { id: listed.id, seen: true }, forum.now)
  await look(forum)
  expect(await otherValuesOf(forum.db.read, ID)).toMatchObject([{ id: listed.id, lookedAt: forum.now }])
  await markLooked(forum.db, staff, { id: listed.id, seen: false }, forum.now)
  expect(await otherValuesOf(forum.db.read, ID)).toMatchObject([{ lookedAt: null }])
  const body = 'TRC20 needs 18 confirmations. That is all.'
  await editAnswer(forum.db, answer.author, answer.id, { body, reason: '' }, forum.now)
  expect(await sentences(forum)).toEqual([])
  await look(forum)
  expect(await sentences(forum)).toEqual(['TRC20 needs 18 confirmations.'])
})

test('what nobody but staff sees is not listed', async ({ forum }) => {
  const staff = await keep(forum)
  const { question } = await forum.question()
  const [first, second] = [
    await forum.answer(question, undefined, SENTENCE),
    await forum.answer(question, undefined, SENTENCE),
  ]
  await deleteAnswer(forum.db, staff, first.id, forum.now)
  await change(forum, staff, '19', 1)
  expect(await sentences(forum)).toEqual([SENTENCE])
  await deleteAnswer(forum.db, staff, second.id, forum.now)
  expect(await sentences(forum)).toEqual([])
})

test('marking is for staff, and of what is there', async ({ forum }) => {
  const staff = await keep(forum)
  const mark = { id: 999 as Parameters<typeof markLooked>[2]['id'], seen: true }
  await expect(markLooked(forum.db, staff, mark, forum.now)).rejects.toMatchObject({ status: 404 })
  const member = await forum.member()
  await expect(markLooked(forum.db, member, mark, forum.now)).rejects.toMatchObject({ status: 403 })
})
