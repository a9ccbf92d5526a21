import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { SuggestionId } from '#db/ids.ts'
import { answers, revisions, suggestedEdits, users } from '#db/schema/index.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { approveSuggestion } from '~/features/suggestions/decisions.server.ts'
import { suggestAnswerEdit } from '~/features/suggestions/suggestions.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { first, open, waiting } from './queue-cases.ts'

describe('a suggested edit', () => {
  const BETTER = 'Wait for 19 confirmations, then reload the page.'
  const reason = 'Says how many'

  async function suggested(forum: Forum) {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const member = await forum.member()
    const suggest = (body: string) =>
      suggestAnswerEdit(forum.db, member, answer.id, { body, reason }, forum.now)
    const suggestion = await suggest(BETTER)
    return { answer, member, suggest, suggestion, subject: `answer-${answer.id}` as const }
  }

  const stateOf = async (forum: Forum, id: SuggestionId) =>
    (await forum.db.read.select().from(suggestedEdits).where(eq(suggestedEdits.id, id)))[0]

  test('is a case of its post, approved by one key, and waits again when that is taken back', async ({
    forum,
  }) => {
    const { answer, member, suggestion, subject } = await suggested(forum)
    const { body } = await forum.answerRow(answer)
    const staff = await forum.staff()
    expect((await open(forum, staff))?.head).toMatchObject({ subject, reasons: ['suggested'] })
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    expect(await forum.answerRow(answer)).toMatchObject({ body: BETTER, revision: 2 })
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
    expect((await waiting(forum)).map(({ topic }) => topic)).toEqual(['suggestion.decided'])
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: true })
    expect(await waiting(forum)).toEqual([])
    expect(await forum.answerRow(answer)).toMatchObject({ body, revision: 3 })
    expect(await stateOf(forum, suggestion)).toMatchObject({
      state: 'waiting',
      basedOn: 3,
      authorId: member.id,
    })
    expect(await first(forum, staff)).toBe(subject)
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    expect(await forum.answerRow(answer)).toMatchObject({ body: BETTER, revision: 4 })
    expect(await forum.differences()).toEqual([])
  })

  test('is rejected without judging its post, whose flags stay open', async ({ forum }) => {
    const { answer, suggestion, subject } = await suggested(forum)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'rude', note: '' }, forum.now)
    const staff = await forum.staff()
    const reject = { act: 'reject', subjects: [subject], suggestion, note: 'Not so' } as const
    await decide(forum.db, staff, { ...reject, subjects: [subject] }, forum.now)
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'rejected', decisionReason: 'Not so' })
    expect((await open(forum, staff))?.head.reasons).toEqual(['flagged'])
    await undoLast(forum.db, staff, forum.now)
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'waiting', decisionReason: null })
    expect((await open(forum, staff))?.head.reasons).toEqual(['flagged', 'suggested'])
  })

  test('is never approved unseen, and its post is neither removed nor closed for it', async ({ forum }) => {
    const { answer, suggest, suggestion, subject } = await suggested(forum)
    const staff = await forum.staff()
    for (const act of ['scam', 'remove'] as const) {
      const removal = decide(forum.db, staff, { act, subjects: [subject] }, forum.now)
      await expect(removal).rejects.toMatchObject({ status: 409, code: 'queue.only_suggested' })
    }
    const unseen = decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
    await expect(unseen).rejects.toMatchObject({ status: 409, code: 'queue.decided' })
    await suggest(`${BETTER} Or write to me.`)
    const stale = decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    await expect(stale).rejects.toMatchObject({ status: 409, code: 'queue.decided' })
    await editAnswer(
      forum.db,
      answer.author,
      answer.id,
      { body: 'Something else now.', reason: '' },
      forum.now,
    )
    expect(await first(forum, staff)).toBeNull()
  })

  test('stays what it is when somebody edited on top of it', async ({ forum }) => {
    const { answer, suggestion, subject } = await suggested(forum)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    await editAnswer(
      forum.db,
      answer.author,
      answer.id,
      { body: 'Something else now.', reason: '' },
      forum.now,
    )
    await expect(undoLast(forum.db, staff, forum.now)).rejects.toMatchObject({
      code: 'posts.edited_meanwhile',
    })
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'approved' })
  })

  test('that waits again after a rejection is still of the text that it was made for', async ({ forum }) => {
    const { answer, suggestion, subject } = await suggested(forum)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'reject', subjects: [subject], suggestion }, forum.now)
    const edit = { body: 'Wait for 20 confirmations, and say so here.', reason: '' }
    await editAnswer(forum.db, answer.author, answer.id, edit, forum.now)
    await undoLast(forum.db, staff, forum.now)
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'waiting', basedOn: 1 })
    expect(await first(forum, staff)).toBeNull()
    await expect(approveSuggestion(forum.db, staff, suggestion, forum.now)).rejects.toMatchObject({
      code: 'suggestions.overtaken',
    })
  })

  test('that took out what looks private goes back where it is taken back', async ({ forum }) => {
    const { question } = await forum.question()
    const phone = 'Call +44 20 7946 0958 and ask for 19 confirmations.'
    const answer = await forum.answer(question)
    await forum.db.write(async (tx) => {
      await tx.update(answers).set({ body: phone }).where(eq(answers.id, answer.id))
      await tx.update(revisions).set({ body: phone }).where(eq(revisions.answerId, answer.id))
    })
    const better = { body: 'Ask for 19 confirmations, that is all.', reason }
    const member = await forum.member()
    const suggestion = await suggestAnswerEdit(forum.db, member, answer.id, better, forum.now)
    const staff = await forum.staff()
    const subject = `answer-${answer.id}` as const
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    await undoLast(forum.db, staff, forum.now)
    expect(await forum.answerRow(answer)).toMatchObject({ body: phone })
  })

  test('is not shown to whoever suggested it, but what else is wrong with its post is', async ({ forum }) => {
    const { answer, member, subject } = await suggested(forum)
    await forum.db.write((tx) => tx.update(users).set({ role: 'moderator' }).where(eq(users.id, member.id)))
    const staff = await forum.fresh(member)
    expect(await first(forum, staff)).toBeNull()
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'rude', note: '' }, forum.now)
    expect(await first(forum, staff)).toBe(subject)
    await decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
    expect(await first(forum, staff)).toBeNull()
  })
})
