import { generate } from 'otplib'
import { describe, expect } from 'vitest'
import { identities, sessions } from '#db/schema/index.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { letIn } from '~/features/security/identity-checks.server.ts'
import { comeBackAs, goOnAs, leave, locationOf, logInThere, test } from './provider-forum.ts'
import type { Site } from './support.ts'

const PASSWORD = 'correct horse'
const PAGE = '/settings/security/providers'
const isIn = async (site: Site) => (await site.get('/settings/security')).status === 200
const linked = (site: Site) => site.running.app.db.read.select().from(identities)

/** From the button of the settings to the way back. */
async function linkAs(site: Site, name: string) {
  await site.post(PAGE, { act: 'link', provider: 'oidc' })
  return goOnAs(site, name)
}

describe('a member', { timeout: 60_000 }, () => {
  test('links a provider, comes in by it, and unlinks it', async ({ site }) => {
    await site.join('quiet-fox')
    expect(locationOf(await linkAs(site, 'lin'))).toEqual([303, PAGE])
    const [row] = await linked(site)
    expect(await (await site.get(PAGE)).text()).toContain('lin')
    site.forgetCookies()
    expect(locationOf(await comeBackAs(site, 'lin'))).toEqual([303, '/'])
    expect(await isIn(site)).toBe(true)
    const unlinked = await site.post(PAGE, { act: 'unlink', identity: String(row?.id) })
    expect(locationOf(unlinked)).toEqual([303, PAGE])
    site.forgetCookies()
    expect(locationOf(await comeBackAs(site, 'lin'))).toEqual([303, '/login/welcome'])
    expect(await isIn(site)).toBe(false)
  })

  test('links and unlinks only with a fresh proof', async ({ site }) => {
    await site.join('quiet-fox')
    await site.running.app.db.write(async (tx) => {
      await tx.update(sessions).set({ provenAt: null })
    })
    const acts: Record<string, string>[] = [
      { act: 'link', provider: 'oidc' },
      { act: 'unlink', identity: '1' },
    ]
    for (const fields of acts)
      expect((await site.post(PAGE, fields)).headers.get('location')).toBe('/login/check')
  })

  test('cannot take away the last way in, nor link what logs in another', async ({ site }) => {
    await comeBackAs(site, 'lin')
    await site.post('/login/welcome', { act: 'register', handle: 'quiet-fox' })
    const [row] = await linked(site)
    const refused = await site.post(PAGE, { act: 'unlink', identity: String(row?.id) })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('no other way in')])
    site.forgetCookies()
    await site.join('brown-bear')
    expect((await linkAs(site, 'lin')).status).toBe(409)
    expect((await site.post(PAGE, { act: 'unlink', identity: String(row?.id) })).status).toBe(404)
    expect(await linked(site)).toHaveLength(1)
  })

  test('who has left to link comes back to nobody else’s account', async ({ site }) => {
    await site.join('quiet-fox')
    await site.post(PAGE, { act: 'link', provider: 'oidc' })
    const page = await (await site.get('/login/with/oidc')).text()
    const address = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(page)?.[1] ?? ''
    const back = await logInThere(address.replaceAll('&amp;', '&'), { name: 'lin' })
    await site.join('brown-bear')
    expect((await site.get(back)).status).toBe(409)
    expect(await linked(site)).toEqual([])
  })

  test('who comes from a provider logs in once to the account that they have, and links it', async ({
    site,
  }) => {
    await site.join('quiet-fox')
    site.forgetCookies()
    await comeBackAs(site, 'lin', { next: '/tags' })
    const logIn = { handle: 'quiet-fox', password: PASSWORD, next: '/login/welcome' }
    expect(locationOf(await site.post('/login', logIn))).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).toContain('@quiet-fox')
    expect(locationOf(await site.post('/login/welcome', { act: 'link' }))).toEqual([303, '/tags'])
    site.forgetCookies()
    await comeBackAs(site, 'lin')
    expect(await isIn(site)).toBe(true)
  })

  test('with a second factor is asked for it, and the form that waited is not lost', async ({ site }) => {
    await site.join('quiet-fox')
    const page = await (await site.get('/settings/security/authenticator')).text()
    const secret = (/class="totp-key">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const epoch = Math.floor(site.running.app.now().getTime() / 1_000)
    const code = (steps: number) => generate({ secret, epoch: epoch + 30 * steps })
    await site.post('/settings/security/authenticator', { code: await code(-1) })
    await linkAs(site, 'lin')
    site.forgetCookies()
    const carried = JSON.stringify({ action: '/questions/7/answers', kept: { body: 'Long in the making' } })
    expect(locationOf(await comeBackAs(site, 'lin', { carried }))).toEqual([303, '/login/check'])
    expect(await isIn(site)).toBe(false)
    const passed = await site.post('/login/check', { by: 'code', code: await code(0) })
    expect(locationOf(passed)).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).toContain('Long in the making')
    expect(await isIn(site)).toBe(true)
  })

  test('finds the form that waited when they are back', async ({ site }) => {
    await site.join('quiet-fox')
    await linkAs(site, 'lin')
    site.forgetCookies()
    const carried = JSON.stringify({ action: '/questions/7/answers', kept: { body: 'Long in the making' } })
    expect(locationOf(await comeBackAs(site, 'lin', { carried }))).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).toContain('Long in the making')
  })
})

describe('where the provider alone logs people in', () => {
  test.override({ own: { OIDC_ONLY: '1' } })

  test('the page has one button, and every other way is closed', async ({ site }) => {
    const page = await (await site.get('/login')).text()
    expect(page).toContain('Continue with Corp')
    expect(page).not.toMatch(/type="password"|\/register|\/reset|passkey-form/)
    for (const path of ['/register?next=%2Ftags', '/REGISTER/?next=%2Ftags'])
      expect(locationOf(await site.get(path))).toEqual([302, '/login?next=%2Ftags'])
    for (const path of ['/reset', '/reset/new?secret=x', '/login/code', '/login/code/enter']) {
      const closed = await site.get(path)
      expect([path, closed.status, await closed.text()]).toEqual([
        path,
        403,
        expect.stringContaining('Corp alone'),
      ])
    }
    const sent: [string, Record<string, string>][] = [
      ['/register', { handle: 'quiet-fox', password: PASSWORD }],
      ['/login', { handle: 'quiet-fox', password: PASSWORD }],
      ['/Login', { handle: 'quiet-fox', password: PASSWORD }],
      ['/login/code', { email: 'lin@example.com' }],
      ['/login/code/enter', { code: '000000' }],
      ['/login/passkey', { credential: '{}' }],
      ['/reset', { email: 'lin@example.com' }],
      ['/reset/new?secret=x', { newPassword: 'another good horse' }],
      [
        '/questions/ask',
        { intent: 'register', handle: 'quiet-fox', password: PASSWORD, title: 'A deposit of mine' },
      ],
      [
        '/questions/ask',
        { intent: 'log_in', handle: 'quiet-fox', password: PASSWORD, title: 'A deposit of mine' },
      ],
    ]
    for (const [path, fields] of sent)
      expect([path, (await site.post(path, fields)).status]).toEqual([path, 403])
  })

  test('people come in by it, and link the account that they had', async ({ site }) => {
    const { db, now } = site.running.app
    await createUser(db, { handle: 'quiet-fox', password: PASSWORD, role: 'member', email: undefined }, now())
    await comeBackAs(site, 'lin')
    const logIn = { handle: 'quiet-fox', password: PASSWORD, next: '/login/welcome' }
    expect(locationOf(await site.post('/login', logIn))).toEqual([303, '/login/welcome'])
    expect((await site.post('/login/welcome', { act: 'link' })).status).toBe(303)
    const [row] = await linked(site)
    // The password lets nobody in here, so that it is no other way.
    expect((await site.post(PAGE, { act: 'unlink', identity: String(row?.id) })).status).toBe(409)
    site.forgetCookies()
    await comeBackAs(site, 'lin')
    expect(await isIn(site)).toBe(true)
  })

  test('the operator lets an admin in, once', async ({ site }) => {
    const { db, now } = site.running.app
    const account = { handle: 'chief', password: PASSWORD, role: 'admin', email: undefined } as const
    const path = `/login/operator?secret=${await letIn(db, (await createUser(db, account, now())).id, now())}`
    expect(await (await site.get(path)).text()).toContain('@chief')
    expect(await isIn(site)).toBe(false)
    expect((await site.post(path, {})).status).toBe(303)
    expect((await site.get('/admin/security')).status).toBe(200)
    site.forgetCookies()
    expect((await site.post(path, {})).status).toBe(409)
  })
})

test('a newcomer who is not back from a provider is nobody', async ({ site }) => {
  await leave(site)
  expect((await site.post('/login/welcome', { act: 'register', handle: 'quiet-fox' })).status).toBe(409)
})
