import { describe, expect } from 'vitest'
import { identities, providerVisits, questions, users } from '#db/schema/index.ts'
import { comeBackAs, goOnAs, leave, locationOf, logInThere, test } from './provider-forum.ts'
import type { Site } from './support.ts'

const isIn = async (site: Site) => (await site.get('/settings/security')).status === 200
const joinAs = (site: Site, handle: string, more: Record<string, string> = {}) =>
  site.post('/login/welcome', { act: 'register', handle, ...more })

describe('a newcomer from a provider', { timeout: 60_000 }, () => {
  test('chooses a name, and comes in by the provider from then on', async ({ site }) => {
    const back = await comeBackAs(site, 'lin', { next: '/tags' })
    expect(locationOf(back)).toEqual([303, '/login/welcome'])
    expect(await isIn(site)).toBe(false)
    const page = await (await site.get('/login/welcome')).text()
    expect(page).toContain('Welcome from Corp')
    expect(page).toContain('value="lin@corp.example"')
    expect(page).not.toMatch(/name="handle"[^>]*value="[^"]/)
    const joined = await joinAs(site, 'quiet-fox', { email: 'lin@corp.example' })
    expect(locationOf(joined)).toEqual([303, '/tags'])
    expect(await isIn(site)).toBe(true)
    const [row] = await site.running.app.db.read.select().from(users)
    expect(row).toMatchObject({ handle: 'quiet-fox', passwordHash: null, emailKey: 'lin@corp.example' })
    site.forgetCookies()
    expect(locationOf(await comeBackAs(site, 'lin', { next: '/help' }))).toEqual([303, '/help'])
    expect(await isIn(site)).toBe(true)
    expect(await site.running.app.db.read.$count(users)).toBe(1)
  })

  test('is refused a name of staff or of somebody else, and keeps what was typed', async ({ site }) => {
    await site.join('quiet-fox')
    site.forgetCookies()
    await comeBackAs(site, 'lin')
    for (const [handle, status] of [
      ['support', 400],
      ['quiet-fox', 409],
      ['quiet-f0x', 409],
    ] as const) {
      const refused = await joinAs(site, handle, { displayName: 'Lin W' })
      expect(refused.status).toBe(status)
      expect(await refused.text()).toContain('value="Lin W"')
    }
    expect((await joinAs(site, 'brown-bear')).status).toBe(303)
  })

  test('gets nobody’s account by an address, verified or not, and is told of none', async ({ site }) => {
    const { db, now } = site.running.app
    await site.post('/register', { handle: 'owner', password: 'correct horse', email: 'lin@corp.example' })
    const verified = { emailKey: 'lin@corp.example', emailVerifiedAt: now() }
    await db.write(async (tx) => {
      await tx.update(users).set(verified)
    })
    site.forgetCookies()
    expect(locationOf(await comeBackAs(site, 'lin'))).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).not.toContain('owner')
    expect((await joinAs(site, 'brown-bear', { email: 'lin@corp.example' })).status).toBe(303)
    const rows = await db.read.select().from(users)
    expect(rows.map(({ handle, emailKey }) => [handle, emailKey])).toEqual([
      ['owner', 'lin@corp.example'],
      ['brown-bear', null],
    ])
  })

  test('does not lose the question that was being asked', async ({ site }) => {
    const question = {
      title: 'Where is my deposit of today?',
      body: 'It has 30 confirmations & is not there.',
    }
    const asked = await site.post('/questions/ask', { ...question, intent: 'oidc' })
    expect(locationOf(asked)).toEqual([303, '/login/with/oidc'])
    await goOnAs(site, 'lin')
    expect(locationOf(await joinAs(site, 'quiet-fox'))).toEqual([303, '/login/welcome'])
    expect(locationOf(await site.get('/login/welcome'))).toEqual([302, '/questions/ask?step=text'])
    const page = await (await site.get('/questions/ask?step=text')).text()
    expect(page).toContain('action="/questions/ask"')
    expect(page).toContain('It has 30 confirmations &amp; is not there.')
    const posted = await site.post('/questions/ask', { ...question, intent: 'post' })
    expect(posted.headers.get('location')).toMatch(/^\/questions\/\d+/)
    expect(await site.running.app.db.read.$count(questions)).toBe(1)
  })
})

describe('a form that waits while its sender chooses how to register', () => {
  test('goes along with a provider as well', async ({ site }) => {
    const carried = JSON.stringify({ action: '/questions/7/answers', kept: { body: 'Long in the making' } })
    await site.post('/login/waiting', { way: 'register', carried })
    await comeBackAs(site, 'lin', { next: '/login/welcome' })
    expect(locationOf(await joinAs(site, 'quiet-fox'))).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).toContain('Long in the making')
  })
})

describe('what comes back from a provider', () => {
  test('is good once, and in the browser that left', async ({ site }) => {
    const back = await logInThere(await leave(site), { name: 'lin' })
    expect((await site.get(back, { cookie: '' })).status).toBe(409)
    expect((await site.get(back)).status).toBe(303)
    const again = await site.get(back)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('This log-in did not begin in this browser')
  })

  test('is refused with another state, for another provider, and when it took too long', async ({ site }) => {
    const back = await logInThere(await leave(site), { name: 'lin' })
    const altered = back.replace(/state=./, (state) => (state.endsWith('A') ? 'state=B' : 'state=A'))
    expect((await site.get(altered)).status).toBe(409)
    expect((await site.get(back.replace(/state=[^&]+/, ''))).status).toBe(409)
    expect((await site.get(back.replace('/oidc/', '/github/'))).status).toBe(409)
    await site.running.app.db.write(async (tx) => {
      await tx.update(providerVisits).set({ expiresAt: new Date(0) })
    })
    expect((await site.get(back)).status).toBe(409)
    expect(await isIn(site)).toBe(false)
  })

  test('is told to whoever stopped over there, and they can try again', async ({ site }) => {
    const back = await logInThere(await leave(site, { next: '/tags' }), { stop: '1' })
    const answer = await site.get(back)
    expect(locationOf(answer)).toEqual([303, '/login/with/oidc?failed=cancelled'])
    const page = await site.get('/login/with/oidc?failed=cancelled')
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('You stopped at Corp')])
    await goOnAs(site, 'lin')
    expect(locationOf(await joinAs(site, 'quiet-fox'))).toEqual([303, '/tags'])
  })

  test('leads to no other site, whatever the form asked for', async ({ site }) => {
    await comeBackAs(site, 'lin', { next: '//evil.example/' })
    expect(locationOf(await joinAs(site, 'quiet-fox'))).toEqual([303, '/'])
  })
})

describe('a provider that is down', () => {
  test('is told of, and nothing that was typed is lost', async ({ site, provider }) => {
    await provider.stop()
    const kept = { body: 'A text that was long in the making' }
    const carried = JSON.stringify({ action: '/questions/7/answers', kept })
    await site.post('/login/with/oidc', { carried })
    const answer = await site.get('/login/with/oidc')
    const page = await answer.text()
    expect(answer.status).toBe(503)
    expect(page).toContain('Corp does not answer just now')
    expect(page).toContain('A text that was long in the making')
    expect(page).toContain('action="/login"')
  })

  test('while somebody is there, it costs them a second try', async ({ site, provider }) => {
    const back = await logInThere(await leave(site), { name: 'lin' })
    await provider.stop()
    expect(locationOf(await site.get(back))).toEqual([303, '/login/with/oidc?failed=refused'])
    expect(await (await site.get('/login/with/oidc?failed=refused')).text()).toContain('Try again')
    expect(await site.running.app.db.read.$count(identities)).toBe(0)
  })
})
