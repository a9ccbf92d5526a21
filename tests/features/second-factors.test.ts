import { eq } from 'drizzle-orm'
import { generate } from 'otplib'
import { describe, expect } from 'vitest'
import { recoveryCodes, totpFactors } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { factorsOf, hasSecondFactor } from '~/features/security/factors.view.server.ts'
import {
  closeIdentityCheck,
  identityCheckOf,
  noteFailure,
  openIdentityCheck,
  spendCode,
} from '~/features/security/identity-checks.server.ts'
import { newRecoveryCodes } from '~/features/security/recovery-codes.server.ts'
import {
  ENROLMENT_LASTS_MS,
  IDENTITY_CHECK_FAILURES,
  IDENTITY_CHECK_LASTS_MS,
  RECOVERY_CODES,
} from '~/features/security/rules.ts'
import { confirmTotp, enrolmentFor, removeTotp } from '~/features/security/totp.server.ts'
import { type Forum, test } from '../support/forum.ts'

const serverKey = Buffer.alloc(32, 7)
const STEP_MS = 30_000

const keysOf = (forum: Forum) => ({ db: forum.db, serverKey })
const secretOf = ({ secret }: { secret: string }) => secret.replaceAll(' ', '')
const codeAt = (secret: string, time: number) => generate({ secret, epoch: Math.floor(time / 1_000) })

/** A member with an authenticator app. */
async function withApp(forum: Forum) {
  const member = await forum.member()
  const enrolment = enrolmentFor(serverKey, member, undefined, forum.now)
  const secret = secretOf(enrolment)
  const confirmed = { enrolment: enrolment.sealed, code: await codeAt(secret, forum.now.getTime()) }
  const codes = (await confirmTotp(keysOf(forum), member, confirmed, forum.now)) ?? []
  const code = (steps = 0) => codeAt(secret, forum.now.getTime() + steps * STEP_MS)
  const spend = (text: string) => spendCode(keysOf(forum), member.id, text, forum.now)
  return { member, secret, codes, code, spend }
}

describe('an authenticator app', () => {
  test('is kept sealed, once its code was right, together with recovery codes', async ({ forum }) => {
    const { member, secret, codes } = await withApp(forum)
    expect(hasSecondFactor(await factorsOf(forum.db.read, member.id))).toBe(true)
    const [row] = await forum.db.read.select().from(totpFactors)
    expect(row?.secret).not.toContain(secret)
    expect(new Set(codes).size).toBe(RECOVERY_CODES)
    expect(codes[0]).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const hashes = await forum.db.read.select().from(recoveryCodes)
    expect(JSON.stringify(hashes)).not.toContain(codes[0]?.replaceAll('-', ''))
  })

  test('shows the same secret until it is confirmed, to its member alone, and for a while', async ({
    forum,
  }) => {
    const [lin, mei] = await forum.members(2)
    const begun = enrolmentFor(serverKey, lin, undefined, forum.now)
    const again = (member: Member) => enrolmentFor(serverKey, member, begun.sealed, forum.now).secret
    expect(again(lin)).toBe(begun.secret)
    expect(again(mei)).not.toBe(begun.secret)
    const code = await codeAt(secretOf(begun), forum.now.getTime())
    const stolen = confirmTotp(keysOf(forum), mei, { enrolment: begun.sealed, code }, forum.now)
    await expect(stolen).rejects.toMatchObject({ code: 'security.enrolment_over' })
    forum.advance(ENROLMENT_LASTS_MS)
    expect(again(lin)).not.toBe(begun.secret)
  })

  test('takes codes one step early or late, and no others', async ({ forum }) => {
    const { code, spend } = await withApp(forum)
    forum.advance(10 * STEP_MS)
    expect(await spend(await code(-2))).toBe(false)
    expect(await spend(await code(2))).toBe(false)
    expect(await spend(await code(-1))).toBe(true)
    expect(await spend(` ${await code(1)} `)).toBe(true)
    expect(await spend('abcdef')).toBe(false)
  })

  test('takes no code twice, the one that set it up included, nor one before it', async ({ forum }) => {
    const { code, spend } = await withApp(forum)
    expect(await spend(await code())).toBe(false)
    forum.advance(3 * STEP_MS)
    expect(await spend(await code())).toBe(true)
    expect(await spend(await code())).toBe(false)
    expect(await spend(await code(-1))).toBe(false)
  })

  test('lets one of two in who send the same code at once', async ({ forum }) => {
    const { code, spend } = await withApp(forum)
    forum.advance(3 * STEP_MS)
    const now = await code()
    const both = await Promise.all([spend(now), spend(now)])
    expect(both.sort()).toEqual([false, true])
  })

  test('takes the recovery codes along when it goes as the last factor', async ({ forum }) => {
    const { member, codes, spend } = await withApp(forum)
    await removeTotp(forum.db, member, forum.now)
    expect(await spend(codes[0] ?? '')).toBe(false)
    await expect(newRecoveryCodes(forum.db, member, forum.now)).rejects.toMatchObject({
      code: 'security.no_factor',
    })
  })
})

describe('a recovery code', () => {
  test('works once, however it is written', async ({ forum }) => {
    const { codes, spend } = await withApp(forum)
    const typed = (codes[0] ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    expect(await spend(typed)).toBe(true)
    expect(await spend(typed)).toBe(false)
  })

  test('lets one of several in who use it at once', async ({ forum }) => {
    const { codes, spend } = await withApp(forum)
    const all = await Promise.all(Array.from({ length: 5 }, () => spend(codes[1] ?? '')))
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  test('is nobody else’s, and nothing once new ones were made', async ({ forum }) => {
    const [lin, mei] = [await withApp(forum), await withApp(forum)]
    expect(await mei.spend(lin.codes[0] ?? '')).toBe(false)
    const fresh = await newRecoveryCodes(forum.db, lin.member, forum.now)
    expect(await lin.spend(lin.codes[0] ?? '')).toBe(false)
    expect(await lin.spend(fresh[0] ?? '')).toBe(true)
    const left = await forum.db.read.$count(recoveryCodes, eq(recoveryCodes.userId, lin.member.id))
    expect(left).toBe(RECOVERY_CODES - 1)
  })
})

describe('a pending check', () => {
  const waiting = { next: '/x', form: { action: '/x', kept: { body: 'a text that waits' } } }
  const opened = async (forum: Forum) => {
    const { id: userId } = await forum.member()
    const token = await openIdentityCheck(forum.db, { userId, purpose: 'sign_in', waiting }, forum.now)
    return { token, find: (given = token) => identityCheckOf(forum.db.read, given, forum.now) }
  }

  test('brings the waiting form back to the browser that has the cookie, and to no other', async ({
    forum,
  }) => {
    const { token, find } = await opened(forum)
    expect((await find())?.waiting).toEqual(waiting)
    expect(await find(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
    expect(await identityCheckOf(forum.db.read, undefined, forum.now)).toBeUndefined()
  })

  test('is over after ten minutes', async ({ forum }) => {
    const { find } = await opened(forum)
    forum.advance(IDENTITY_CHECK_LASTS_MS - 1)
    expect(await find()).toBeDefined()
    forum.advance(1)
    expect(await find()).toBeUndefined()
  })

  test('is passed once', async ({ forum }) => {
    const check = (await (await opened(forum)).find()) ?? { id: '' }
    const both = await Promise.allSettled([1, 2].map(() => closeIdentityCheck(forum.db, check)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is over after five wrong codes', async ({ forum }) => {
    const { find } = await opened(forum)
    const check = (await find()) ?? { id: '' }
    for (let tries = 1; tries < IDENTITY_CHECK_FAILURES; tries++) await noteFailure(forum.db, check)
    expect(await find()).toBeDefined()
    await noteFailure(forum.db, check)
    expect(await find()).toBeUndefined()
  })
})
