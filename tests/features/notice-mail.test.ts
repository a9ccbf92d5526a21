import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { noticeMails, outbox, questionFacts, users } from '#db/schema/index.ts'
import { setMailPhrase } from '~/features/account-mail/phrase.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, detachNameFromAnswer } from '~/features/answers/removal.server.ts'
import { chooseMail, mailChoicesOf, stopBehind, stopMail } from '~/features/notice-mail/choices.server.ts'
import { MAX_QUOTED, SENDING_MS, SOLVED_LINK } from '~/features/notice-mail/rules.ts'
import { solutionBehind, solveByMail } from '~/features/notice-mail/solving.server.ts'
import { unfollowQuestion } from '~/features/questions/follow.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { type ReceivedMail, secretIn } from '../support/mail-server.ts'
import { KEY, type MailForum, ORIGIN, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const BAD_LINK = { code: 'accounts.bad_link', status: 400 }
const HOUR_MS = 3_600_000
const ALL = { answers: true, reminders: true, decisions: true }

/** Lin, whose address is confirmed, has asked; mails so far are none of ours. */
async function asked(at: MailForum, language: 'en' | 'zh-CN' = 'en') {
  const lin = await at.joinVerified('lin', LIN, language)
  const { question } = await at.question(lin, { title: 'Where is my deposit of yesterday?' })
  await at.post()
  at.server.received.length = 0
  return { lin, question }
}

const mailed = async (at: MailForum) => {
  await at.post()
  return at.server.received.map(({ parsed }) => parsed.subject)
}
const stopLinkIn = ({ parsed }: ReceivedMail) => {
  const { url } = (parsed.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe
  return { key: KEY, secret: new URL(url).searchParams.get('secret') ?? '' }
}
const solvedLinkIn = (mail: ReceivedMail) => ({ key: KEY, secret: secretIn(mail) })
const outcomes = async ({ db }: MailForum) =>
  (await db.read.select().from(noticeMails)).map(({ kind, outcome }) => `${kind} ${outcome}`)

describe('an answer', () => {
  test('is mailed to the asker at once, with its text, in HTML and as text', async ({ at }) => {
    const { lin, question } = await asked(at)
    await setMailPhrase(at.db, lin, 'blue heron')
    const kai = await at.member()
    const { id } = await at.answer(question, kai, 'Count to **20** confirmations.\n\n- then ask the desk')
    const mail = await at.newest(LIN)
    expect(mail.parsed.subject).toBe('New answer: Where is my deposit of yesterday?')
    expect(mail.parsed.text).toContain(
      `${kai.displayName}, a member, writes:\n> Count to 20 confirmations.\n> \n> `,
    )
    expect(mail.parsed.html).toContain('<p>Count to <strong>20</strong> confirmations.</p>')
    expect(mail.parsed.text).toContain('“blue heron”')
    expect(mail.parsed.text).toContain(`${ORIGIN}/official`)
    expect(mail.parsed.text).toMatch(new RegExp(`${ORIGIN}/questions/${question.id}/\\S+#answer-${id}`))
    expect(mail.parsed.html).not.toMatch(/<(img|link|script|iframe)|src=|url\(|@import/)
  })

  test('is told in the reader’s language, whatever language it is in', async ({ at }) => {
    const { question } = await asked(at, 'zh-CN')
    await at.answer(question, undefined, 'Look at the explorer first.')
    const { parsed } = await at.newest(LIN)
    expect(parsed.subject).toBe('有新回答：Where is my deposit of yesterday?')
    expect(parsed.html).toMatch(/<html lang="zh-CN">[\s\S]*<div class="quote" lang="en">/)
  })

  test('can be unsubscribed from by one request, as RFC 8058 has it', async ({ at }) => {
    const { question } = await asked(at)
    await at.answer(question)
    const { raw } = await at.newest(LIN)
    const unfolded = raw.replace(/\r\n[ \t]+/g, ' ')
    expect(unfolded).toMatch(
      /^List-Unsubscribe: <https:\/\/forum\.test\/mail\/stop\?secret=\d+\.[\w-]{43}>\r$/m,
    )
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  })

  test('to one’s own question, by oneself, is not mailed', async ({ at }) => {
    const { lin, question } = await asked(at)
    await at.answer(question, lin)
    expect(await mailed(at)).toEqual([])
  })

  test('is not mailed to an address that nobody confirmed, nor to whoever only follows', async ({ at }) => {
    const mei = await at.join('mei', 'mei@example.org')
    const { question } = await at.question(mei)
    await at.joinVerified('lin', LIN)
    await at.post()
    at.server.received.length = 0
    await at.answer(question)
    expect(await mailed(at)).toEqual([])
    expect(await at.db.read.$count(noticeMails)).toBe(0)
  })

  test('is not mailed of a question that its asker left', async ({ at }) => {
    const { lin, question } = await asked(at)
    await unfollowQuestion(at.db, lin, question.id)
    await at.answer(question)
    expect(await mailed(at)).toEqual([])
    expect(await outcomes(at)).toEqual(['answered dropped'])
  })

  test('that was deleted before the mail was written is mailed to nobody', async ({ at }) => {
    const { question } = await asked(at)
    await at.server.down()
    const { id, author } = await at.answer(question)
    await at.post()
    await deleteAnswer(at.db, author, id, at.now)
    await at.server.up()
    at.advance(HOUR_MS)
    expect(await mailed(at)).toEqual([])
    expect(await outcomes(at)).toEqual(['answered dropped'])
  })

  test('brings nothing along that only staff see, and no name that its author took off', async ({ at }) => {
    const { question } = await asked(at)
    const fact = { questionId: question.id, key: 'txid', name: { en: 'x' }, shape: 'text' as const }
    await at.db.write((tx) =>
      tx.insert(questionFacts).values({ ...fact, visibility: 'staff', value: 'ledger 4711', position: 0 }),
    )
    const { id, author } = await at.answer(question)
    await detachNameFromAnswer(at.db, author, id, at.now)
    const { raw, parsed } = await at.newest(LIN)
    expect(parsed.text).toContain('A member writes:')
    expect(raw).not.toMatch(new RegExp(`4711|${author.handle}`))
  })

  test('that is very long is mailed by its beginning', async ({ at }) => {
    const { question } = await asked(at)
    await at.answer(question, undefined, `Begin <here> & now. ${'And on it goes. '.repeat(MAX_QUOTED / 16)}`)
    const { parsed } = await at.newest(LIN)
    expect(parsed.html).toContain('<p>Begin &lt;here&gt; &amp; now.')
    expect(parsed.text).toContain('> The answer goes on in the thread.')
    expect(String(parsed.html).length).toBeLessThan(MAX_QUOTED)
  })

  test('is mailed once, however often the outbox comes to it', async ({ at }) => {
    const { question } = await asked(at)
    const { id } = await at.answer(question)
    await at.db.write((tx) => publish(tx, 'answer.posted', { answerId: id }, at.now))
    await at.post()
    const [mail] = await at.db.read.select().from(noticeMails)
    await at.db.write((tx) => publish(tx, 'mail.owed', { mailId: mail?.id ?? 0 }, at.now))
    expect(await mailed(at)).toHaveLength(1)
  })

  test('is left to the process that began to send it, until that one is taken for dead', async ({ at }) => {
    const { question } = await asked(at)
    await at.server.down()
    await at.answer(question)
    await at.post()
    await at.server.up()
    await at.db.write((tx) => tx.update(noticeMails).set({ takenAt: at.now }))
    at.advance(SENDING_MS - 1)
    expect(await mailed(at)).toEqual([])
    at.advance(HOUR_MS)
    expect(await mailed(at)).toHaveLength(1)
  })

  test('waits for a mail server that is down, and is lost by none', async ({ at }) => {
    const { question } = await asked(at)
    await at.server.down()
    await at.answers(question, 3)
    for (let hour = 0; hour < 5; hour++) {
      await at.post()
      at.advance(HOUR_MS)
    }
    expect(await at.db.read.select().from(outbox)).toMatchObject([
      { topic: 'mail.owed', parkedAt: null },
      { topic: 'mail.owed', parkedAt: null },
      { topic: 'mail.owed', parkedAt: null },
    ])
    expect(JSON.stringify(at.complaints)).not.toContain('lin@')
    await at.server.up()
    expect(await mailed(at)).toHaveLength(3)
    expect(await at.db.read.$count(outbox)).toBe(0)
  })

  test('is not tried again at an address that a mail server refuses for good', async ({ at }) => {
    const { question } = await asked(at)
    at.server.refusals.set(LIN, 550)
    await at.answer(question)
    expect(await mailed(at)).toEqual([])
    expect(await outcomes(at)).toEqual(['answered refused'])
    expect(await at.db.read.$count(outbox)).toBe(0)
  })
})

describe('“This solved it”', () => {
  const answered = async (at: MailForum) => {
    const { lin, question } = await asked(at)
    const answer = await at.answer(question)
    const mail = await at.newest(LIN)
    return { lin, question, answer, mail, link: solvedLinkIn(mail) }
  }
  const accepted = async (at: MailForum, question: Parameters<MailForum['questionRow']>[0]) =>
    (await at.questionRow(question)).acceptedAnswerId

  test('is pressed without a log-in, and accepts that answer for its asker', async ({ at }) => {
    const { lin, question, answer, link } = await answered(at)
    expect(await solutionBehind(at.db.read, link, at.now)).toMatchObject({
      asker: { id: lin.id },
      answerId: answer.id,
      state: 'open',
    })
    expect(await accepted(at, question)).toBeNull()
    await solveByMail(at.db, link, at.now)
    expect(await accepted(at, question)).toBe(answer.id)
    expect(await at.pointsOf(lin)).toEqual([2])
    await solveByMail(at.db, link, at.now)
    expect(await at.pointsOf(lin)).toEqual([2])
    expect(await at.differences()).toEqual([])
  })

  test('is good for that alone, in that mail, and for a month', async ({ at }) => {
    const { question, answer, mail, link } = await answered(at)
    const other = await at.answer(question)
    const second = solvedLinkIn(await at.newest(LIN))
    const [, mac] = link.secret.split('.')
    const forged = [
      { ...link, secret: '' },
      { ...link, secret: `${link.secret}x` },
      { ...link, secret: `${second.secret.split('.')[0]}.${mac}` },
      { ...link, key: new Uint8Array(32) },
      stopLinkIn(mail),
    ]
    for (const wrong of forged)
      await expect(solveByMail(at.db, wrong, at.now)).rejects.toMatchObject(BAD_LINK)
    expect(await stopBehind(at.db.read, link)).toBeUndefined()
    const over = new Date(at.now.getTime() + SOLVED_LINK.ms)
    await expect(solveByMail(at.db, link, over)).rejects.toMatchObject(BAD_LINK)
    expect(await solveByMail(at.db, link, new Date(over.getTime() - 1))).toBe(answer.id)
    expect(await solveByMail(at.db, second, at.now)).toBe(other.id)
  })

  test('comes to nothing when the answer is gone, the question closed or the account deleted', async ({
    at,
  }) => {
    const { lin, question, answer, link } = await answered(at)
    const staff = await at.staff()
    await closeQuestion(at.db, staff, question.id, 'unclear', at.now)
    expect(await solutionBehind(at.db.read, link, at.now)).toMatchObject({ state: 'closed' })
    await expect(solveByMail(at.db, link, at.now)).rejects.toMatchObject({ code: 'questions.closed' })
    await deleteAnswer(at.db, staff, answer.id, at.now)
    await expect(solveByMail(at.db, link, at.now)).rejects.toMatchObject(BAD_LINK)
    await at.db.write((tx) => tx.update(users).set({ deletedAt: at.now }).where(eq(users.id, lin.id)))
    expect(await solutionBehind(at.db.read, link, at.now)).toBeUndefined()
  })

  test('is not offered of an answer that was accepted meanwhile', async ({ at }) => {
    const { lin, question } = await asked(at)
    await at.server.down()
    const { id } = await at.answer(question)
    await at.post()
    await acceptAnswer(at.db, lin, id, at.now)
    await at.server.up()
    at.advance(HOUR_MS)
    expect((await at.newest(LIN)).parsed.text).not.toContain('/mail/solved')
  })
})

describe('what is mailed', () => {
  const answerAndCount = async (at: MailForum, question: Parameters<MailForum['answer']>[0]) => {
    const before = at.server.received.length
    await at.answer(question)
    return (await mailed(at)).length - before
  }

  test('is everything until a member says otherwise', async ({ at }) => {
    const { lin, question } = await asked(at)
    expect(await mailChoicesOf(at.db.read, lin)).toEqual(ALL)
    await chooseMail(at.db, lin, { ...ALL, answers: false }, at.now)
    expect(await mailChoicesOf(at.db.read, lin)).toEqual({ ...ALL, answers: false })
    expect(await answerAndCount(at, question)).toBe(0)
    await chooseMail(at.db, lin, ALL, at.now)
    expect(await answerAndCount(at, question)).toBe(1)
  })

  test('is ended by the link of a mail, twice as well, and without end', async ({ at }) => {
    const { lin, question } = await asked(at)
    await at.answer(question)
    const link = stopLinkIn(await at.newest(LIN))
    const stranger: Member = await at.joinVerified('mei', 'mei@example.org')
    at.advance(10 * SOLVED_LINK.ms)
    for (let times = 0; times < 2; times++) expect(await stopMail(at.db, link, at.now)).toBe('answers')
    await expect(stopMail(at.db, { ...link, secret: `9${link.secret}` }, at.now)).rejects.toMatchObject(
      BAD_LINK,
    )
    expect(await mailChoicesOf(at.db.read, lin)).toEqual({ ...ALL, answers: false })
    expect(await mailChoicesOf(at.db.read, stranger)).toEqual(ALL)
    expect(await answerAndCount(at, question)).toBe(0)
  })
})
