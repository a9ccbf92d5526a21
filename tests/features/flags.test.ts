import { and, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { commentRef } from '#db/post.ts'
import { auditLog, flags, outbox } from '#db/schema/index.ts'
import type { FlagKind } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { approveAnswer } from '~/features/answers/answers.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import type { Answered } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const flag = (forum: Forum, by: Member, { post }: Pick<Answered, 'post'>, kind: FlagKind = 'scam') =>
  flagPost(forum.db, by, post, { kind, note: '' }, forum.now)

/** An answer under somebody else's question. */
async function answered(forum: Forum) {
  const { question } = await forum.question()
  return { question, answer: await forum.answer(question) }
}

describe('a flag', () => {
  test('hides a post at once when somebody with 50 points says that it is a scam', async ({ forum }) => {
    const { question, answer } = await answered(forum)
    expect(await flag(forum, await forum.member({ reputation: 50 }), answer)).toMatchObject({ hidden: true })
    expect(await forum.answerRow(answer)).toMatchObject({ heldAt: forum.now, heldFor: 'flags:' })
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    expect(await forum.differences()).toEqual([])
    const log = await forum.db.read.select().from(auditLog).where(eq(auditLog.act, 'answer.held'))
    expect(log).toMatchObject([{ actorId: null, subjectId: String(answer.id), why: 'flags' }])
  })

  test('of somebody with fewer hides a post with the third, and never by its other kinds', async ({
    forum,
  }) => {
    const { answer } = await answered(forum)
    const [first, second, third, fourth] = await forum.members(4, { reputation: 49 })
    await flag(forum, first, answer, 'impersonation')
    await flag(forum, second, answer, 'spam')
    await flag(forum, third, answer)
    expect((await forum.answerRow(answer)).heldAt).toBeNull()
    await flag(forum, fourth, answer)
    expect((await forum.answerRow(answer)).heldFor).toBe('flags:')
    const rude = await answered(forum)
    for (const member of await forum.members(3, { reputation: 5_000 }))
      await flag(forum, member, rude.answer, 'rude')
    expect((await forum.answerRow(rude.answer)).heldAt).toBeNull()
  })

  test('of the same member does not hide again what staff have approved', async ({ forum }) => {
    const { answer } = await answered(forum)
    const trusted = await forum.member({ reputation: 50 })
    await flag(forum, trusted, answer)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'approve', subjects: [`answer-${answer.id}`] }, forum.now)
    await expect(flag(forum, trusted, answer)).rejects.toMatchObject({ status: 409, code: 'flags.already' })
    expect((await forum.answerRow(answer)).heldAt).toBeNull()
    await undoLast(forum.db, staff, forum.now)
    expect((await forum.answerRow(answer)).heldAt).not.toBeNull()
  })

  test('hides questions and comments as well, and counts follow', async ({ forum }) => {
    await forum.tag('deposit')
    const { question, post } = await forum.question(undefined, { tags: ['deposit'] })
    const comment = await forum.comment(post, await forum.member())
    const trusted = await forum.member({ reputation: 50 })
    await flag(forum, trusted, { post: commentRef(comment) as never })
    expect((await forum.questionRow(question)).commentCount).toBe(0)
    await flag(forum, trusted, { post })
    expect((await forum.questionRow(question)).heldFor).toBe('flags:')
    expect(await forum.differences()).toEqual([])
  })

  test('brings what staff wrote to staff, and leaves it where it is', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question, await forum.staff())
    await flag(forum, await forum.member({ reputation: 50 }), answer, 'impersonation')
    expect((await forum.answerRow(answer)).heldAt).toBeNull()
  })

  test('is not for one’s own post, nor twice for the same, nor for what is hidden already', async ({
    forum,
  }) => {
    const { answer } = await answered(forum)
    const member = await forum.member()
    await expect(flag(forum, answer.author, answer)).rejects.toMatchObject({ code: 'flags.own_post' })
    await flag(forum, member, answer, 'other')
    await expect(flag(forum, member, answer)).rejects.toMatchObject({ code: 'flags.already', status: 409 })
    await flag(forum, await forum.member({ reputation: 50 }), answer)
    const late = flag(forum, await forum.member(), answer)
    await expect(late).rejects.toMatchObject({ status: 404 })
    const staff = flag(forum, await forum.staff(), answer)
    await expect(staff).rejects.toMatchObject({ code: 'flags.forbidden' })
  })

  test('is one a member and post, however often it is sent at the same time', async ({ forum }) => {
    const { answer } = await answered(forum)
    const member = await forum.member()
    const sent = await Promise.allSettled(Array.from({ length: 4 }, () => flag(forum, member, answer)))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await forum.db.read.$count(flags)).toBe(1)
  })
})

test('approving what flags had hidden tells nobody again that it was written', async ({ forum }) => {
  const { question, answer } = await answered(forum)
  await flag(forum, await forum.member({ reputation: 50 }), answer)
  await approveAnswer(forum.db, await forum.staff(), answer.id, forum.now)
  expect((await forum.questionRow(question)).answerCount).toBe(1)
  expect(await forum.answerRow(answer)).toMatchObject({ heldAt: null, heldFor: null })
  const told = and(eq(outbox.topic, 'answer.posted'), eq(outbox.key, `answer:${answer.id}`))
  expect(await forum.db.read.$count(outbox, told)).toBe(1)
})
