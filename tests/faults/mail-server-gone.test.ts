import { and, eq, isNotNull, like, ne } from 'drizzle-orm'
import { expect, onTestFinished } from 'vitest'
import { answers, outbox, questions, users } from '#db/schema/index.ts'
import { type Forum, test } from '../support/forum.ts'
import { codeIn, MailServer, type ReceivedMail } from '../support/mail-server.ts'
import { peopleOf } from './load/people.ts'
import { AT_ONCE_MS, networkTo, OUTAGES, THAT_FAILS, underLoad, whyNoServer } from './load/services.ts'

/** Longer than a server that hangs is waited for. */
const TIME_LIMIT_MS = 15_000
/** Of the letters and of the mails one each is on its way when a server begins to hang: it may have been taken. */
const ON_THEIR_WAY = 2

test.skipIf(whyNoServer)(
  `a mail server ${THAT_FAILS} delays letters, and loses none`,
  { timeout: 180_000 },
  async ({ forum }) => {
    const mail = await MailServer.onFreePort()
    await mail.up()
    onTestFinished(() => mail.down())
    const network = await networkTo(mail.port)
    const people = await peopleOf(forum)
    for (const { id } of people) await confirmAddress(forum, id)
    const lin = await confirmAddress(forum, (await forum.member()).id)
    const settings = { SMTP_URL: `smtp://${network.address}`, MAIL_FROM: 'help@forum.test' }
    const { server, load, more, end } = await underLoad(forum, settings, people)
    const failed = and(eq(outbox.topic, 'letter.asked'), like(outbox.lastError, 'ServiceGone %'))
    for (const outage of OUTAGES) {
      const told = mail.to(lin).length
      await network.strike(outage)
      load.usualMs()
      expect(await askForCode(server.origin, lin)).toBe(303)
      const acting = more()
      await expect.poll(() => forum.db.read.$count(outbox, failed), { timeout: TIME_LIMIT_MS }).toBe(1)
      await acting
      expect(load.usualMs()).toBeLessThan(AT_ONCE_MS)
      expect(mail.to(lin)).toHaveLength(told)
      await network.mend()
      expect(codeIn(await mail.newest(lin, told + 1))).toMatch(/^\d{6}$/)
    }
    await end()
    const told = mail.received.flatMap(stopLinkIn)
    expect(new Set(told).size).toBe(await owedMails(forum))
    expect(told.length - new Set(told).size).toBeLessThanOrEqual(ON_THEIR_WAY)
  },
)

async function confirmAddress(forum: Forum, id: number): Promise<string> {
  const address = `somebody-${id}@example.org`
  const confirmed = { email: address, emailKey: address, emailVerifiedAt: forum.now }
  await forum.db.write((tx) =>
    tx
      .update(users)
      .set(confirmed)
      .where(eq(users.id, id as never)),
  )
  return address
}

async function askForCode(origin: string, email: string): Promise<number> {
  const answer = await fetch(`${origin}/login/code`, {
    method: 'POST',
    body: new URLSearchParams({ email }),
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
  return answer.status
}

/** Answers that somebody else than their author is told of. */
async function owedMails({ db }: Forum): Promise<number> {
  const rows = await db.read
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(isNotNull(answers.authorId), ne(answers.authorId, questions.authorId)))
  return rows.length
}

/** Each mail about an answer has one of its own, however often it is sent; letters have none. */
function stopLinkIn({ parsed }: ReceivedMail): string[] {
  const list = parsed.headers.get('list') as { unsubscribe?: { url: string } } | undefined
  return list?.unsubscribe ? [list.unsubscribe.url] : []
}
