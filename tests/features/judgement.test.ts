import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { duplicateVotes, questionFollows, questions, users } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { followQuestion } from '~/features/questions/follow.server.ts'
import { closeQuestion, markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { editQuestion, rollBackQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { stateOf } from '~/features/questions/state.ts'
import type { Asked } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const state = async (forum: Forum, { question }: Asked) => stateOf(await forum.questionRow(question))

async function merge(forum: Forum, actor: Member, repeated: Asked, canonical: Asked) {
  const [id, canonicalId] = [repeated.question.id, canonical.question.id]
  const { merged } = await markDuplicate(forum.db, actor, id, canonicalId, forum.now)
  return { merged }
}

const canonicalOf = async (forum: Forum, { question }: Asked) =>
  (await forum.questionRow(question)).canonicalId

describe('closing', () => {
  test('takes three votes of members with 1,000', async ({ forum }) => {
    const asked = await forum.question()
    const [first, second, third] = await forum.members(3, { reputation: 1_000 })
    const vote = (who: Member) => closeQuestion(forum.db, who, asked.question.id, 'too_broad', forum.now)
    expect(await vote(first)).toEqual({ closed: false, votesNeeded: 2 })
    expect(await vote(first)).toEqual({ closed: false, votesNeeded: 2 })
    expect(await vote(second)).toEqual({ closed: false, votesNeeded: 1 })
    expect(await state(forum, asked)).toBe('open')
    expect(await vote(third)).toEqual({ closed: true, votesNeeded: 0 })
    expect(await state(forum, asked)).toBe('closed')
    expect(await forum.questionRow(asked.question)).toMatchObject({
      closedReason: 'too_broad',
      closedById: third.id,
    })
  })

  test('counts no vote of who has lost the reputation since, until they have it again', async ({ forum }) => {
    const asked = await forum.question()
    const [lost, second, third] = await forum.members(3, { reputation: 1_000 })
    const vote = (who: Member) => closeQuestion(forum.db, who, asked.question.id, 'too_broad', forum.now)
    const setReputation = (reputation: number) =>
      forum.db.write((tx) => tx.update(users).set({ reputation }).where(eq(users.id, lost.id)))
    await vote(lost)
    await setReputation(999)
    expect(await vote(second)).toEqual({ closed: false, votesNeeded: 2 })
    expect(await vote(third)).toEqual({ closed: false, votesNeeded: 1 })
    await setReputation(1_000)
    expect(await vote(third)).toEqual({ closed: true, votesNeeded: 0 })
  })

  test('by staff is at once; by somebody with less it is refused', async ({ forum }) => {
    const asked = await forum.question()
    const close = (who: Member) => closeQuestion(forum.db, who, asked.question.id, 'unclear', forum.now)
    const forbidden = { status: 403, code: 'questions.close_forbidden' }
    await expect(close(await forum.member({ reputation: 999 }))).rejects.toMatchObject(forbidden)
    await expect(close(asked.asker)).rejects.toMatchObject(forbidden)
    const staff = await forum.staff()
    expect(await close(staff)).toMatchObject({ closed: true })
    await expect(close(staff)).rejects.toMatchObject(forbidden)
  })

  test('is undone by staff, and the next closing begins anew', async ({ forum }) => {
    const asked = await forum.question()
    const members = await forum.members(3, { reputation: 1_000 })
    const vote = (who: Member) => closeQuestion(forum.db, who, asked.question.id, 'unclear', forum.now)
    for (const member of members) await vote(member)
    const stranger = reopenQuestion(forum.db, members[0], asked.question.id, forum.now)
    await expect(stranger).rejects.toMatchObject({ status: 403, code: 'questions.reopen_forbidden' })
    await reopenQuestion(forum.db, await forum.staff(), asked.question.id, forum.now)
    expect(await state(forum, asked)).toBe('open')
    expect(await vote(members[0])).toEqual({ closed: false, votesNeeded: 2 })
  })

  test('of a question that is deleted is refused', async ({ forum }) => {
    const asked = await forum.question()
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, asked.question.id, forum.now)
    const late = closeQuestion(forum.db, staff, asked.question.id, 'unclear', forum.now)
    await expect(late).rejects.toMatchObject({ status: 403 })
  })
})

describe('a duplicate', () => {
  test('is decided by the asker’s yes, or by one moderator', async ({ forum }) => {
    const canonical = await forum.question()
    const [first, second] = [await forum.question(), await forum.question()]
    expect(await merge(forum, first.asker, first, canonical)).toEqual({ merged: true })
    expect(await merge(forum, await forum.staff(), second, canonical)).toEqual({ merged: true })
    expect(await state(forum, first)).toBe('duplicate')
    expect(await canonicalOf(forum, second)).toBe(canonical.question.id)
  })

  test('is decided by three members of 250 who name the same question; others only propose', async ({
    forum,
  }) => {
    const [canonical, other, repeated] = [
      await forum.question(),
      await forum.question(),
      await forum.question(),
    ]
    const [a, b, c, d] = await forum.members(4, { reputation: 250 })
    for (const newcomer of await forum.members(3, { reputation: 249 })) {
      expect(await merge(forum, newcomer, repeated, canonical)).toEqual({ merged: false })
    }
    expect(await merge(forum, a, repeated, canonical)).toEqual({ merged: false })
    expect(await merge(forum, a, repeated, canonical)).toEqual({ merged: false })
    expect(await merge(forum, b, repeated, other)).toEqual({ merged: false })
    expect(await merge(forum, c, repeated, canonical)).toEqual({ merged: false })
    expect(await merge(forum, d, repeated, canonical)).toEqual({ merged: true })
    expect(await canonicalOf(forum, repeated)).toBe(canonical.question.id)
  })

  test('of a duplicate is one of the original, and chains end at their first link', async ({ forum }) => {
    const [a, b, c] = [await forum.question(), await forum.question(), await forum.question()]
    const staff = await forum.staff()
    await merge(forum, staff, a, b)
    await merge(forum, staff, b, c)
    expect(await canonicalOf(forum, a)).toBe(c.question.id)
    const d = await forum.question()
    await merge(forum, staff, d, a)
    expect(await canonicalOf(forum, d)).toBe(c.question.id)
    const circle = merge(forum, staff, c, a)
    await expect(circle).rejects.toMatchObject({ status: 400, code: 'questions.duplicate_of_itself' })
    await expect(merge(forum, staff, c, c)).rejects.toMatchObject({ status: 400 })
  })

  test('carries words for a question along when that is merged itself', async ({ forum }) => {
    const [repeated, between, original] = [
      await forum.question(),
      await forum.question(),
      await forum.question(),
    ]
    const [a, b, c] = await forum.members(3, { reputation: 250 })
    await merge(forum, a, repeated, between)
    await merge(forum, b, repeated, between)
    await merge(forum, await forum.staff(), between, original)
    expect(await merge(forum, c, repeated, between)).toEqual({ merged: true })
    expect(await canonicalOf(forum, repeated)).toBe(original.question.id)
  })

  test('is no duplicate of itself where some had said the reverse', async ({ forum }) => {
    const [repeated, canonical, other] = [
      await forum.question(),
      await forum.question(),
      await forum.question(),
    ]
    const [reverse, elsewhere] = await forum.members(2)
    await merge(forum, reverse, canonical, repeated)
    await merge(forum, elsewhere, canonical, other)
    await merge(forum, await forum.staff(), repeated, canonical)
    const said = await forum.db.read
      .select({ userId: duplicateVotes.userId, canonicalId: duplicateVotes.canonicalId })
      .from(duplicateVotes)
      .where(eq(duplicateVotes.questionId, canonical.question.id))
    expect(said).toEqual([{ userId: elsewhere.id, canonicalId: other.question.id }])
  })

  test('takes its followers along, once each', async ({ forum }) => {
    const [canonical, repeated] = [await forum.question(), await forum.question()]
    const [reader, both] = await forum.members(2)
    await followQuestion(forum.db, reader, repeated.question.id, forum.now)
    await followQuestion(forum.db, both, repeated.question.id, forum.now)
    await followQuestion(forum.db, both, canonical.question.id, forum.now)
    await merge(forum, repeated.asker, repeated, canonical)
    const rows = await forum.db.read
      .select({ userId: questionFollows.userId })
      .from(questionFollows)
      .where(eq(questionFollows.questionId, canonical.question.id))
    const expected = [canonical.asker.id, repeated.asker.id, reader.id, both.id]
    expect(rows.map((row) => row.userId).toSorted()).toEqual(expected.toSorted())
  })

  test('of a question that is gone or unknown is refused', async ({ forum }) => {
    const [gone, repeated] = [await forum.question(), await forum.question()]
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, gone.question.id, forum.now)
    for (const actor of [staff, repeated.asker]) {
      await expect(merge(forum, actor, repeated, gone)).rejects.toMatchObject({ status: 400 })
    }
    expect(await state(forum, repeated)).toBe('open')
  })

  test('takes no answers, no acceptance and no second judgement until it is reopened', async ({ forum }) => {
    const [canonical, repeated] = [await forum.question(), await forum.question()]
    const { id } = await forum.answer(repeated.question)
    const staff = await forum.staff()
    await merge(forum, staff, repeated, canonical)
    const closed = { status: 409, code: 'questions.closed' }
    await expect(forum.answer(repeated.question)).rejects.toMatchObject(closed)
    await expect(acceptAnswer(forum.db, repeated.asker, id, forum.now)).rejects.toMatchObject(closed)
    await expect(merge(forum, staff, repeated, canonical)).rejects.toMatchObject({ status: 403 })
    await reopenQuestion(forum.db, staff, repeated.question.id, forum.now)
    await acceptAnswer(forum.db, repeated.asker, id, forum.now)
    expect(await state(forum, repeated)).toBe('solved')
  })
})

describe('a question that readers do not see', () => {
  const hold = (forum: Forum, { question }: Asked) =>
    forum.db.write((tx) =>
      tx.update(questions).set({ heldAt: forum.now }).where(eq(questions.id, question.id)),
    )

  test('is neither closed, nor called a duplicate, nor rolled back by members', async ({ forum }) => {
    const [held, canonical] = [await forum.question(), await forum.question()]
    await hold(forum, held)
    const member = await forum.member({ reputation: 10_000 })
    const id = held.question.id
    const acts = [
      closeQuestion(forum.db, member, id, 'unclear', forum.now),
      merge(forum, member, held, canonical),
      rollBackQuestion(forum.db, member, id, { number: 1 }, forum.now),
      editQuestion(forum.db, member, id, { title: 'Another title for it', reason: '' }, forum.now),
    ]
    for (const act of await Promise.allSettled(acts))
      expect(act).toMatchObject({ status: 'rejected', reason: { code: 'questions.not_found' } })
    expect(await closeQuestion(forum.db, await forum.staff(), id, 'unclear', forum.now)).toMatchObject({
      closed: true,
    })
  })

  test('is none that others can be merged into, nor by the name of its duplicate', async ({ forum }) => {
    const [hidden, duplicate, asked] = [
      await forum.question(),
      await forum.question(),
      await forum.question(),
    ]
    const staff = await forum.staff()
    await merge(forum, staff, duplicate, hidden)
    await hold(forum, hidden)
    for (const named of [hidden, duplicate])
      await expect(merge(forum, staff, asked, named)).rejects.toMatchObject({
        code: 'questions.duplicate_unknown',
      })
    expect(await state(forum, asked)).toBe('open')
  })
})

describe('the state of a question', () => {
  test('is the first that holds of deleted, pending, duplicate, closed, solved, open', async ({ forum }) => {
    const [canonical, asked] = [await forum.question(), await forum.question()]
    const { id } = await forum.answer(asked.question)
    const staff = await forum.staff()
    const seen = [await state(forum, asked)]
    await acceptAnswer(forum.db, asked.asker, id, forum.now)
    seen.push(await state(forum, asked))
    await closeQuestion(forum.db, staff, asked.question.id, 'off_topic', forum.now)
    seen.push(await state(forum, asked))
    const set = (values: Partial<typeof questions.$inferInsert>) =>
      forum.db.write((tx) => tx.update(questions).set(values).where(eq(questions.id, asked.question.id)))
    await set({ canonicalId: canonical.question.id })
    seen.push(await state(forum, asked))
    await set({ heldAt: forum.now })
    seen.push(await state(forum, asked))
    await deleteQuestion(forum.db, staff, asked.question.id, forum.now)
    seen.push(await state(forum, asked))
    expect(seen).toEqual(['open', 'solved', 'closed', 'duplicate', 'pending', 'deleted'])
  })

  test('says in which lists it stands: pending and deleted in none', async ({ forum }) => {
    const asked = await forum.question()
    const staff = await forum.staff()
    const lists = async () => {
      const found: string[] = []
      for (const tab of ['newest', 'active', 'unanswered', 'unsolved', 'top'] as const) {
        const page = await listQuestions(forum.db.read, { tab, limit: 9 }, 'en', forum.now)
        if (page.items.length > 0) found.push(tab)
      }
      return found
    }
    expect(await lists()).toEqual(['newest', 'active', 'unanswered', 'unsolved', 'top'])
    await closeQuestion(forum.db, staff, asked.question.id, 'unclear', forum.now)
    expect(await lists()).toEqual(['newest', 'active', 'top'])
    const hold = (heldAt: Date | null) => forum.db.write((tx) => tx.update(questions).set({ heldAt }))
    await hold(forum.now)
    expect(await lists()).toEqual([])
    await hold(null)
    await deleteQuestion(forum.db, staff, asked.question.id, forum.now)
    expect(await lists()).toEqual([])
  })
})
