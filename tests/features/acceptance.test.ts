import { describe, expect } from 'vitest'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { stateOf } from '~/features/questions/state.ts'
import { ACCEPTED_ANSWER_POINTS, ACCEPTING_POINTS, STARTING_REPUTATION } from '~/features/reputation/rules.ts'
import { test } from '../support/forum.ts'

const ACCEPTED = STARTING_REPUTATION + ACCEPTED_ANSWER_POINTS.value
const THANKED = STARTING_REPUTATION + ACCEPTING_POINTS.value

describe('accepting', () => {
  test('solves the question; 15 for the author, 2 for the asker', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    forum.advance(1000)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    const row = await forum.questionRow(question)
    expect(row).toMatchObject({ acceptedAnswerId: answer.id, acceptedAt: forum.now })
    expect(stateOf(row)).toBe('solved')
    expect(await forum.reputation(answer.author)).toBe(ACCEPTED)
    expect(await forum.reputation(asker)).toBe(THANKED)
    expect(await forum.differences()).toEqual([])
  })

  test('a second answer moves the acceptance and its points', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const [first, second] = await forum.answers(question, 2)
    await acceptAnswer(forum.db, asker, first.id, forum.now)
    await acceptAnswer(forum.db, asker, second.id, forum.now)
    expect(await forum.reputation(first.author)).toBe(STARTING_REPUTATION)
    expect(await forum.reputation(second.author)).toBe(ACCEPTED)
    expect(await forum.reputation(asker)).toBe(THANKED)
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(second.id)
  })

  test('the same answer again changes nothing', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await acceptAnswer(forum.db, asker, id, forum.now)
    await acceptAnswer(forum.db, asker, id, forum.now)
    expect(await forum.pointsOf(author)).toEqual([15])
  })

  test('can be withdrawn, and the points with it', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await acceptAnswer(forum.db, asker, id, forum.now)
    await withdrawAcceptance(forum.db, asker, question.id, forum.now)
    await withdrawAcceptance(forum.db, asker, question.id, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ acceptedAnswerId: null, acceptedAt: null })
    expect(await forum.pointsOf(author)).toEqual([15, -15])
    expect(await forum.pointsOf(asker)).toEqual([2, -2])
  })

  test('takes back exactly what it gave, also after staff and asker accepted in turn', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    const staff = await forum.staff()
    for (const actor of [staff, asker, staff]) {
      await acceptAnswer(forum.db, actor, id, forum.now)
      expect(await forum.reputation(author)).toBe(ACCEPTED)
      await withdrawAcceptance(forum.db, actor, question.id, forum.now)
      expect(await forum.reputation(author)).toBe(STARTING_REPUTATION)
      expect(await forum.reputation(asker)).toBe(STARTING_REPUTATION)
    }
    expect(await forum.differences()).toEqual([])
  })

  test('one’s own answer solves it and earns nothing', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id } = await forum.answer(question, asker)
    await acceptAnswer(forum.db, asker, id, forum.now)
    expect(stateOf(await forum.questionRow(question))).toBe('solved')
    expect(await forum.pointsOf(asker)).toEqual([])
    await acceptAnswer(forum.db, await forum.staff(), id, forum.now)
    expect(await forum.pointsOf(asker)).toEqual([])
  })

  test('by staff gives the author 15 and the asker nothing', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    const staff = await forum.staff()
    await acceptAnswer(forum.db, staff, id, forum.now)
    expect(await forum.reputation(author)).toBe(ACCEPTED)
    expect(await forum.reputation(asker)).toBe(STARTING_REPUTATION)
    expect(await forum.reputation(staff)).toBe(STARTING_REPUTATION)
  })

  test('is for the asker and staff only, however well known somebody is', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    const known = await forum.member({ reputation: 5_000 })
    const forbidden = { status: 403, code: 'questions.accept_forbidden' }
    await expect(acceptAnswer(forum.db, author, id, forum.now)).rejects.toMatchObject(forbidden)
    await expect(acceptAnswer(forum.db, known, id, forum.now)).rejects.toMatchObject(forbidden)
    await acceptAnswer(forum.db, asker, id, forum.now)
    const withdrawing = withdrawAcceptance(forum.db, known, question.id, forum.now)
    await expect(withdrawing).rejects.toMatchObject(forbidden)
  })

  test('is refused for what is closed or deleted', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const [gone, other] = await forum.answers(question, 2)
    const staff = await forum.staff()
    await deleteAnswer(forum.db, gone.author, gone.id, forum.now)
    const accept = (id: typeof gone.id, actor = staff) => acceptAnswer(forum.db, actor, id, forum.now)
    await expect(accept(gone.id)).rejects.toMatchObject({ status: 410, code: 'answers.deleted' })
    await closeQuestion(forum.db, staff, question.id, 'unclear', forum.now)
    await expect(accept(other.id, asker)).rejects.toMatchObject({ status: 409, code: 'questions.closed' })
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    await expect(accept(other.id)).rejects.toMatchObject({ status: 410, code: 'questions.deleted' })
  })
})

describe('an accepted answer', () => {
  test('is deleted by staff only; that withdraws the acceptance, and restoring does not bring it back', async ({
    forum,
  }) => {
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    const staff = await forum.staff()
    await acceptAnswer(forum.db, asker, id, forum.now)
    const own = deleteAnswer(forum.db, author, id, forum.now)
    await expect(own).rejects.toMatchObject({ status: 403, code: 'answers.delete_forbidden' })
    await deleteAnswer(forum.db, staff, id, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ acceptedAnswerId: null, answerCount: 0 })
    expect(await forum.reputation(author)).toBe(STARTING_REPUTATION)
    expect(await forum.reputation(asker)).toBe(STARTING_REPUTATION)
    await restoreAnswer(forum.db, staff, id, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ acceptedAnswerId: null, answerCount: 1 })
    expect(await forum.pointsOf(author)).toEqual([15, -15])
    expect(await forum.differences()).toEqual([])
  })
})
