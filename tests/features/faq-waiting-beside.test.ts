import { describe, expect } from 'vitest'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { approveValue, removeFact } from '~/features/faq/living-facts.server.ts'
import { addToEntry, promoteAnswer } from '~/features/faq/promotion.server.ts'
import { reviewEntriesOf } from '~/features/faq/review.server.ts'
import { addition, promotion } from '~/features/faq/schema.ts'
import { approveChange } from '~/features/faq/waiting-decisions.server.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { PROMOTED_ANSWER_POINTS } from '~/features/reputation/rules.ts'
import { type Forum, test } from '../support/forum.ts'
import { BODY, guarded, NEW_BODY, seenBy, solved, waiting } from './waiting-forum.ts'

describe('a living fact', () => {
  const named = async (forum: Forum) => {
    const world = await guarded(forum)
    const { writer, id } = world
    const fact = {
      ...{ slug: 'minutes', name: { en: 'Minutes' }, words: [], source: 'Parameters' },
      ...{ value: { en: '20' }, unit: { en: 'minutes' } },
    }
    await createFact(forum.db, writer, fact, forum.now)
    return { ...world, name: '{{fact:minutes}}', id }
  }

  test('that is not there is refused when the change is written; one that a waiting change names stays', async ({
    forum,
  }) => {
    const { writer, id, name } = await named(forum)
    const unknown = editEntry(forum.db, writer, id, { body: 'Wait for {{fact:nothing}}, please.' }, forum.now)
    await expect(unknown).rejects.toMatchObject({ code: 'living_facts.unknown', status: 400 })
    await editEntry(forum.db, writer, id, { body: `Wait for ${name}, please.` }, forum.now)
    await expect(removeFact(forum.db, writer, 'minutes', forum.now)).rejects.toMatchObject({
      code: 'living_facts.in_use',
    })
  })

  test('that changes meanwhile overtakes nothing: the text is as it was written', async ({ forum }) => {
    const { writer, approver, id, name } = await named(forum)
    await editEntry(forum.db, writer, id, { body: `Wait for ${name}, please.` }, forum.now)
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    await editEntry(forum.db, writer, id, { body: `Wait for ${name}, and look again.` }, forum.now)
    const change = await waiting(forum, id)
    const proposal = { value: { en: '30' }, source: 'Notice', basedOn: 1 }
    const value = await proposeValue(forum.db, writer, 'minutes', proposal, forum.now)
    await approveValue(forum.db, approver, value, forum.now)
    expect((await seenBy(forum, null, id)).revision).toBe(3)
    await approveChange(forum.db, approver, change.id, forum.now)
    expect((await seenBy(forum, null, id)).body).toBe('Wait for 30 minutes, and look again.')
  })
})

describe('working an answer in', () => {
  test('pins, accepts and rewards it when it is approved, and nothing of that before', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    const { question } = await forum.question()
    const other = await forum.answer(
      question,
      undefined,
      'It took 12 confirmations for me, on the new network.',
    )
    const before = await forum.reputation(other.author)
    const pair = { answerId: other.id, entryId: id }
    const input = addition.parse({ body: NEW_BODY, accept: true, revision: 1 })
    await addToEntry(forum.db, writer, pair, input, forum.now)
    expect((await seenBy(forum, writer, id)).additions).toEqual([])
    expect((await forum.questionRow(question)).acceptedAnswerId).toBeNull()
    expect(await forum.reputation(other.author)).toBe(before)
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({
      body: NEW_BODY,
      additions: [{ answerId: other.id, revision: 1 }],
    })
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(other.id)
    expect(await forum.reputation(other.author)).toBeGreaterThanOrEqual(before + PROMOTED_ANSWER_POINTS.value)
    expect(await forum.differences()).toEqual([])
  })

  test('is refused by the approval when the answer became official elsewhere meanwhile', async ({
    forum,
  }) => {
    const { writer, approver, id } = await guarded(forum)
    const { answer } = await solved(forum)
    const input = addition.parse({ body: NEW_BODY })
    await addToEntry(forum.db, writer, { answerId: answer.id, entryId: id }, input, forum.now)
    await promoteAnswer(forum.db, writer, answer.id, promotion.parse({ category: 'deposits' }), forum.now)
    const change = await waiting(forum, id)
    await expect(approveChange(forum.db, approver, change.id, forum.now)).rejects.toMatchObject({
      code: 'faq.already_promoted',
    })
    await editEntry(forum.db, writer, id, { onTopOf: change.id, title: 'Another title' }, forum.now)
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({ title: 'Another title', additions: [] })
  })
})

describe('an entry that is being checked', () => {
  const urgent = async (forum: Forum) => {
    const world = await guarded(forum)
    const { answer, writer, id } = world
    const look = () => forum.db.write((tx) => reviewEntriesOf(tx, answer.id, forum.now))
    const edit = (body: string) =>
      editAnswer(forum.db, answer.author, answer.id, { body, reason: '' }, forum.now)
    await edit(BODY.replace('20', '12'))
    await look()
    await editEntry(forum.db, writer, id, { body: NEW_BODY, checked: 'against_source' }, forum.now)
    return { ...world, edit, look }
  }

  test('stays marked until its correction is approved, which decides the review', async ({ forum }) => {
    const { approver, id } = await urgent(forum)
    expect((await seenBy(forum, null, id)).needsReview).toMatchObject({ level: 'urgent' })
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({ body: NEW_BODY, needsReview: null })
  })

  test('stays marked after the approval when its source says something else again by then', async ({
    forum,
  }) => {
    const { approver, id, edit, look } = await urgent(forum)
    await edit(BODY.replace('20', '15'))
    await look()
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({ body: NEW_BODY, needsReview: { level: 'urgent' } })
  })
})
