import { describe, expect } from 'vitest'
import { apiTokens, identities, sessions } from '#db/schema/index.ts'
import { comeBackAs, goOnAs, locationOf, test } from './provider-forum.ts'
import type { Site } from './support.ts'

const TOKEN = { act: 'make', name: 'laptop', 'scopes[]': 'read', days: '30' }

/** Somebody with nothing here but the provider, logged in for a while. */
async function joinedBy(site: Site, name: string) {
  await comeBackAs(site, name)
  await site.post('/login/welcome', { act: 'register', handle: 'quiet-fox' })
  await site.running.app.db.write((tx) => tx.update(sessions).set({ provenAt: null }))
}

/** From the dangerous act to the provider's log-in page. */
async function askedToProve(site: Site) {
  const asked = await site.post('/settings/tokens', TOKEN)
  expect(locationOf(asked)).toEqual([303, '/login/check'])
  const page = await (await site.get('/login/check')).text()
  expect(page).toContain('Continue with Corp')
  expect(locationOf(await site.post('/login/check', { by: 'provider' }))).toEqual([303, '/login/with/oidc'])
}

describe('whoever has neither password nor second factor', { timeout: 60_000 }, () => {
  test('proves who they are by logging in at the provider anew, and the form goes on', async ({ site }) => {
    await joinedBy(site, 'lin')
    await askedToProve(site)
    const departure = await (await site.get('/login/with/oidc')).text()
    expect(departure).toMatch(/prompt=login&amp;max_age=0/)
    expect(locationOf(await goOnAs(site, 'lin'))).toEqual([303, '/login/welcome'])
    expect(await (await site.get('/login/welcome')).text()).toContain('value="laptop"')
    const made = await site.post('/settings/tokens', TOKEN)
    expect(made.status).toBe(200)
    expect(await site.running.app.db.read.$count(apiTokens)).toBe(1)
  })

  test('is not believed as somebody else, and not when nothing is linked', async ({ site }) => {
    await joinedBy(site, 'lin')
    await askedToProve(site)
    expect(locationOf(await goOnAs(site, 'mara'))).toEqual([303, '/login/with/oidc?failed=refused'])
    expect(locationOf(await site.post('/settings/tokens', TOKEN))).toEqual([303, '/login/check'])
    await site.running.app.db.write((tx) => tx.delete(identities))
    expect((await site.post('/login/check', { by: 'provider' })).status).toBe(403)
    expect(await site.running.app.db.read.$count(apiTokens)).toBe(0)
  })
})
