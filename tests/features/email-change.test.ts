import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { emailChanges, sessions, users } from '#db/schema/index.ts'
import {
  agreeToChange,
  cancelChange,
  nameAddress,
  settleChanges,
  stopChange,
} from '~/features/account-mail/change.server.ts'
import { LINK_MS, OBJECTION_MS } from '~/features/account-mail/rules.ts'
import { verifyEmail } from '~/features/account-mail/verification.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { type MailForum, test } from './mail-forum.ts'

const OLD = 'old@example.org'
const NEW = 'new@example.org'
const BAD_LINK = { code: 'accounts.bad_link', status: 400 }

/** Lin, who has asked for the new address, and the secrets that both addresses got. */
async function changing(at: MailForum) {
  const lin = await at.joinVerified('lin', OLD)
  await nameAddress(at.db, lin, at.address(NEW), at.now)
  return { lin, ofOld: await at.newestSecret(OLD), ofNew: await at.newestSecret(NEW) }
}

async function keyOf({ db }: MailForum, { id }: Member) {
  const [row] = await db.read.select({ key: users.emailKey }).from(users).where(eq(users.id, id))
  return row?.key
}

describe('a change of address', () => {
  test('is made when the new one confirms and the old one agrees, and both are told', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    expect(await verifyEmail(at.db, lin, ofNew, at.now)).toBe('waiting')
    expect(await keyOf(at, lin)).toBe(OLD)
    expect(await agreeToChange(at.db, ofOld, at.now)).toBe('done')
    expect(await keyOf(at, lin)).toBe(NEW)
    for (const address of [OLD, NEW])
      expect((await at.newest(address)).parsed.subject).toBe('Your email address was changed')
  })

  test('is made in the other order as well', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    expect(await agreeToChange(at.db, ofOld, at.now)).toBe('waiting')
    expect(await verifyEmail(at.db, lin, ofNew, at.now)).toBe('done')
    expect(await keyOf(at, lin)).toBe(NEW)
  })

  test('needs no word of the old one after a day', async ({ at }) => {
    const { lin, ofNew } = await changing(at)
    await verifyEmail(at.db, lin, ofNew, at.now)
    await settleChanges(at.db, new Date(at.now.getTime() + OBJECTION_MS - 1))
    expect(await keyOf(at, lin)).toBe(OLD)
    await settleChanges(at.db, new Date(at.now.getTime() + OBJECTION_MS))
    expect(await keyOf(at, lin)).toBe(NEW)
  })

  test('is not made by time alone: the new one has to confirm, and is forgotten in the end', async ({
    at,
  }) => {
    const { lin } = await changing(at)
    await settleChanges(at.db, new Date(at.now.getTime() + LINK_MS - 1))
    expect(await at.db.read.$count(emailChanges)).toBe(1)
    await settleChanges(at.db, new Date(at.now.getTime() + LINK_MS))
    expect(await at.db.read.$count(emailChanges)).toBe(0)
    expect(await keyOf(at, lin)).toBe(OLD)
  })

  test('is stopped by the old one, who needs no log-in, and nobody stays logged in', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    await openSessions(at.db, { secure: false, now: () => at.now }).start(lin.id, 'Firefox · Linux')
    await stopChange(at.db, ofOld, at.now)
    expect(await at.db.read.$count(sessions)).toBe(0)
    await expect(verifyEmail(at.db, lin, ofNew, at.now)).rejects.toMatchObject(BAD_LINK)
    await settleChanges(at.db, new Date(at.now.getTime() + OBJECTION_MS))
    expect(await keyOf(at, lin)).toBe(OLD)
  })

  test('is taken back by whoever asked', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    await cancelChange(at.db, lin)
    await expect(agreeToChange(at.db, ofOld, at.now)).rejects.toMatchObject(BAD_LINK)
    await expect(verifyEmail(at.db, lin, ofNew, at.now)).rejects.toMatchObject(BAD_LINK)
  })

  test('that takes the place of another is not agreed to by the first one’s link', async ({ at }) => {
    const { lin, ofOld } = await changing(at)
    at.advance(60_000)
    await nameAddress(at.db, lin, at.address('thief@example.org'), at.now)
    await expect(agreeToChange(at.db, ofOld, at.now)).rejects.toMatchObject(BAD_LINK)
    await stopChange(at.db, ofOld, at.now)
    expect(await at.db.read.$count(emailChanges)).toBe(0)
  })

  test('to somebody’s address tells its owner alone', async ({ at }) => {
    await at.joinVerified('mei', NEW)
    const lin = await at.joinVerified('lin', OLD)
    await nameAddress(at.db, lin, at.address(NEW), at.now)
    const { parsed } = await at.newest(NEW)
    expect(parsed.subject).toBe('You have an account already')
    expect(parsed.text).not.toMatch(/secret=|@lin/)
  })

  test('gives way when somebody else confirmed the new address first', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    await verifyEmail(at.db, lin, ofNew, at.now)
    const mei = await at.join('mei')
    const taken = { email: NEW, emailKey: NEW }
    await at.db.write((tx) => tx.update(users).set(taken).where(eq(users.id, mei.id)))
    await expect(agreeToChange(at.db, ofOld, at.now)).rejects.toMatchObject({ code: 'accounts.email_owned' })
    await settleChanges(at.db, new Date(at.now.getTime() + OBJECTION_MS))
    expect([await keyOf(at, lin), await at.db.read.$count(emailChanges)]).toEqual([OLD, 0])
  })

  test('needs the present password, and another address', async ({ at }) => {
    const lin = await at.joinVerified('lin', OLD)
    await expect(nameAddress(at.db, lin, at.address(NEW, 'a guess'), at.now)).rejects.toMatchObject({
      code: 'accounts.wrong_password',
    })
    await expect(nameAddress(at.db, lin, at.address('OLD@example.org'), at.now)).rejects.toMatchObject({
      code: 'accounts.email_same',
    })
    expect(await at.db.read.$count(emailChanges)).toBe(0)
  })

  test.skipIf(whyNoConcurrency())('confirmed and agreed to at once is made once', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    const outcomes = await Promise.all([
      verifyEmail(at.db, lin, ofNew, at.now),
      agreeToChange(at.db, ofOld, at.now),
    ])
    expect(outcomes.sort()).toEqual(['done', 'waiting'])
    expect(await keyOf(at, lin)).toBe(NEW)
  })

  test.skipIf(whyNoConcurrency())('stopped and agreed to at once ends one way', async ({ at }) => {
    const { lin, ofOld, ofNew } = await changing(at)
    await verifyEmail(at.db, lin, ofNew, at.now)
    const [stopped] = await Promise.allSettled([
      stopChange(at.db, ofOld, at.now),
      agreeToChange(at.db, ofOld, at.now),
    ])
    expect(await keyOf(at, lin)).toBe(stopped.status === 'fulfilled' ? OLD : NEW)
  })
})

describe('an address that was never confirmed', () => {
  test('is replaced at once, and its link is over', async ({ at }) => {
    const lin = await at.join('lin', OLD)
    const ofOld = await at.newestSecret(OLD)
    await nameAddress(at.db, lin, at.address(NEW), at.now)
    await expect(verifyEmail(at.db, lin, ofOld, at.now)).rejects.toMatchObject(BAD_LINK)
    expect(await verifyEmail(at.db, lin, await at.newestSecret(NEW), at.now)).toBe('done')
    expect(await keyOf(at, lin)).toBe(NEW)
  })

  test('can be added by an account that has none', async ({ at }) => {
    const lin = await at.join('lin')
    await nameAddress(at.db, lin, at.address(NEW), at.now)
    expect(await verifyEmail(at.db, lin, await at.newestSecret(NEW), at.now)).toBe('done')
  })
})
