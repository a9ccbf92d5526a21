import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { sessions, users } from '#db/schema/index.ts'
import { emailSettings } from '~/features/account-mail/email.view.server.ts'
import { askForReset, resetPassword } from '~/features/account-mail/reset.server.ts'
import { RESET_MS } from '~/features/account-mail/rules.ts'
import { askForCode, redeemCode } from '~/features/account-mail/sign-in-code.server.ts'
import { changePassword, verifyLogin } from '~/features/accounts/accounts.server.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { codeIn, secretIn } from '../support/mail-server.ts'
import { PASSWORD, test } from './mail-forum.ts'

const LIN = 'lin@example.org'
const BAD_LINK = { code: 'accounts.bad_link', status: 400 }
const WRONG_CODE = { code: 'accounts.wrong_code', status: 400 }
/** One character is another one. */
const altered = (secret: string) => (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1)

describe('a new password by mail', () => {
  test('is set by the link once, ends every session and tells the owner', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    await openSessions(at.db, { secure: false, now: () => at.now }).start(lin.id, 'Firefox · Linux')
    await askForReset(at.db, LIN, at.now)
    const secret = await at.newestSecret(LIN)
    expect((await resetPassword(at.db, secret, 'battery staple', at.now)).id).toBe(lin.id)
    expect(await at.db.read.$count(sessions)).toBe(0)
    expect((await verifyLogin(at.db.read, { handle: 'lin', password: 'battery staple' })).id).toBe(lin.id)
    expect((await at.newest(LIN)).parsed.subject).toBe('Your password was changed')
    await expect(resetPassword(at.db, secret, 'another one', at.now)).rejects.toMatchObject(BAD_LINK)
  })

  test('is the first one of an account that had none', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    await at.db.write((tx) => tx.update(users).set({ passwordHash: null }).where(eq(users.id, lin.id)))
    expect((await emailSettings(at.db.read, lin.id)).hasPassword).toBe(false)
    await askForReset(at.db, LIN, at.now)
    await resetPassword(at.db, await at.newestSecret(LIN), 'battery staple', at.now)
    expect((await emailSettings(at.db.read, lin.id)).hasPassword).toBe(true)
  })

  test('is not set by a link that is over, altered or of another kind', async ({ at }) => {
    await at.join('mei', 'mei@example.org')
    const ofAnotherKind = await at.newestSecret('mei@example.org')
    await at.joinVerified('lin', LIN)
    await askForReset(at.db, LIN, at.now)
    const secret = await at.newestSecret(LIN)
    const over = new Date(at.now.getTime() + RESET_MS)
    for (const [tried, now] of [
      [secret, over],
      [altered(secret), at.now],
      [ofAnotherKind, at.now],
      ['', at.now],
      ['x'.repeat(100_000), at.now],
    ] as const)
      await expect(resetPassword(at.db, tried, 'battery staple', now)).rejects.toMatchObject(BAD_LINK)
  })

  test('is not set by a link to an address that is not the account’s any more', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    await askForReset(at.db, LIN, at.now)
    const secret = await at.newestSecret(LIN)
    const moved = { email: 'new@example.org', emailKey: 'new@example.org' }
    await at.db.write((tx) => tx.update(users).set(moved).where(eq(users.id, lin.id)))
    await expect(resetPassword(at.db, secret, 'battery staple', at.now)).rejects.toMatchObject(BAD_LINK)
  })

  test('voids the other ways in that wait in the mailbox', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForCode(at.db, LIN, 'browser', at.now)
    const code = codeIn(await at.newest(LIN))
    await askForReset(at.db, LIN, at.now)
    const first = await at.newestSecret(LIN)
    await askForReset(at.db, LIN, at.now)
    await resetPassword(at.db, await at.newestSecret(LIN), 'battery staple', at.now)
    await expect(resetPassword(at.db, first, 'another one', at.now)).rejects.toMatchObject(BAD_LINK)
    await expect(redeemCode(at.db, 'browser', code, at.now)).rejects.toMatchObject(WRONG_CODE)
  })

  test.skipIf(whyNoConcurrency())('is set once by a link that is used twice at once', async ({ at }) => {
    await at.joinVerified('lin', LIN)
    await askForReset(at.db, LIN, at.now)
    const secret = await at.newestSecret(LIN)
    const uses = ['battery staple', 'another one'].map((each) => resetPassword(at.db, secret, each, at.now))
    const outcomes = await Promise.allSettled(uses)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('in the settings is told by mail as well', async ({ at }) => {
    const lin = await at.joinVerified('lin', LIN)
    const change = { password: PASSWORD, newPassword: 'battery staple' }
    await changePassword(at.db, lin, change, at.now)
    const mail = await at.newest(LIN)
    expect(mail.parsed.subject).toBe('Your password was changed')
    expect(() => secretIn(mail)).toThrow()
  })
})
