import { describe, expect } from 'vitest'
import { codeIn, linkIn, type MailServer } from '../support/mail-server.ts'
import { LIN, PASSWORD, pathOf, test } from './mail-site.ts'
import type { Site } from './support.ts'

const SESSION = 'askwell_session'

/** Registers with an address and confirms it: two mails in all, of which the second is the next one's. */
async function joinVerified(site: Site, server: MailServer) {
  await site.post('/register', { handle: 'lin', password: PASSWORD, email: LIN })
  const path = pathOf(linkIn(await server.newest(LIN)))
  await site.post(path, {})
}

const isLoggedIn = async (site: Site) => (await (await site.get('/')).text()).includes('href="/users/lin"')

describe('confirming an address', () => {
  test('takes a press: whatever follows the link changes nothing', async ({ site, server }) => {
    await site.post('/register', { handle: 'lin', password: PASSWORD, email: LIN })
    const path = pathOf(linkIn(await server.newest(LIN)))
    for (let visits = 0; visits < 3; visits++) {
      const page = await (await site.get(path)).text()
      expect(page).toContain(LIN)
      expect(page).toContain('content="noindex"')
    }
    expect(await (await site.get('/settings/email')).text()).toContain('Not confirmed yet')
    const answer = await site.post(path, {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings/email'])
    expect(await (await site.get('/settings/email')).text()).toContain('Confirmed on')
    expect(await (await site.get(path)).text()).toContain('This link was used already, or is over.')
  })

  test('asks for the log-in on another device, and goes on from there', async ({ site, server }) => {
    await site.post('/register', { handle: 'lin', password: PASSWORD, email: LIN })
    const path = pathOf(linkIn(await server.newest(LIN)))
    site.forgetCookies()
    const refused = await site.post(path, {})
    expect(refused.status).toBe(401)
    const carried = JSON.stringify({ action: path, kept: {} })
    await site.post('/login', { handle: 'lin', password: PASSWORD, carried })
    const page = await (await site.get('/login/welcome')).text()
    expect(page).toContain(`action="${path}"`)
    expect((await site.post(path, {})).status).toBe(303)
  })

  test('is refused to whoever is logged in as somebody else', async ({ site, server }) => {
    await site.post('/register', { handle: 'mallory', password: PASSWORD, email: LIN })
    const path = pathOf(linkIn(await server.newest(LIN)))
    site.forgetCookies()
    await site.join('lin')
    expect(await (await site.get(path)).text()).toContain('Log in as @mallory')
    expect((await site.post(path, {})).status).toBe(400)
  })
})

describe('logging in by the confirmed address', () => {
  test('takes it as it was typed, and refuses as for a handle', async ({ site, server }) => {
    await joinVerified(site, server)
    site.forgetCookies()
    const right = await site.post('/login', { handle: ' LIN@Example.org ', password: PASSWORD })
    expect(right.status).toBe(303)
    expect(await isLoggedIn(site)).toBe(true)
    site.forgetCookies()
    const pages = [LIN, 'nobody@example.org'].map(async (handle) => {
      const answer = await site.post('/login', { handle, password: 'wrong horse' })
      return `${answer.status} ${(await answer.text()).replaceAll(`"${handle}"`, '')}`
    })
    const [known, unknown] = await Promise.all(pages)
    expect(known).toBe(unknown)
  })

  test('is no second row of guesses, nor tells which handle it belongs to', async ({ site, server }) => {
    await joinVerified(site, server)
    site.forgetCookies()
    for (const handle of ['lin', LIN]) {
      for (let tries = 0; tries < 5; tries++) await site.post('/login', { handle, password: 'wrong horse' })
    }
    const spent = await site.post('/login', { handle: LIN, password: PASSWORD })
    expect(spent.status).toBe(400)
    expect(await spent.text()).toContain('do not belong together')
    expect(await isLoggedIn(site)).toBe(false)
  })
})

describe('logging in by code', () => {
  test('leads where one wanted to go, in the browser that asked', async ({ site, server }) => {
    await joinVerified(site, server)
    site.forgetCookies()
    const asked = await site.post('/login/code', { email: 'LIN@example.org', next: '/tags' })
    expect(asked.headers.get('location')).toBe('/login/code/enter?next=%2Ftags')
    expect(asked.headers.getSetCookie().join()).toMatch(/askwell_code=[\w-]{43}; Path=\/; .*HttpOnly/)
    const code = codeIn(await server.newest(LIN, 2))
    const elsewhere = await site.post('/login/code/enter', { code }, { cookie: '' })
    expect(elsewhere.status).toBe(400)
    const answer = await site.post('/login/code/enter', { code, next: '//evil.example' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(await isLoggedIn(site)).toBe(true)
    expect(site.cookie('askwell_code')).toBeUndefined()
  })

  test('says the same for an address that nobody has, to the last wrong code', async ({ site, server }) => {
    await joinVerified(site, server)
    const answers = []
    for (const email of [LIN, 'nobody@example.org']) {
      site.forgetCookies()
      const asked = await site.post('/login/code', { email })
      const seen = [`${asked.status} ${asked.headers.get('location')}`]
      if (email === LIN) await server.newest(LIN, 2)
      for (let tries = 0; tries < 6; tries++) {
        const answer = await site.post('/login/code/enter', { code: '000000' })
        seen.push(`${answer.status} ${await answer.text()}`)
      }
      answers.push(seen)
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[1]).toContain('This code is not right, or not any more.')
  })

  test('keeps what was typed when it is no address, and stops asking in the end', async ({ site }) => {
    const wrong = await site.post('/login/code', { email: 'lin at home' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('value="lin at home"')
    for (let asked = 0; asked < 5; asked++)
      expect((await site.post('/login/code', { email: LIN })).status).toBe(303)
    const answer = await site.post('/login/code', { email: 'Lin@Example.org' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('says that staff never ask for the code', async ({ site }) => {
    const page = await (await site.get('/login/code/enter', { 'accept-language': 'zh-CN' })).text()
    expect(page).toContain('工作人员绝不会向您索要验证码')
  })
})

describe('a forgotten password', () => {
  test('is replaced by a link, which logs everybody else out', async ({ site, server }) => {
    await joinVerified(site, server)
    const elsewhere = site.cookie(SESSION)
    site.forgetCookies()
    const asked = await site.post('/reset', { email: LIN })
    expect(asked.headers.get('location')).toBe('/reset?sent=1')
    const path = pathOf(linkIn(await server.newest(LIN, 2)))
    const short = await site.post(path, { newPassword: 'short' })
    expect(short.status).toBe(400)
    expect(await short.text()).toContain('At least 8 characters')
    expect((await site.post(path, { newPassword: 'battery staple' })).status).toBe(303)
    expect(await isLoggedIn(site)).toBe(true)
    const other = await site.get('/', { cookie: `${SESSION}=${elsewhere}` })
    expect(await other.text()).not.toContain('href="/users/lin"')
    expect((await site.post(path, { newPassword: 'another one' })).status).toBe(400)
    expect((await server.newest(LIN, 3)).parsed.subject).toBe('Your password was changed')
  })

  test('is answered alike for an address that nobody has', async ({ site, server }) => {
    await joinVerified(site, server)
    site.forgetCookies()
    const [known, unknown] = [
      await site.post('/reset', { email: LIN }),
      await site.post('/reset', { email: 'nobody@example.org' }),
    ]
    const shape = ({ status, headers }: Response) => [status, headers.get('location'), headers.getSetCookie()]
    expect(shape(known)).toEqual(shape(unknown))
  })

  test('finds the form that waited, in the browser that left it', async ({ site, server }) => {
    await joinVerified(site, server)
    site.forgetCookies()
    const carried = JSON.stringify({ action: '/questions/7/answers', kept: { body: 'Long in the making' } })
    await site.post('/login/waiting', { way: 'reset', carried })
    await site.post('/reset', { email: LIN })
    const path = pathOf(linkIn(await server.newest(LIN, 2)))
    const saved = await site.post(path, { newPassword: 'battery staple' })
    expect(saved.headers.get('location')).toBe('/login/welcome')
    expect(await (await site.get('/login/welcome')).text()).toContain('Long in the making')
  })
})

describe('the settings of one’s address', () => {
  test('change it at both ends', async ({ site, server }) => {
    await joinVerified(site, server)
    const wrong = await site.post('/settings/email', { act: 'address', email: 'a@b.example', password: 'no' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('value="a@b.example"')
    await site.post('/settings/email', { act: 'address', email: 'a@b.example', password: PASSWORD })
    expect(await (await site.get('/settings/email')).text()).toContain('a@b.example')
    await site.post(pathOf(linkIn(await server.newest('a@b.example'))), {})
    const ofOld = pathOf(linkIn(await server.newest(LIN, 2)))
    site.forgetCookies()
    expect(await (await site.get(ofOld)).text()).toContain('@lin wants to replace this address')
    const agreed = await site.post(ofOld, { answer: 'agree' })
    expect([agreed.status, agreed.headers.get('location')]).toEqual([303, '/'])
    await site.post('/login', { handle: 'lin', password: PASSWORD })
    expect(await (await site.get('/settings/email')).text()).toMatch(/a@b\.example[\s\S]*Confirmed on/)
  })

  test('are stopped by the present address, which leads to a new password', async ({ site, server }) => {
    await joinVerified(site, server)
    await site.post('/settings/email', { act: 'address', email: 'a@b.example', password: PASSWORD })
    const ofOld = pathOf(linkIn(await server.newest(LIN, 2)))
    const stopped = await site.post(ofOld, { answer: 'stop' }, { cookie: '' })
    expect(stopped.headers.get('location')).toBe('/reset')
    expect(await isLoggedIn(site)).toBe(false)
  })

  test('keep a phrase, which stands in the next mail', async ({ site, server }) => {
    await joinVerified(site, server)
    const short = await site.post('/settings/email', { act: 'phrase', phrase: 'abc' })
    expect(short.status).toBe(400)
    await site.post('/settings/email', { act: 'phrase', phrase: 'blue heron' })
    await site.post('/reset', { email: LIN })
    expect((await server.newest(LIN, 2)).parsed.text).toContain('“blue heron”')
    await site.post('/settings/email', { act: 'phrase', phrase: '' })
    expect(await (await site.get('/settings/email')).text()).toContain('Your phrase is removed.')
  })
})
