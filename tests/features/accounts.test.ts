import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { sessions, users } from '#db/schema/index.ts'
import { changePassword, createUser, register, verifyLogin } from '~/features/accounts/accounts.server.ts'
import { memberByHandle, memberById, publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { newAccount, profile, registration } from '~/features/accounts/schema.ts'
import { createToken, knownToken } from '~/features/accounts/tokens.server.ts'
import { openSessions } from '~/http/sessions.server.ts'
import { type Forum, test } from '../support/forum.ts'

const PASSWORD = 'correct horse'
const join = (forum: Forum, handle: string) =>
  register(forum.db, registration.parse({ handle, password: PASSWORD }), 'en', forum.now)

describe('registering', () => {
  test('makes a member who can log in by the handle as they type it', async ({ forum }) => {
    const lin = await join(forum, ' Lin-1 ')
    expect(lin).toMatchObject({
      handle: 'lin-1',
      displayName: 'lin-1',
      role: 'member',
      reputation: 1,
      trusted: false,
    })
    expect(await verifyLogin(forum.db.read, { handle: 'lin-1', password: PASSWORD })).toEqual(lin)
  })

  test('lets in by the address once it is confirmed, and by nobody’s claim of it', async ({ forum }) => {
    const email = 'Lin@example.org'
    const input = registration.parse({ handle: 'lin', password: PASSWORD, email })
    const lin = await register(forum.db, input, 'en', forum.now)
    const byAddress = { handle: 'lin@example.org', password: PASSWORD }
    const refused = { code: 'accounts.wrong_log_in', status: 400 }
    await expect(verifyLogin(forum.db.read, byAddress)).rejects.toMatchObject(refused)
    const confirmed = { emailKey: 'lin@example.org', emailVerifiedAt: forum.now }
    await forum.db.write((tx) => tx.update(users).set(confirmed).where(eq(users.id, lin.id)))
    const claimed = registration.parse({ handle: 'mallory', password: 'battery staple', email })
    await register(forum.db, claimed, 'en', forum.now)
    expect((await verifyLogin(forum.db.read, byAddress)).id).toBe(lin.id)
    const mallorys = { ...byAddress, password: 'battery staple' }
    await expect(verifyLogin(forum.db.read, mallorys)).rejects.toMatchObject(refused)
  })

  test('refuses a handle that is taken, also when two ask for it at once', async ({ forum }) => {
    const both = await Promise.allSettled([join(forum, 'lin'), join(forum, 'LIN')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(join(forum, 'lin')).rejects.toMatchObject({ code: 'accounts.handle_taken', status: 409 })
  })

  test.for([
    ['admin', 'accounts.handle_reserved'],
    ['supp0rt', 'accounts.handle_reserved'],
    ['deposit-support', 'accounts.handle_reserved'],
    ['the-staff', 'accounts.handle_reserved'],
    ['1lin', 'accounts.handle_shape'],
    ['li', 'accounts.handle_shape'],
    ['lin_wang', 'accounts.handle_shape'],
    ['', 'field.required'],
  ])('refuses the handle %j', ([handle, message]) => {
    const result = registration.safeParse({ handle, password: PASSWORD })
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message])
  })

  test.for(['badminton', 'falstaff', 'helpful-hana', 'stefan'])('takes the handle %j', (handle) => {
    expect(registration.safeParse({ handle, password: PASSWORD }).success).toBe(true)
  })

  test.for(['Аskwell Suррort', '官方 客服', '平台管理员', 'S\u200Bupport', 'ＡＤＭＩＮ', 'Deposits Team'])(
    'refuses the display name %j, which looks like staff',
    (displayName) => {
      const result = registration.safeParse({ handle: 'lin', password: PASSWORD, displayName })
      expect(result.error?.issues.map((issue) => issue.message)).toEqual(['accounts.display_name_reserved'])
    },
  )

  test('takes names of any script and refuses invisible, overlong and NUL ones', () => {
    const take = (displayName: string) =>
      registration.safeParse({ handle: 'lin', password: PASSWORD, displayName }).error?.issues[0]?.message
    expect(take('小雨')).toBeUndefined()
    expect(take('Zoë Müller 🌧️')).toBeUndefined()
    expect(take('\u200B\u200B\u2060')).toBe('accounts.display_name_invisible')
    expect(take('字'.repeat(41))).toBe('field.long:40')
    expect(take('a\0b')).toBe('field.nul')
  })
})

describe('logging in', () => {
  test('fails alike for a wrong password, an unknown handle and an account without a password', async ({
    forum,
  }) => {
    const lin = await join(forum, 'lin')
    await forum.db.write((tx) => tx.update(users).set({ passwordHash: null }).where(eq(users.id, lin.id)))
    await join(forum, 'mei')
    for (const handle of ['mei', 'nobody', 'lin']) {
      await expect(verifyLogin(forum.db.read, { handle, password: 'wrong horse' })).rejects.toMatchObject({
        code: 'accounts.wrong_log_in',
        status: 400,
      })
    }
  })

  test('needs the new password once it was changed', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const change = { password: PASSWORD, newPassword: 'battery staple' }
    await changePassword(forum.db, lin, change, forum.now)
    await expect(changePassword(forum.db, lin, change, forum.now)).rejects.toMatchObject({
      code: 'accounts.wrong_password',
    })
    await expect(verifyLogin(forum.db.read, { handle: 'lin', password: PASSWORD })).rejects.toThrow()
    expect((await verifyLogin(forum.db.read, { handle: 'lin', password: 'battery staple' })).id).toBe(lin.id)
  })
})

describe('sessions', () => {
  test('keep only a hash of what the cookie holds, and end', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const open = openSessions(forum.db, { secure: true, now: () => forum.now })
    const { setCookie } = await open.start(lin.id, '')
    expect(setCookie).toMatch(/^__Host-askwell_session=\w+; HttpOnly;.*Path=\/; SameSite=Lax; Secure$/)
    const cookie = setCookie.split(';')[0] ?? ''
    const [row] = await forum.db.read.select().from(sessions)
    expect(cookie).not.toContain(row?.id)
    const later = () => undefined
    expect((await open.read(cookie, later)).member?.id).toBe(lin.id)
    await open.end(cookie)
    expect((await open.read(cookie, later)).member).toBeUndefined()
  })

  test('are renewed in their second half, after the response', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const open = openSessions(forum.db, { secure: false, now: () => forum.now })
    const { setCookie } = await open.start(lin.id, '')
    const soon = new Date(Date.now() + 3_600_000)
    await forum.db.write((tx) => tx.update(sessions).set({ expiresAt: soon }))
    const put: (() => Promise<unknown>)[] = []
    const read = await open.read(setCookie.split(';')[0], (work) => put.push(work))
    expect(read.setCookie).toContain('askwell_session=')
    for (const work of put) await work()
    const [row] = await forum.db.read.select().from(sessions)
    expect(row?.expiresAt.getTime()).toBeGreaterThan(soon.getTime())
  })
})

describe('what others see', () => {
  test('is “Staff” for staff of no team, and nobody for the deleted', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const mei = await createUser(
      forum.db,
      newAccount.parse({ handle: 'mei', password: PASSWORD, role: 'moderator' }),
      forum.now,
    )
    await forum.db.write((tx) => tx.update(users).set({ deletedAt: forum.now }).where(eq(users.id, lin.id)))
    const authors = await publicAuthors(forum.db.read, [lin.id, mei.id, null, mei.id], 'en')
    expect([...authors.keys()]).toEqual([mei.id])
    expect(authors.get(mei.id)).toEqual({
      id: mei.id,
      handle: 'mei',
      displayName: 'Staff',
      reputation: 1,
      isStaff: true,
    })
    expect(await memberById(forum.db.read, lin.id)).toBeUndefined()
    expect(await memberByHandle(forum.db.read, 'lin')).toBeUndefined()
  })

  test('is a profile whose Markdown cannot run', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const about = '**hi** <script>alert(1)</script>'
    await updateProfile(
      forum.db,
      lin,
      profile.parse({ displayName: '小雨', about, language: 'zh-CN' }),
      forum.now,
    )
    const [row] = await forum.db.read.select().from(users)
    expect(row).toMatchObject({ displayName: '小雨', about, language: 'zh-CN' })
    expect(row?.aboutHtml).toContain('<strong>hi</strong>')
    expect(row?.aboutHtml).not.toContain('<script')
  })
})

describe('tokens', () => {
  test('name their owner and nobody else', async ({ forum }) => {
    const lin = await join(forum, 'lin')
    const token = await createToken(forum.db, { userId: lin.id, name: 'script' }, forum.now)
    expect((await knownToken(forum.db.read, token))?.owner).toEqual(lin)
    expect(await knownToken(forum.db.read, `${token}x`)).toBeUndefined()
  })
})
