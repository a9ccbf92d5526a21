import { desc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { ReadDb } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import { approveAnswer, editAnswer } from '~/features/answers/answers.server.ts'
import { approveComment } from '~/features/comments/approval.server.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { contactPatterns } from '~/features/contact-patterns/patterns.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { queueLength, readCases, waitingRule } from '~/features/queue/cases.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { type Forum, test } from '../support/forum.ts'

const SCAM = 'Please contact customer service on Te1egram, they will resolve it.'

const newest = async (forum: Forum) => {
  const [row] = await forum.db.read.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
  return row?.topic
}

const heldCases = async (read: ReadDb, now: Date) => readCases(read, { rule: await waitingRule(read), now })

/** Nobody whom the operator knows. */
const stranger = (forum: Forum) => forum.member({ trusted: false })

describe('a post that pushes to a contact outside', () => {
  test('waits for staff, who see by which rule, and appears once approved', async ({ forum }) => {
    const { question, post } = await forum.question()
    const answer = await forum.answer(question, await stranger(forum), SCAM)
    const comment = await forum.comment(post, await stranger(forum), SCAM)
    const asked = await forum.question(await stranger(forum), {
      title: 'Is this the real support?',
      body: SCAM,
    })
    expect(await newest(forum)).toBe('post.held')
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    const held = await heldCases(forum.db.read, forum.now)
    expect(held.map(({ kind, id }) => [kind, id])).toEqual([
      ['answer', answer.id],
      ['comment', comment],
      ['question', asked.question.id],
    ])
    expect(held[2]?.thread.title).toBe('Is this the real support?')
    expect(held[0]?.heldFor).toContain('Contact support on Telegram')
    expect(await queueLength(forum.db.read, forum.now)).toBe(3)

    const staff = await forum.staff()
    await approveQuestion(forum.db, staff, asked.question.id, forum.now)
    await approveAnswer(forum.db, staff, answer.id, forum.now)
    await approveComment(forum.db, staff, comment, forum.now)
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
    expect((await forum.answerRow(answer)).heldFor).toBeNull()
    expect((await forum.questionRow(question)).answerCount).toBe(1)
    expect((await getComment(forum.db.read, null, comment)).heldAt).toBeNull()
    expect(await forum.differences()).toEqual([])
  })

  test('is not held when staff or somebody whom they know write it, nor by a rule that admins took away', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    await forum.answer(question, await forum.staff(), SCAM)
    await forum.answer(question, await forum.member({ trusted: true }), SCAM)
    const admin = await forum.member({ role: 'admin' })
    await changeSetting(forum.db, admin, contactPatterns, [], forum.now)
    await forum.question(await stranger(forum), { body: SCAM })
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
  })

  test('cannot come about by an edit of one that was read', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question, await stranger(forum))
    const edit = { body: SCAM, reason: '' }
    await expect(editAnswer(forum.db, answer.author, answer.id, edit, forum.now)).rejects.toMatchObject({
      ...{ code: 'posts.pushes_contact', status: 422 },
    })
    await editAnswer(forum.db, await forum.staff(), answer.id, edit, forum.now)
    await editAnswer(forum.db, answer.author, answer.id, { ...edit, body: `${SCAM} Thanks.` }, forum.now)
    expect((await forum.answerRow(answer)).body).toContain('Thanks')
  })

  test('is approved by staff only, and only while it waits', async ({ forum }) => {
    const { question, asker } = await forum.question(await stranger(forum), { body: SCAM })
    await expect(approveQuestion(forum.db, asker, question.id, forum.now)).rejects.toMatchObject({
      code: 'posts.approve_forbidden',
    })
    const staff = await forum.staff()
    await approveQuestion(forum.db, staff, question.id, forum.now)
    await expect(approveQuestion(forum.db, staff, question.id, forum.now)).rejects.toMatchObject({
      status: 403,
    })
  })
})
