import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { letters, outbox, users } from '#db/schema/index.ts'
import { emailSettings } from '~/features/account-mail/email.view.server.ts'
import { letterBehind } from '~/features/account-mail/links.server.ts'
import { setMailPhrase } from '~/features/account-mail/phrase.server.ts'
import { askForReset } from '~/features/account-mail/reset.server.ts'
import { CODE_MS, LINK_MS } from '~/features/account-mail/rules.ts'
import { codeOnly, emailForm } from '~/features/account-mail/schema.ts'
import { askForCode, redeemCode } from '~/features/account-mail/sign-in-code.server.ts'
import { resendVerification, verifyEmail } from '~/features/account-mail/verification.server.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { newAccount } from '~/features/accounts/schema.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { codeIn } from '../support/mail-server.ts'
import { type MailForum, PASSWORD, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const BAD_LINK = { code: 'accounts.bad_link', status: 400 }
const WRONG_CODE = { code: 'accounts.wrong_code', status: 400 }
const userOf = async ({ db }: MailForum, handle: string) => {
  const [row] = await db.read.select().from(users).where(eq(users.handle, handle))
  return row
}
/** One character is another one. */
const altered = (secret: string) => (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1)

describe('an address', () => {
  test('is a claim until its link was used, whatever capitals it has', async ({ at }) => {
    const lin = await at.join('lin', 'Lin@Example.org')
    expect(await userOf(at, 'lin')).toMatchObject({ email: 'Lin@Example.org', emailKey: null })
    const secret = await at.newestSecret('Lin@Example.org')
    expect(await letterBehind(at.db.read, secret, ['verify_email'], at.now)).toMatchObject({ handle: 'lin' })
    expect(await userOf(at, 'lin')).toMatchObject({ emailVerifiedAt: null })
    expect(await verifyEmail(at.db, lin, secret, at.now)).toBe('done')
    expect(await userOf(at, 'lin')).toMatchObject({ emailKey: LIN, emailVerifiedAt: at.now })
  })

  test('may be claimed by two: the first to confirm has it, and the other is told nothing', async ({
    at,
  }) => {
    const lin = await at.join('lin', LIN)
    const mei = await at.join('mei', LIN.toUpperCase())
    const [linSecret, meiSecret] = [await at.newestSecret(LIN), await at.newestSecret(LIN.toUpperCase())]
    await verifyEmail(at.db, mei, meiSecret, at.now)
    await expect(verifyEmail(at.db, lin, linSecret, at.now)).rejects.toMatchObject({
      code: 'accounts.email_owned',
      status: 409,
    })
    expect((await emailSettings(at.db.read, lin.id)).verifiedAt).toBeNull()
  })

  test('that is somebody’s stays theirs: they are told, whoever registers with it is not', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await at.join('mallory', 'LIN@example.org')
    const { parsed } = await at.newest(LIN)
    expect(parsed.subject).toBe('You have an account already')
    expect(parsed.text).toContain('your account @lin')
    expect(parsed.text).not.toMatch(/secret=|mallory/)
    expect(at.server.to('LIN@example.org')).toEqual([])
  })

  test('of a forum’s own people counts as confirmed, and is theirs alone', async ({ at }) => {
    const account = newAccount.parse({ handle: 'anna', email: LIN, password: PASSWORD, role: 'admin' })
    await createUser(at.db, account, at.now)
    expect(await userOf(at, 'anna')).toMatchObject({ emailKey: LIN, emailVerifiedAt: at.now })
    const again = newAccount.parse({ handle: 'anna-2', email: LIN, password: PASSWORD, role: 'member' })
    await expect(createUser(at.db, again, at.now)).rejects.toMatchObject({ code: 'accounts.email_owned' })
  })

  test('gets its link once more on demand, until there is nothing to confirm', async ({ at }) => {
    const lin = await at.join('lin', LIN)
    await at.post()
    await resendVerification(at.db, lin, at.now)
    await verifyEmail(at.db, lin, await at.newestSecret(LIN), at.now)
    expect(at.server.to(LIN)).toHaveLength(2)
    await expect(resendVerification(at.db, lin, at.now)).rejects.toMatchObject({
      code: 'accounts.nothing_to_verify',
    })
  })

  test('is not confirmed by a link that is used, over, altered or another account’s', async ({ at }) => {
    const lin = await at.join('lin', LIN)
    const mei = await at.join('mei', 'mei@example.org')
    const secret = await at.newestSecret(LIN)
    await expect(verifyEmail(at.db, lin, altered(secret), at.now)).rejects.toMatchObject(BAD_LINK)
    await expect(verifyEmail(at.db, mei, secret, at.now)).rejects.toMatchObject(BAD_LINK)
    const over = new Date(at.now.getTime() + LINK_MS)
    await expect(verifyEmail(at.db, lin, secret, over)).rejects.toMatchObject(BAD_LINK)
    // A stranger's attempt took nothing from it.
    await verifyEmail(at.db, lin, secret, at.now)
    await expect(verifyEmail(at.db, lin, secret, at.now)).rejects.toMatchObject(BAD_LINK)
    expect(await userOf(at, 'mei')).toMatchObject({ emailKey: null })
  })
})

describe('a code by mail', () => {
  test('logs in once, for ten minutes, however it is spaced', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    await askForCode(at.db, 'LIN@example.org', 'browser', at.now)
    const code = codeIn(await at.newest(LIN))
    const typed = codeOnly.parse({ code: ` ${code.slice(0, 3)} ${code.slice(3)} ` }).code
    const over = new Date(at.now.getTime() + CODE_MS)
    await expect(redeemCode(at.db, 'browser', typed, over)).rejects.toMatchObject(WRONG_CODE)
    expect((await redeemCode(at.db, 'browser', typed, at.now)).id).toBe(lin.id)
    await expect(redeemCode(at.db, 'browser', typed, at.now)).rejects.toMatchObject(WRONG_CODE)
  })

  test('is of no use in another browser than the one that asked', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForCode(at.db, LIN, 'browser of Lin', at.now)
    const code = codeIn(await at.newest(LIN))
    for (const browser of ['browser of a thief', ''])
      await expect(redeemCode(at.db, browser, code, at.now)).rejects.toMatchObject(WRONG_CODE)
  })

  test('is void after five wrong ones, also when they come at once', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForCode(at.db, LIN, 'browser', at.now)
    const code = codeIn(await at.newest(LIN))
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const tries = Array.from({ length: 5 }, () => redeemCode(at.db, 'browser', wrong, at.now))
    for (const { status } of await Promise.allSettled(tries)) expect(status).toBe('rejected')
    await expect(redeemCode(at.db, 'browser', code, at.now)).rejects.toMatchObject(WRONG_CODE)
  })

  test('goes to confirmed addresses alone', async ({ at }) => {
    await at.join('lin', LIN)
    await at.post()
    await askForCode(at.db, LIN, 'browser', at.now)
    await at.post()
    expect(at.server.received).toHaveLength(1)
  })

  test.skipIf(whyNoConcurrency())('typed in twice at once logs in once', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForCode(at.db, LIN, 'browser', at.now)
    const code = codeIn(await at.newest(LIN))
    const outcomes = await Promise.allSettled([1, 2].map(() => redeemCode(at.db, 'browser', code, at.now)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('asking for a letter', () => {
  test('does the same for an address that nobody has: the request looks nothing up', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await at.db.write((tx) => tx.delete(letters))
    const shapes = []
    for (const email of [LIN, 'nobody@example.org']) {
      const { db } = at
      let reads = 0
      const read = new Proxy(db.read, {
        get: (target, name, receiver) => {
          reads++
          return Reflect.get(target, name, receiver)
        },
      })
      await askForCode({ ...db, read, write: db.write.bind(db) }, email, 'browser', at.now)
      await askForReset({ ...db, read, write: db.write.bind(db) }, email, at.now)
      const rows = await db.read.select().from(letters)
      const owed = await db.read.$count(outbox)
      shapes.push({ reads, owed, rows: rows.map(({ id, email, emailKey, ...rest }) => rest) })
      await db.write((tx) => tx.delete(letters))
      await db.write((tx) => tx.delete(outbox))
    }
    expect(shapes[0]).toEqual(shapes[1])
    expect(shapes[0]).toMatchObject({ reads: 0, owed: 2, rows: [{ userId: null }, { userId: null }] })
  })

  test('registers alike with an address that is somebody’s and one that is nobody’s', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await at.db.write((tx) => tx.delete(letters))
    for (const [handle, email] of [
      ['ada', LIN],
      ['bob', 'nobody@example.org'],
    ] as const) {
      await at.join(handle, email)
    }
    const rows = await at.db.read.select().from(letters)
    const [known, unknown] = rows.map(({ id, userId, email, emailKey, ...rest }) => rest)
    expect(known).toEqual(unknown)
  })

  test('compares a code with as much work whether there is one or not', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForCode(at.db, LIN, 'knows', at.now)
    await askForCode(at.db, 'nobody@example.org', 'unknown', at.now)
    await at.post()
    // Not by the clock, which a busy machine sets: by how much of the processor each took, as argon2 is most of it.
    const spent = async (browser: string) => {
      const begun = process.cpuUsage()
      await expect(redeemCode(at.db, browser, '000000x', at.now)).rejects.toMatchObject(WRONG_CODE)
      const { user } = process.cpuUsage(begun)
      return user
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    const times = { knows: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 5; round++) {
      times.knows.push(await spent('knows'))
      times.unknown.push(await spent('unknown'))
    }
    // Without the comparison it would be a hundredth.
    expect(median(times.unknown)).toBeGreaterThan(median(times.knows) / 3)
  })
})

describe('the phrase', () => {
  test.for([
    ['blue heron', 'blue heron'],
    ['  two\n lines ', 'two lines'],
    ['', null],
  ])('%j is kept as %j', async ([typed, kept], { at }) => {
    const lin = await at.join('lin')
    const act = emailForm.parse({ act: 'phrase', phrase: typed })
    if (act.act === 'phrase') await setMailPhrase(at.db, lin, act.phrase)
    expect((await emailSettings(at.db.read, lin.id)).phrase).toBe(kept)
  })

  test.for(['abc', 'x'.repeat(61)])('%j is refused', (phrase) => {
    expect(emailForm.safeParse({ act: 'phrase', phrase }).success).toBe(false)
  })
})
