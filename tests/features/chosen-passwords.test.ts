import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { askForReset, resetPassword } from '~/features/account-mail/reset.server.ts'
import {
  changePassword,
  createUser,
  register,
  setPassword,
  verifyLogin,
} from '~/features/accounts/accounts.server.ts'
import { newAccount, registration } from '~/features/accounts/schema.ts'
import type { Forum } from '../support/forum.ts'
import { test } from './mail-forum.ts'

const GOOD = 'correct horse'
const refusal = (code: string, field = 'password') => ({
  code,
  status: 400,
  details: { fields: { [field]: [code] } },
})
const COMMON = refusal('accounts.password_common')
const NAMED = refusal('accounts.password_named')

const join = ({ db, now }: Pick<Forum, 'db' | 'now'>, password: string, who: object = {}) =>
  register(db, registration.parse({ handle: 'lin-wang', password, ...who }), 'en', now)

describe('a password that somebody chooses', () => {
  test.for(['password1', 'PassWord1', '12345678', '1qaz2wsx', 'ｐａｓｓｗｏｒｄ１２３'])(
    'is not one of the common ones: %s',
    async (password, { at }) => {
      await expect(join(at, password)).rejects.toMatchObject(COMMON)
      expect(await at.db.read.$count(users)).toBe(0)
    },
  )

  test.for([
    'lin-wang',
    'LinWang2024!',
    'linwanglinwang',
    'Askwell!2026',
    'askwell-askwell',
    'wang.lin@example.com',
    'wang.lin.99',
    'Morning Rain 7',
  ])('is not only a name, an address or the site’s name: %s', async (password, { at }) => {
    const who = { email: 'wang.lin@example.com', displayName: 'Morning Rain' }
    await expect(join(at, password, who)).rejects.toMatchObject(NAMED)
  })

  test.for(['lin-wang walks home', 'askwell is slow', '正确的马电池订书钉', '?!?!?!?!?!?!'])(
    'may hold a name among other words, and be of any script: %s',
    async (password, { at }) => {
      await join(at, password)
      expect(await verifyLogin(at.db.read, { handle: 'lin-wang', password })).toBeDefined()
    },
  )

  test('is checked when it is changed, and the present one stays', async ({ at }) => {
    const lin = await join(at, GOOD)
    const change = (newPassword: string) =>
      changePassword(at.db, lin, { password: GOOD, newPassword }, at.now)
    await expect(change('iloveyou1')).rejects.toMatchObject(
      refusal('accounts.password_common', 'newPassword'),
    )
    await expect(change('lin-wang-1')).rejects.toMatchObject(
      refusal('accounts.password_named', 'newPassword'),
    )
    expect((await verifyLogin(at.db.read, { handle: 'lin-wang', password: GOOD })).id).toBe(lin.id)
  })

  test('is checked when it is reset, and the link stays good', async ({ at }) => {
    const email = 'lin@example.com'
    const lin = await at.joinVerified('lin-wang', email)
    await askForReset(at.db, email, at.now)
    const secret = await at.newestSecret(email)
    const reset = (password: string) => resetPassword(at.db, secret, password, at.now)
    await expect(reset('sunshine1')).rejects.toMatchObject(refusal('accounts.password_common', 'newPassword'))
    expect((await reset('battery staple')).id).toBe(lin.id)
  })

  test('is checked for accounts that the operator makes, and passwords that they set', async ({ at }) => {
    const { db, now } = at
    const made = (password: string) => newAccount.parse({ handle: 'mei', password, role: 'admin' })
    await expect(createUser(db, made('trustno1'), now)).rejects.toMatchObject(COMMON)
    const mei = await createUser(db, made(GOOD), now)
    await expect(setPassword(db, mei, 'mei-mei-mei', now)).rejects.toMatchObject(NAMED)
    await expect(setPassword(db, mei, 'letmein123', now)).rejects.toMatchObject(COMMON)
  })
})
