import { get } from 'node:http'
import { describe, expect } from 'vitest'
import { apiTokens, users } from '#db/schema/index.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { test } from './support.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

describe('the list of sessions', () => {
  test('names this device and others, and logs another one out at once', async ({ site }) => {
    await site.join('lin')
    const here = site.cookie('askwell_session')
    site.forgetCookies()
    await site.post('/login', { handle: 'lin', password: 'correct horse' }, { 'user-agent': FIREFOX })
    const there = { cookie: `askwell_session=${site.cookie('askwell_session')}` }
    const page = await (await site.get('/settings/security', { cookie: `askwell_session=${here}` })).text()
    expect(page).toContain('Firefox · Linux')
    expect(page.match(/This device/g)).toHaveLength(1)
    const session = /name="session" value="(\w+)"/.exec(page)?.[1] ?? ''
    expect((await site.get('/settings/security', there)).status).toBe(200)
    const answer = await site.post(
      '/settings/security',
      { act: 'end', session },
      { cookie: `askwell_session=${here}` },
    )
    expect(answer.status).toBe(303)
    expect((await site.get('/settings/security', there)).status).toBe(401)
  })

  test('logs out everywhere but here', async ({ site }) => {
    await site.join('lin')
    const elsewhere = { cookie: `askwell_session=${site.cookie('askwell_session')}` }
    site.forgetCookies()
    await site.post('/login', { handle: 'lin', password: 'correct horse' })
    await site.post('/settings/security', { act: 'end_others' })
    expect((await site.get('/settings/security')).status).toBe(200)
    expect((await site.get('/settings/security', elsewhere)).status).toBe(401)
  })

  test('asks whether API tokens shall end too, the box ticked, and ends them', async ({ site }) => {
    await site.join('lin')
    site.forgetCookies()
    await site.post('/login', { handle: 'lin', password: 'correct horse' })
    const page = async () => (await site.get('/settings/security')).text()
    expect(await page()).not.toContain('name="tokens"')
    const { db, now } = site.running.app
    const [lin] = await db.read.select({ id: users.id }).from(users)
    await createToken(db, { userId: lin?.id ?? (0 as never), name: 'laptop' }, now())
    expect(/<input [^>]*name="tokens"[^>]*>/.exec(await page())?.[0]).toContain('checked=""')
    await site.post('/settings/security', { act: 'end_others' })
    expect(await db.read.$count(apiTokens)).toBe(1)
    await site.post('/settings/security', { act: 'end_others', tokens: 'end' })
    expect(await db.read.$count(apiTokens)).toBe(0)
  })

  test('refuses what is no session of one’s own', async ({ site }) => {
    await site.join('lin')
    const act = (session: string) => site.post('/settings/security', { act: 'end', session })
    expect((await act('x')).status).toBe(400)
    expect((await act('0'.repeat(64))).status).toBe(404)
  })
})

describe('logging in', () => {
  test('is not undone by what a script had asked for with the session of before', async ({ site }) => {
    await site.join('lin')
    const cookie = `askwell_session=${site.cookie('askwell_session')}`
    await site.post('/login', { handle: 'lin', password: 'correct horse' })
    const setByAnswerTo = (mode: string) =>
      new Promise<string[]>((resolve, reject) => {
        const headers = { cookie, 'sec-fetch-mode': mode }
        const asked = get(`${site.origin}/privileges`, { headers }, (response) => {
          response.resume()
          resolve(response.headers['set-cookie'] ?? [])
        })
        asked.on('error', reject)
      })
    expect(await setByAnswerTo('cors')).toEqual([])
    // Whoever opens a page with it is rid of it.
    expect(await setByAnswerTo('navigate')).toEqual([expect.stringContaining('askwell_session=;')])
  })

  test('never goes on with the session that the browser came with', async ({ site }) => {
    await site.join('lin')
    const planted = site.cookie('askwell_session')
    await site.post('/login', { handle: 'lin', password: 'correct horse' })
    expect(site.cookie('askwell_session')).not.toBe(planted)
    const asBefore = await site.get('/settings/security', { cookie: `askwell_session=${planted}` })
    expect(asBefore.status).toBe(401)
  })
})
