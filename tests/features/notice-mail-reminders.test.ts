import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, noticeMails, questions, sessions } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { chooseMail } from '~/features/notice-mail/choices.server.ts'
import { remindAskers } from '~/features/notice-mail/reminders.server.ts'
import { REMIND_AFTER, REMIND_UNTIL } from '~/features/notice-mail/rules.ts'
import { solveByMail } from '~/features/notice-mail/solving.server.ts'
import { markThreadRead } from '~/features/notices/notices.server.ts'
import { unfollowQuestion } from '~/features/questions/follow.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { secretIn } from '../support/mail-server.ts'
import { KEY, type MailForum, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const TITLE = 'Where is my deposit of yesterday?'
const SUBJECT = `Did this solve it? ${TITLE}`

/** Lin asked, and was mailed the answer. */
async function answered(at: MailForum) {
  const lin = await at.joinVerified('lin', LIN)
  const { question } = await at.question(lin, { title: TITLE })
  const answer = await at.answer(question)
  await at.post()
  at.server.received.length = 0
  return { lin, question, answer }
}

/** Two days pass, and the job runs. */
async function twoDaysLater(at: MailForum) {
  at.advance(REMIND_AFTER.ms)
  await remindAskers(at.db, at.now)
  await at.post()
  return at.server.to(LIN).map(({ parsed }) => parsed.subject)
}

describe('a reminder', () => {
  test('comes after two days, not before, with the best answer and its button, once and never again', async ({
    at,
  }) => {
    const { question, answer } = await answered(at)
    const best = await at.answer(question, undefined, 'The best of them: wait for 20 confirmations.')
    await at.db.write((tx) => tx.update(answers).set({ score: 3 }).where(eq(answers.id, best.id)))
    await at.post()
    at.server.received.length = 0
    at.advance(REMIND_AFTER.ms - 1)
    await remindAskers(at.db, at.now)
    expect(await at.db.read.$count(noticeMails, eq(noticeMails.kind, 'reminder'))).toBe(0)
    at.advance(1)
    await Promise.all([1, 2, 3].map(() => remindAskers(at.db, at.now)))
    const mail = await at.newest(LIN)
    expect(mail.parsed.subject).toBe(SUBJECT)
    expect(mail.parsed.text).toContain('> The best of them: wait for 20 confirmations.')
    expect(mail.parsed.text).toContain('This is the only reminder about this question.')
    await at.answer(question)
    await at.post()
    at.server.received.length = 0
    expect(await twoDaysLater(at)).toEqual([])
    await solveByMail(at.db, { key: KEY, secret: secretIn(mail) }, at.now)
    expect((await at.questionRow(question)).acceptedAnswerId).toBe(best.id)
    expect(best.id).not.toBe(answer.id)
  })

  test('is not for whoever accepted an answer', async ({ at }) => {
    const { lin, answer } = await answered(at)
    await acceptAnswer(at.db, lin, answer.id, at.now)
    expect(await twoDaysLater(at)).toEqual([])
  })

  test('is not for whoever came back to the thread, whatever happened there afterwards', async ({ at }) => {
    const { lin, question } = await answered(at)
    at.advance(60_000)
    await markThreadRead(at.db, lin, question.id, at.now)
    expect(await twoDaysLater(at)).toEqual([])
  })

  test('is not for whoever was here at all since', async ({ at }) => {
    const { lin } = await answered(at)
    const seen = { lastSeenAt: new Date(at.now.getTime() + 3_600_000), createdAt: at.now }
    const session = { id: 'x', userId: lin.id, expiresAt: new Date(at.now.getTime() + 9e9), ...seen }
    await at.db.write((tx) => tx.insert(sessions).values(session))
    expect(await twoDaysLater(at)).toEqual([])
  })

  test('is for whoever was here only before', async ({ at }) => {
    const { lin } = await answered(at)
    const seen = { lastSeenAt: new Date(at.now.getTime() - 3_600_000), createdAt: at.now }
    const session = { id: 'x', userId: lin.id, expiresAt: new Date(at.now.getTime() + 9e9), ...seen }
    await at.db.write((tx) => tx.insert(sessions).values(session))
    expect(await twoDaysLater(at)).toEqual([SUBJECT])
  })

  test('is not for whoever left the question, or wants no reminders', async ({ at }) => {
    const { lin, question } = await answered(at)
    await chooseMail(at.db, lin, { answers: true, reminders: false, decisions: true }, at.now)
    expect(await twoDaysLater(at)).toEqual([])
    const next = await at.question(lin)
    await at.answer(next.question)
    await at.post()
    at.server.received.length = 0
    await chooseMail(at.db, lin, { answers: true, reminders: true, decisions: true }, at.now)
    await unfollowQuestion(at.db, lin, next.question.id)
    expect(await twoDaysLater(at)).toEqual([])
    expect(next.question.id).not.toBe(question.id)
  })

  test('is not about a question that is closed, a duplicate, or has no answer left', async ({ at }) => {
    const { lin, question } = await answered(at)
    const staff = await at.staff()
    const [merged, emptied, held] = [await at.question(lin), await at.question(lin), await at.question(lin)]
    await at.answer(merged.question)
    const gone = await at.answer(emptied.question)
    await at.answer(held.question)
    await at.post()
    await closeQuestion(at.db, staff, question.id, 'unclear', at.now)
    await markDuplicate(at.db, staff, merged.question.id, (await at.question()).question.id, at.now)
    await deleteAnswer(at.db, gone.author, gone.id, at.now)
    await at.db.write((tx) =>
      tx.update(questions).set({ heldAt: at.now }).where(eq(questions.id, held.question.id)),
    )
    await at.post()
    at.server.received.length = 0
    expect(await twoDaysLater(at)).toEqual([])
  })

  test('whose answer went between the job and the mail is not sent', async ({ at }) => {
    const { answer } = await answered(at)
    at.advance(REMIND_AFTER.ms)
    await remindAskers(at.db, at.now)
    await deleteAnswer(at.db, answer.author, answer.id, at.now)
    await at.post()
    expect(at.server.to(LIN)).toEqual([])
  })

  test('is owed by a bounded number at a time after an outage, and not of what is long past', async ({
    at,
  }) => {
    const lin = await at.joinVerified('lin', LIN)
    for (let made = 0; made < 3; made++) await at.answer((await at.question(lin)).question)
    await at.post()
    at.advance(REMIND_AFTER.ms)
    const owed = () => at.db.read.$count(noticeMails, eq(noticeMails.kind, 'reminder'))
    await remindAskers(at.db, at.now, 2)
    expect(await owed()).toBe(2)
    await remindAskers(at.db, at.now, 2)
    expect(await owed()).toBe(3)
    await at.answer((await at.question(lin)).question)
    await at.post()
    at.advance(REMIND_UNTIL.ms)
    await remindAskers(at.db, at.now)
    expect(await owed()).toBe(3)
  })
})
