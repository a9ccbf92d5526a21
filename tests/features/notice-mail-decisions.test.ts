import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { answers, comments, noticeMails, questions, users } from '#db/schema/index.ts'
import { approveAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { approveComment } from '~/features/comments/approval.server.ts'
import { deleteComment } from '~/features/comments/comments.server.ts'
import { chooseMail } from '~/features/notice-mail/choices.server.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { closeQuestion, markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { type MailForum, ORIGIN, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const TITLE = 'Where is my deposit of yesterday?'

/** Lin, who is no new member and whose address is confirmed, and a question of theirs. */
async function scene(at: MailForum) {
  const { id } = await at.joinVerified('lin', LIN)
  await at.db.write((tx) => tx.update(users).set({ trusted: true }).where(eq(users.id, id)))
  const lin = await at.fresh(id)
  const { question } = await at.question(lin, { title: TITLE })
  const staff = await at.staff()
  await at.post()
  at.server.received.length = 0
  return { lin, question, staff }
}

const subjects = async (at: MailForum) => {
  await at.post()
  return at.server.to(LIN).map(({ parsed }) => parsed.subject)
}

describe('a decision on one’s post is mailed:', () => {
  test('closing, with its reason', async ({ at }) => {
    const { question, staff } = await scene(at)
    await closeQuestion(at.db, staff, question.id, 'unclear', at.now)
    const { parsed } = await at.newest(LIN)
    expect(parsed.subject).toBe('Your question was closed')
    expect(parsed.text).toContain(`Your question “${TITLE}” was closed.`)
    expect(parsed.text).toContain('It does not say enough to be answered.')
    expect(parsed.text).toContain(`${ORIGIN}/questions/${question.id}/`)
    expect(parsed.text).not.toContain(staff.handle)
  })

  test('that it was asked before, by whoever decided that', async ({ at }) => {
    const { lin, question, staff } = await scene(at)
    const canonical = await at.question(undefined, { title: 'Deposits: why do they take so long?' })
    await markDuplicate(at.db, staff, question.id, canonical.question.id, at.now)
    const { parsed } = await at.newest(LIN)
    expect(parsed.subject).toBe('Your question was asked before')
    expect(parsed.text).toContain('“Deposits: why do they take so long?”')
    expect(parsed.text).toContain(`${ORIGIN}/questions/${canonical.question.id}/`)
    const second = await at.question(lin)
    await markDuplicate(at.db, lin, second.question.id, canonical.question.id, at.now)
    expect(await subjects(at)).toHaveLength(1)
  })

  test('approval of a question, an answer and a comment', async ({ at }) => {
    const { lin, question, staff } = await scene(at)
    const other = await at.question()
    const answer = await at.answer(other.question, lin)
    const comment = await at.comment(other.post, lin)
    await at.db.write(async (tx) => {
      await tx.update(questions).set({ heldAt: at.now }).where(eq(questions.id, question.id))
      await tx.update(answers).set({ heldAt: at.now }).where(eq(answers.id, answer.id))
      await tx.update(comments).set({ heldAt: at.now }).where(eq(comments.id, comment))
    })
    await approveQuestion(at.db, staff, question.id, at.now)
    await approveAnswer(at.db, staff, answer.id, at.now)
    await approveComment(at.db, staff, comment, at.now)
    expect(await subjects(at)).toEqual(Array(3).fill('Your post was approved'))
    const texts = at.server.to(LIN).map(({ parsed }) => parsed.text ?? '')
    for (const what of ['Your question “', 'Your answer to “', 'Your comment under “'])
      expect(texts.filter((text) => text.includes(what))).toHaveLength(1)
  })

  test('removal, told from not being approved', async ({ at }) => {
    const { lin, question, staff } = await scene(at)
    const other = await at.question()
    const answer = await at.answer(other.question, lin)
    const comment = await at.comment(other.post, lin)
    await deleteComment(at.db, staff, comment, at.now)
    await at.db.write((tx) => tx.update(answers).set({ heldAt: at.now }).where(eq(answers.id, answer.id)))
    await deleteAnswer(at.db, staff, answer.id, at.now)
    await deleteQuestion(at.db, staff, question.id, at.now)
    expect((await subjects(at)).sort()).toEqual([
      'Your post was not approved',
      'Your post was removed',
      'Your post was removed',
    ])
  })
})

describe('no mail tells of', () => {
  test('one’s own acts', async ({ at }) => {
    const { lin, question } = await scene(at)
    const answer = await at.answer((await at.question()).question, lin)
    await deleteAnswer(at.db, lin, answer.id, at.now)
    await deleteQuestion(at.db, lin, question.id, at.now)
    expect(await subjects(at)).toEqual([])
  })

  test('what was taken back before it was sent', async ({ at }) => {
    const { question, staff } = await scene(at)
    await at.server.down()
    await closeQuestion(at.db, staff, question.id, 'unclear', at.now)
    await at.post()
    await reopenQuestion(at.db, staff, question.id, at.now)
    await deleteQuestion(at.db, staff, question.id, at.now)
    await at.post()
    await restoreQuestion(at.db, staff, question.id, at.now)
    await at.server.up()
    at.advance(3_600_000)
    expect(await subjects(at)).toEqual([])
    const rows = await at.db.read.select().from(noticeMails)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped'])
  })

  test('a question that is gone, to whoever answered there', async ({ at }) => {
    const { lin, staff } = await scene(at)
    const other = await at.question()
    const answer = await at.answer(other.question, lin)
    await deleteAnswer(at.db, staff, answer.id, at.now)
    await deleteQuestion(at.db, staff, other.question.id, at.now)
    expect(await subjects(at)).toEqual([])
  })

  test('what somebody chose not to have mailed', async ({ at }) => {
    const { lin, question, staff } = await scene(at)
    await chooseMail(at.db, lin, { answers: true, reminders: true, decisions: false }, at.now)
    await closeQuestion(at.db, staff, question.id, 'unclear', at.now)
    expect(await subjects(at)).toEqual([])
  })
})

test('a decision that is made again is mailed again', async ({ at }) => {
  const { lin, staff } = await scene(at)
  const other = await at.question()
  const { id } = await at.answer(other.question, lin)
  await deleteAnswer(at.db, staff, id, at.now)
  await at.post()
  await restoreAnswer(at.db, staff, id, at.now)
  await deleteAnswer(at.db, staff, id, at.now)
  expect(await subjects(at)).toHaveLength(2)
  // The same event once more is not.
  const [mail] = await at.db.read.select().from(noticeMails)
  await at.db.write((tx) => publish(tx, 'mail.owed', { mailId: mail?.id ?? 0 }, at.now))
  expect(await subjects(at)).toHaveLength(2)
})
