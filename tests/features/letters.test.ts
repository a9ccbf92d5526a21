import { describe, expect } from 'vitest'
import { publish } from '#db/outbox.server.ts'
import { letters, outbox } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { mailHealth } from '~/features/account-mail/health.view.server.ts'
import { setMailPhrase } from '~/features/account-mail/phrase.server.ts'
import { retryLetters } from '~/features/account-mail/retry.server.ts'
import { LETTERS_AN_HOUR, LETTERS_KEPT_MS } from '~/features/account-mail/rules.ts'
import { askForCode } from '~/features/account-mail/sign-in-code.server.ts'
import { verifyEmail } from '~/features/account-mail/verification.server.ts'
import { register } from '~/features/accounts/accounts.server.ts'
import { registration } from '~/features/accounts/schema.ts'
import { decideAsOperator } from '~/features/settings/settings.server.ts'
import { offeredLanguages } from '~/features/site/settings.server.ts'
import { eraseLetters } from '~/jobs/erasures.server.ts'
import { LETTER_ATTEMPTS } from '~/jobs/rules.ts'
import { linkIn, secretIn } from '../support/mail-server.ts'
import { type MailForum, ORIGIN, test } from './mail-forum.ts'

const HOUR_MS = 3_600_000
const outboxOf = ({ db }: MailForum) => db.read.select().from(outbox)
const lettersOf = ({ db }: MailForum) => db.read.select().from(letters)

describe('a letter', () => {
  test('arrives in its reader’s language as HTML and text, from us, with nothing to be loaded', async ({
    at,
  }) => {
    await at.join('lin', 'Lin@example.org', 'zh-CN')
    const { recipients, parsed } = await at.newest('Lin@example.org')
    expect(recipients).toEqual(['Lin@example.org'])
    expect(parsed.from?.value).toEqual([{ name: 'Askwell', address: 'help@forum.test' }])
    expect(parsed.subject).toBe('请验证您的邮箱')
    expect(parsed.text).toContain('@lin，您好：')
    expect(parsed.html).toContain('lang="zh-CN"')
    expect(parsed.html).not.toMatch(/<(img|link|script|iframe)|src=|url\(|@import/)
    expect(linkIn({ parsed }).href).toMatch(new RegExp(`^${ORIGIN}/verify\\?secret=[\\w-]{43}$`))
    expect(parsed.text).toContain(`${ORIGIN}/official`)
  })

  test('speaks a language that the forum offers, whatever its reader chose while there were more', async ({
    at,
  }) => {
    const { db } = at
    await decideAsOperator(db, { changed: offeredLanguages, value: ['en'] as Language[] }, at.now)
    await at.join('lin', 'lin@example.org', 'zh-CN')
    const { parsed } = await at.newest('lin@example.org')
    expect(parsed.html).toContain('lang="en"')
    expect(parsed.text).toContain('Hello @lin')
  })

  test('has the headers of a mail that nobody’s program answers', async ({ at }) => {
    await at.join('lin', 'lin@example.org')
    const { parsed } = await at.newest('lin@example.org')
    expect(parsed.messageId).toMatch(/^<[^<>@\s]+@forum\.test>$/)
    expect(parsed.date).toEqual(at.now)
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(parsed.headers.has('list-unsubscribe')).toBe(false)
  })

  test('repeats the member’s own phrase', async ({ at }) => {
    const lin = await at.joinVerified('lin', 'lin@example.org')
    await setMailPhrase(at.db, lin, '<b>blue</b> heron & 7')
    await askForCode(at.db, 'lin@example.org', 'browser', at.now)
    const { parsed } = await at.newest('lin@example.org')
    expect(parsed.text).toContain('“<b>blue</b> heron & 7”')
    expect(parsed.html).toContain('“&lt;b&gt;blue&lt;/b&gt; heron &amp; 7”')
  })

  test('says nothing that somebody else could have written: it goes to whatever address was typed', async ({
    at,
  }) => {
    const email = 'victim@example.org'
    const displayName = 'Win at evil.example'
    const form = registration.parse({ handle: 'mallory', password: 'correct horse', displayName, email })
    await register(at.db, form, 'en', at.now)
    expect((await at.newest(email)).raw).not.toContain('evil.example')
  })

  test('leaves no secret behind: neither in the outbox nor in the table', async ({ at }) => {
    await at.join('lin', 'lin@example.org')
    const [waiting] = await outboxOf(at)
    expect(waiting?.payload).toEqual({ letterId: expect.any(Number) })
    const secret = secretIn(await at.newest('lin@example.org'))
    expect(JSON.stringify(await lettersOf(at))).not.toContain(secret)
    expect(await outboxOf(at)).toEqual([])
  })
})

describe('a mail server', () => {
  test('that is down delays a letter and loses none', async ({ at }) => {
    await at.server.down()
    const lin = await at.join('lin', 'lin@example.org')
    for (let hour = 0; hour < 10; hour++) {
      await at.post()
      at.advance(HOUR_MS)
    }
    expect(await outboxOf(at)).toMatchObject([
      { attempts: 10, parkedAt: null, lastError: 'ServiceGone ESOCKET (send)' },
    ])
    expect(JSON.stringify(at.complaints)).not.toContain('lin@')
    await at.server.up()
    // Its link is good for as long as one that came at once.
    const secret = await at.newestSecret('lin@example.org')
    expect(await verifyEmail(at.db, lin, secret, at.now)).toBe('done')
    expect(at.server.received).toHaveLength(1)
  })

  test('that is down for longer than three days leaves the letter parked', async ({ at }) => {
    await at.server.down()
    await at.join('lin', 'lin@example.org')
    const { db } = at
    await at.post()
    await db.write((tx) => tx.update(outbox).set({ attempts: LETTER_ATTEMPTS - 1 }))
    at.advance(HOUR_MS)
    await at.post()
    expect(await outboxOf(at)).toMatchObject([{ parkedAt: at.now }])
  })

  test('that refuses a recipient for good is not asked again', async ({ at }) => {
    at.server.refusals.set('nobody@example.org', 550)
    await at.join('lin', 'nobody@example.org')
    await at.post()
    expect(await outboxOf(at)).toEqual([])
    expect(await lettersOf(at)).toMatchObject([{ refusedAt: at.now, sentAt: null }])
    expect(at.complaints).toEqual([])
  })

  test('that is too busy for a recipient is asked again', async ({ at }) => {
    at.server.refusals.set('lin@example.org', 451)
    await at.join('lin', 'lin@example.org')
    await at.post()
    expect(await outboxOf(at)).toMatchObject([{ attempts: 1, parkedAt: null }])
    at.server.refusals.clear()
    at.advance(HOUR_MS)
    expect((await at.newest('lin@example.org')).recipients).toEqual(['lin@example.org'])
  })

  test('takes a letter with a secret of its own each time: the last one holds', async ({ at }) => {
    const lin = await at.join('lin', 'lin@example.org')
    const first = await at.newestSecret('lin@example.org')
    // As after a crash between the mail server's yes and the note of it.
    const [letter] = await lettersOf(at)
    await at.db.write(async (tx) => {
      await tx.update(letters).set({ sentAt: null })
      await publish(tx, 'letter.asked', { letterId: letter?.id ?? 0 }, at.now)
    })
    const second = await at.newestSecret('lin@example.org')
    await expect(verifyEmail(at.db, lin, first, at.now)).rejects.toMatchObject({ code: 'accounts.bad_link' })
    expect(await verifyEmail(at.db, lin, second, at.now)).toBe('done')
  })
})

describe('what admins see of mail', () => {
  test('is what failed and why, and a press sends it all', async ({ at }) => {
    await at.server.down()
    await at.join('lin', 'lin@example.org')
    await at.post()
    const seen = await mailHealth(at.db.read, new Date(at.now.getTime() + HOUR_MS))
    expect(seen).toMatchObject({ waiting: 1, lagMs: HOUR_MS, refused: [] })
    expect(seen.failing).toEqual([{ error: 'ServiceGone ESOCKET (send)', letters: 1, parked: 0 }])
    await at.server.up()
    await expect(retryLetters(at.db, await at.staff(), at.now)).rejects.toMatchObject({ status: 403 })
    await retryLetters(at.db, await at.member({ role: 'admin' }), at.now)
    expect((await at.newest('lin@example.org')).recipients).toEqual(['lin@example.org'])
  })

  test('is whom a mail server refused for good, without their address', async ({ at }) => {
    at.server.refusals.set('lin@example.org', 550)
    await at.join('lin', 'lin@example.org')
    await at.post()
    const seen = await mailHealth(at.db.read, at.now)
    expect(seen).toMatchObject({ waiting: 0, refused: [{ kind: 'verify_email', handle: 'lin', at: at.now }] })
    expect(JSON.stringify(seen)).not.toContain('lin@')
  })
})

describe('letters', () => {
  test('do not flood an address, however many ask for them', async ({ at }) => {
    await at.joinVerified('lin', 'lin@example.org')
    for (let asked = 0; asked < 2 * LETTERS_AN_HOUR; asked++)
      await askForCode(at.db, 'LIN@example.org', `browser ${asked}`, at.now)
    await at.post()
    expect(at.server.to('lin@example.org')).toHaveLength(LETTERS_AN_HOUR)
    at.advance(HOUR_MS + 1)
    const before = at.server.received.length
    await askForCode(at.db, 'lin@example.org', 'browser', at.now)
    await at.post()
    expect(at.server.received).toHaveLength(before + 1)
  })

  test('are forgotten after a week', async ({ at }) => {
    await at.join('lin', 'lin@example.org')
    await at.post()
    await eraseLetters(at.db, new Date(at.now.getTime() + LETTERS_KEPT_MS - 1))
    expect(await lettersOf(at)).toHaveLength(1)
    await eraseLetters(at.db, new Date(at.now.getTime() + LETTERS_KEPT_MS))
    expect(await lettersOf(at)).toEqual([])
  })
})
