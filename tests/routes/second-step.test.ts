import { generate } from 'otplib'
import { describe, expect } from 'vitest'
import { sessions } from '#db/schema/index.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { staffSecondFactor } from '~/features/security/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { Authenticator } from '../support/authenticator.ts'
import { type Site, test } from './support.ts'

const PASSWORD = 'correct horse'
const LOG_IN = { handle: 'lin', password: PASSWORD }
const epochOf = (site: Site, steps = 0) => Math.floor(site.running.app.now().getTime() / 1_000) + 30 * steps

/** Sets up the app that whoever is logged in sees on their page. */
async function setUpApp(site: Site) {
  const page = await (await site.get('/settings/security/authenticator')).text()
  const secret = (/class="totp-key">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const code = (steps: number) => generate({ secret, epoch: epochOf(site, steps) })
  const answer = await site.post('/settings/security/authenticator', { code: await code(-1) })
  const codes = [...(await answer.text()).matchAll(/<code>([0-9A-Z-]{19})<\/code>/g)].map(
    ([, each = '']) => each,
  )
  return { code, codes }
}

const isIn = async (site: Site) => (await site.get('/settings/security')).status === 200

describe('an account with an authenticator app', () => {
  test('is not logged in by the password alone, and goes on where one wanted to', async ({ site }) => {
    await site.join('lin')
    const { code, codes } = await setUpApp(site)
    expect(codes).toHaveLength(10)
    site.forgetCookies()
    const first = await site.post('/login', { ...LOG_IN, next: '/tags' })
    expect([first.status, first.headers.get('location')]).toEqual([303, '/login/check'])
    expect(site.cookie('askwell_session')).toBeUndefined()
    expect(await isIn(site)).toBe(false)
    const wrong = await site.post('/login/check', { by: 'code', code: '000000' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('This code is not right')
    const second = await site.post('/login/check', { by: 'code', code: await code(0) })
    expect([second.status, second.headers.get('location')]).toEqual([303, '/tags'])
    expect(await isIn(site)).toBe(true)
  })

  test('does not let a code in twice, nor a passed check', async ({ site }) => {
    await site.join('lin')
    const { code } = await setUpApp(site)
    site.forgetCookies()
    await site.post('/login', LOG_IN)
    const cookie = `askwell_identity_check=${site.cookie('askwell_identity_check')}`
    const used = { by: 'code', code: await code(0) }
    await site.post('/login/check', used)
    site.forgetCookies()
    expect((await site.post('/login/check', { ...used, code: await code(1) }, { cookie })).status).toBe(409)
    await site.post('/login', LOG_IN)
    expect((await site.post('/login/check', used)).status).toBe(400)
    expect(await isIn(site)).toBe(false)
  })

  test('asks for the password again after five wrong codes', async ({ site }) => {
    await site.join('lin')
    const { code } = await setUpApp(site)
    site.forgetCookies()
    await site.post('/login', LOG_IN)
    for (let tries = 0; tries < 5; tries++) await site.post('/login/check', { by: 'code', code: '000000' })
    const answer = await site.post('/login/check', { by: 'code', code: await code(0) })
    expect(answer.status).toBe(409)
    expect(await isIn(site)).toBe(false)
  })

  test('is opened by a recovery code, once', async ({ site }) => {
    await site.join('lin')
    const { codes } = await setUpApp(site)
    const recover = async () => {
      site.forgetCookies()
      await site.post('/login', LOG_IN)
      return (await site.post('/login/check', { by: 'code', code: codes[0] ?? '' })).status
    }
    expect(await recover()).toBe(303)
    expect(await recover()).toBe(400)
  })

  test('does not lose the question that was being asked', async ({ site }) => {
    await site.join('lin')
    const { code } = await setUpApp(site)
    site.forgetCookies()
    const question = {
      title: 'Where is my deposit of today?',
      body: 'It has 30 confirmations & is not there.',
    }
    const asked = await site.post('/questions/ask', { ...question, ...LOG_IN, intent: 'log_in' })
    expect(asked.headers.get('location')).toBe('/login/check')
    const passed = await site.post('/login/check', { by: 'code', code: await code(0) })
    expect(passed.headers.get('location')).toBe('/login/welcome')
    const led = await site.get('/login/welcome')
    const page = await (await site.get(led.headers.get('location') ?? '')).text()
    expect(page).toContain('action="/questions/ask"')
    expect(page).toContain('It has 30 confirmations &amp; is not there.')
    expect(page).not.toContain(PASSWORD)
    const posted = await site.post('/questions/ask', { ...question, intent: 'post' })
    expect(posted.headers.get('location')).toMatch(/^\/questions\/\d+/)
  })
})

describe('a dangerous act', () => {
  test('without a fresh proof asks for one, and then comes back as it was sent', async ({ site }) => {
    await site.join('lin')
    await site.running.app.db.write(async (tx) => {
      await tx.update(sessions).set({ provenAt: null })
    })
    const refused = await site.post('/settings/security', { act: 'renew_codes' })
    expect(refused.headers.get('location')).toBe('/login/check')
    expect((await site.post('/login/check', { by: 'password', password: 'no' })).status).toBe(400)
    const proven = await site.post('/login/check', { by: 'password', password: PASSWORD })
    expect(proven.headers.get('location')).toBe('/login/welcome')
    expect(await (await site.get('/login/welcome')).text()).toContain('value="renew_codes"')
    // Proven, it is refused for its own reason.
    expect((await site.post('/settings/security', { act: 'renew_codes' })).status).toBe(409)
  })
})

describe('a passkey', () => {
  const options = async (site: Site, purpose: string) =>
    (await (await site.post('/login/passkey-options', { purpose })).json()).challenge as string

  test('logs in alone, in the browser that was asked and once', async ({ site }) => {
    const device = new Authenticator(site.running.app.config.origin)
    await site.join('lin')
    const made = device.make(await options(site, 'add'))
    const added = await site.post('/settings/security/passkeys', {
      name: 'Key',
      credential: JSON.stringify(made),
    })
    expect(await added.text()).toContain('Your recovery codes')
    site.forgetCookies()
    const signed = { credential: JSON.stringify(device.sign(await options(site, 'sign_in'))) }
    const stolen = await site.post('/login/passkey', signed, { cookie: '' })
    expect(stolen.status).toBe(400)
    expect((await site.post('/login/passkey', signed)).status).toBe(303)
    expect(await isIn(site)).toBe(true)
    expect((await site.post('/login/passkey', signed)).status).toBe(400)
  })

  test('is added only by whoever has just proven who they are', async ({ site }) => {
    expect((await site.post('/login/passkey-options', { purpose: 'add' })).status).toBe(401)
  })
})

describe('a forum that wants a second factor of staff', () => {
  test('leads staff without one to set it up, and keeps what they had typed', async ({ site }) => {
    const { db, now } = site.running.app
    const account = { handle: 'chief', email: undefined, password: PASSWORD, role: 'admin' } as const
    const chief = await createUser(db, account, now())
    await site.post('/login', { handle: 'chief', password: PASSWORD })
    expect((await site.get('/mod/faq')).status).toBe(200)
    await changeSetting(db, chief, staffSecondFactor, true, now())
    const led = await site.get('/mod/faq')
    expect([led.status, led.headers.get('location')]).toEqual([303, '/settings/security'])
    const refused = await site.post('/admin/faq', { heldOut: '7' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('name="heldOut" value="7"')
    await setUpApp(site)
    expect((await site.get('/mod/faq')).status).toBe(200)
  })
})
