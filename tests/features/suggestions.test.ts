import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditLog, notices, revisions, suggestedEdits } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { noticeSuggestion, noticeSuggestionDecision } from '~/features/notices/suggestions.server.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import {
  approveSuggestion,
  improveQuestion,
  rejectSuggestion,
} from '~/features/suggestions/decisions.server.ts'
import {
  suggestAnswerEdit,
  suggestQuestionEdit,
  withdrawSuggestion,
} from '~/features/suggestions/suggestions.server.ts'
import { countWaitingSuggestions, waitingSuggestions } from '~/features/suggestions/waiting.view.server.ts'
import { suggestionPage } from '~/pages/suggestions/suggestion.server.ts'
import type { Answered } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const BETTER = 'Wait for 19 confirmations, then reload the page.'
const reason = 'Says how many'

const suggest = (forum: Forum, who: Member, answer: Answered, body = BETTER, revision?: number) =>
  suggestAnswerEdit(forum.db, who, answer.id, { body, reason, revision }, forum.now)

async function answered(forum: Forum) {
  const { question, asker } = await forum.question()
  return { question, asker, answer: await forum.answer(question), member: await forum.member() }
}

describe('a suggested edit', () => {
  test('becomes a revision of whoever suggested it, with the reviewer named beside', async ({ forum }) => {
    const { answer, member } = await answered(forum)
    const editor = await forum.member({ reputation: 500 })
    const id = await suggest(forum, member, answer)
    expect((await forum.answerRow(answer)).body).not.toBe(BETTER)
    expect(await approveSuggestion(forum.db, editor, id, forum.now)).toEqual(answer.post)
    expect(await forum.answerRow(answer)).toMatchObject({ body: BETTER, revision: 2 })
    const rows = await forum.db.read.select().from(revisions).where(eq(revisions.answerId, answer.id))
    expect(rows[1]).toMatchObject({ editorId: member.id, approverId: editor.id, reason })
    const [act] = await forum.db.read.select().from(auditLog)
    expect(act).toMatchObject({ act: 'suggestion.approved', subject: 'suggestion', actorId: editor.id })
    const again = approveSuggestion(forum.db, editor, id, forum.now)
    await expect(again).rejects.toMatchObject({ status: 409, code: 'suggestions.decided' })
    expect(await forum.differences()).toEqual([])
  })

  test('of a question may change title, text and tags, and can be improved while it is approved', async ({
    forum,
  }) => {
    await forum.tag('deposit')
    const { question, asker, post } = await forum.question()
    const member = await forum.member()
    const title = 'My TRC20 deposit has not arrived'
    const edit = { title, body: `${BETTER} Or not?`, tags: ['deposit'], reason }
    const id = await suggestQuestionEdit(forum.db, member, question.id, edit, forum.now)
    const body = `${BETTER} Or is there more to it?`
    const improved = { title, body, tags: ['deposit'], reason: 'and an end' }
    await improveQuestion(forum.db, asker, { id: question.id, suggestion: id }, improved, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ title, body, revision: 3 })
    const rows = await revisionsOf(forum.db.read, post)
    expect(rows.map(({ editorId, approverId }) => [editorId, approverId])).toEqual([
      [asker.id, null],
      [member.id, asker.id],
      [asker.id, null],
    ])
    expect(await forum.differences()).toEqual([])
  })

  test('is for those who may not edit, with a reason, and must change something', async ({ forum }) => {
    const { answer, member } = await answered(forum)
    const forbidden = { status: 403, code: 'suggestions.suggest_forbidden' }
    await expect(suggest(forum, answer.author, answer)).rejects.toMatchObject(forbidden)
    const trusted = await forum.member({ reputation: 500 })
    await expect(suggest(forum, trusted, answer)).rejects.toMatchObject(forbidden)
    const same = suggest(forum, member, answer, (await forum.answerRow(answer)).body)
    await expect(same).rejects.toMatchObject({ status: 400, code: 'suggestions.nothing_changed' })
    const why = suggestAnswerEdit(forum.db, member, answer.id, { body: BETTER, reason: '' }, forum.now)
    await expect(why).rejects.toMatchObject({
      status: 400,
      details: { fields: { reason: ['field.required'] } },
    })
    const key = `5${'HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'}`
    await expect(suggest(forum, member, answer, `${BETTER} ${key}`)).rejects.toMatchObject({ status: 422 })
    await deleteAnswer(forum.db, answer.author, answer.id, forum.now)
    await expect(suggest(forum, member, answer)).rejects.toMatchObject({ status: 410 })
  })

  test('waits alone: another’s is refused, one’s own is replaced', async ({ forum }) => {
    const { answer, member } = await answered(forum)
    const first = await suggest(forum, member, answer)
    const other = await forum.member()
    const second = suggest(forum, other, answer, `${BETTER} Twice.`)
    await expect(second).rejects.toMatchObject({ status: 409, code: 'suggestions.one_waits' })
    const replaced = await suggest(forum, member, answer, `${BETTER} Thrice.`)
    const states = await forum.db.read
      .select({ id: suggestedEdits.id, state: suggestedEdits.state })
      .from(suggestedEdits)
      .orderBy(suggestedEdits.id)
    expect(states).toEqual([
      { id: first, state: 'outdated' },
      { id: replaced, state: 'waiting' },
    ])
    const taken = withdrawSuggestion(forum.db, other, replaced, forum.now)
    await expect(taken).rejects.toMatchObject({ status: 403 })
    await withdrawSuggestion(forum.db, member, replaced, forum.now)
    await suggest(forum, other, answer)
    expect(await countWaitingSuggestions(forum.db.read)).toBe(1)
  })

  test('whose post was changed meanwhile shows both, is not approved, and gives way or is renewed', async ({
    forum,
  }) => {
    const { answer, member } = await answered(forum)
    const id = await suggest(forum, member, answer)
    const meanwhile = { body: 'Wait for 20 confirmations first.', reason: '' }
    await editAnswer(forum.db, answer.author, answer.id, meanwhile, forum.now)
    const approved = approveSuggestion(forum.db, answer.author, id, forum.now)
    await expect(approved).rejects.toMatchObject({ status: 412, code: 'suggestions.overtaken' })
    const page = await suggestionPage(forum.db.read, member, id, 'en')
    expect(page).toMatchObject({ isOvertaken: true, may: { decide: false, renew: true } })
    expect(JSON.stringify(page.meanwhile)).toContain('20')
    const stale = suggest(forum, member, answer, BETTER, 1)
    await expect(stale).rejects.toMatchObject({ status: 412 })
    const renewed = await suggest(forum, member, answer, BETTER, 2)
    await approveSuggestion(forum.db, answer.author, renewed, forum.now)
    expect((await forum.answerRow(answer)).revision).toBe(3)
  })

  test('is decided by the author of the post, members of 500 and staff, never by whoever suggested it', async ({
    forum,
  }) => {
    const { answer, member, asker } = await answered(forum)
    const id = await suggest(forum, member, answer)
    for (const who of [member, asker]) {
      const decided = rejectSuggestion(forum.db, who, id, 'It is wrong', forum.now)
      await expect(decided).rejects.toMatchObject({ status: 403 })
    }
    const look = suggestionPage(forum.db.read, asker, id, 'en')
    await expect(look).rejects.toMatchObject({ status: 403, code: 'suggestions.forbidden' })
    const of = async (who: Member) =>
      (await waitingSuggestions(forum.db.read, who)).items.map((row) => row.id)
    for (const who of [member, answer.author, await forum.staff(), await forum.member({ reputation: 500 })]) {
      expect(await of(who)).toEqual([id])
    }
    expect(await of(asker)).toEqual([])
    await rejectSuggestion(forum.db, answer.author, id, 'It is wrong', forum.now)
    expect(await of(member)).toEqual([])
    const [row] = await forum.db.read.select().from(suggestedEdits)
    expect(row).toMatchObject({ state: 'rejected', decisionReason: 'It is wrong' })
  })

  test('tells the author of the post, then whoever suggested it', async ({ forum }) => {
    const { answer, member } = await answered(forum)
    const suggestionId = await suggest(forum, member, answer)
    await forum.db.write((tx) => noticeSuggestion(tx, { suggestionId }, forum.now))
    const actorId = answer.author.id
    await rejectSuggestion(forum.db, answer.author, suggestionId, 'It is wrong', forum.now)
    await forum.db.write((tx) => noticeSuggestionDecision(tx, { suggestionId, actorId }, forum.now))
    const told = await forum.db.read
      .select({ userId: notices.userId, kind: notices.kind, anchor: notices.anchor })
      .from(notices)
      .orderBy(notices.id)
    const anchor = `suggestion-${suggestionId}`
    expect(told).toEqual([
      { userId: actorId, kind: 'edit_suggested', anchor },
      { userId: member.id, kind: 'suggestion_rejected', anchor },
    ])
  })
})
