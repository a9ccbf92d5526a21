import { describe, expect } from 'vitest'
import { test } from './support.ts'
import { unescapeHtml } from './unescape-html.ts'

describe('registering by the form', () => {
  test('logs in, says so once, and leads where one wanted to go', async ({ site }) => {
    const answer = await site.post('/register', {
      handle: 'lin',
      password: 'correct horse',
      next: '/login?x=1',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?x=1'])
    const first = await site.get('/')
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(await first.text()).toContain('Your account is ready. Welcome, lin.')
    expect(await (await site.get('/')).text()).not.toContain('Your account is ready')
  })

  test('keeps what was typed, passwords aside, with the messages beside the fields', async ({ site }) => {
    const answer = await site.post('/register', {
      handle: 'support',
      password: 'hunter2',
      displayName: '小"雨',
    })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('This handle could be taken for staff')
    expect(page).toContain('At least 8 characters, please.')
    expect(page).toContain('value="support"')
    expect(page).toContain('value="小&quot;雨"')
    expect(page).not.toContain('hunter2')
  })

  test('refuses a form in which the field is filled that nobody sees, tells so, and takes it when sent again', async ({
    site,
  }) => {
    const typed = { handle: 'lin', displayName: 'Lin of Ulm', password: 'correct horse' }
    const refused = await site.post('/register', { ...typed, website: 'https://pills.example' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('filled in a field that people do not see')
    expect(page).toContain('value="Lin of Ulm"')
    expect(page).not.toContain('pills.example')
    expect(site.cookie('askwell_session')).toBeUndefined()
    expect((await site.post('/register', { ...typed, website: '' })).status).toBe(303)
  })

  test('refuses the same beside a question, which is kept', async ({ site }) => {
    const question = { title: 'Why is my deposit late?', body: 'It was sent yesterday by the usual network.' }
    const account = { intent: 'register', handle: 'lin', password: 'correct horse' }
    const refused = await site.post('/questions/ask', { ...question, ...account, website: 'pills' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('filled in a field that people do not see')
    expect(page).toContain(question.body)
    expect(page).not.toContain('pills')
    expect((await site.post('/questions/ask', { ...question, ...account })).status).toBe(303)
  })

  test('says that a handle is taken', async ({ site }) => {
    await site.join('lin')
    site.forgetCookies()
    const answer = await site.join('Lin')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('This handle is taken')
  })

  test.for([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/.//evil.example',
    '/\t/evil.example',
  ])('never leads to another site: %j', async (next, { site }) => {
    const answer = await site.post('/register', { handle: 'lin', password: 'correct horse', next })
    expect(answer.headers.get('location')).toBe('/')
  })
})

describe('logging in and out', () => {
  test('opens a session with a cookie that scripts cannot read, and ends it', async ({ site }) => {
    await site.join('lin')
    await site.post('/logout', {})
    expect(site.cookie('askwell_session')).toBeUndefined()
    const answer = await site.post('/login', { handle: 'LIN', password: 'correct horse' })
    expect(answer.status).toBe(303)
    expect(answer.headers.getSetCookie().join()).toMatch(/askwell_session=\w+; HttpOnly; .*SameSite=Lax/)
    expect(await (await site.get('/')).text()).toContain('href="/users/lin"')
  })

  test('does not log out by a link', async ({ site }) => {
    await site.join('lin')
    await site.get('/logout')
    expect(await (await site.get('/')).text()).toContain('href="/users/lin"')
  })

  test('answers a wrong password and an unknown handle with the same page', async ({ site }) => {
    await site.join('lin')
    site.forgetCookies()
    const pages = ['lin', 'lim'].map(async (handle) => {
      const answer = await site.post('/login', { handle, password: 'wrong horse' })
      return `${answer.status} ${(await answer.text()).replaceAll(`"${handle}"`, '')}`
    })
    const [known, unknown] = await Promise.all(pages)
    expect(known).toBe(unknown)
    expect(known).toContain('Handle or email and password do not belong together.')
  })

  test('stops guessing', async ({ site }) => {
    const guess = () => site.post('/login', { handle: 'lin', password: 'wrong horse' })
    for (let tries = 0; tries < 10; tries++) expect((await guess()).status).toBe(400)
    const answer = await guess()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Too many attempts')
  })
})

describe('a session that expired while somebody was writing', () => {
  test('loses nothing: the log-in carries the form to the end', async ({ site }) => {
    await site.join('lin')
    site.forgetCookies()
    const about = 'A long text about myself.\nIn two lines & with <marks>.'
    const refused = await site.post('/settings/profile', { displayName: '小雨', about, language: 'en' })
    expect(refused.status).toBe(401)
    const carried = unescapeHtml(/name="carried" value="([^"]*)"/.exec(await refused.text())?.[1] ?? '')
    const again = await site.post('/login', { handle: 'lin', password: 'correct horse', carried })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/login/welcome'])
    const page = await (await site.get('/login/welcome')).text()
    expect(page).toContain('action="/settings/profile"')
    expect(page).toContain('In two lines &amp; with &lt;marks&gt;.')
    const { kept } = JSON.parse(carried)
    expect((await site.post('/settings/profile', kept)).status).toBe(303)
    expect(await (await site.get('/settings/profile')).text()).toContain('In two lines &amp; with')
  })

  test('asks for the log-in on a page as well', async ({ site }) => {
    const answer = await site.get('/settings/profile')
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain('action="/login"')
  })
})

describe('changing the password', () => {
  test('logs out everywhere else and needs the present one', async ({ site }) => {
    await site.join('lin')
    const elsewhere = site.cookie('askwell_session')
    await site.post('/login', { handle: 'lin', password: 'correct horse' })
    const wrong = await site.post('/settings/password', { password: 'no', newPassword: 'battery staple' })
    expect(wrong.status).toBe(400)
    await site.post('/settings/password', { password: 'correct horse', newPassword: 'battery staple' })
    expect(await (await site.get('/')).text()).toContain('href="/users/lin"')
    expect(await (await site.get('/', { cookie: `askwell_session=${elsewhere}` })).text()).not.toContain(
      '@lin',
    )
  })
})
