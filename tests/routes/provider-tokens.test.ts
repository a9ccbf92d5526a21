import { describe, expect } from 'vitest'
import { identities, sessions, users } from '#db/schema/index.ts'
import { RogueProvider } from '../support/rogue-provider.ts'
import { clientOf, leave, locationOf, siteAt } from './provider-forum.ts'
import { test as base, type Site, type SiteSettings } from './support.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')
const HOUR_SECONDS = 3_600
const seconds = NOW.getTime() / 1_000
const client = { clientId: 'askwell', clientSecret: 'hush' }

const test = base.extend<{ rogue: RogueProvider; settings: SiteSettings }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  rogue: async ({}, use) => {
    const rogue = await RogueProvider.start('askwell', NOW)
    await use(rogue)
    await rogue.stop()
  },
  settings: async ({ rogue: { issuer } }, use) => {
    const over: SiteSettings['over'] = {
      providers: [
        { slug: 'oidc', protocol: 'openid', name: 'Corp', issuer, ...client },
        { slug: 'github', protocol: 'github', name: 'GitHub', issuer, api: `${issuer}/api`, ...client },
        { slug: 'google', protocol: 'openid', name: 'Google', issuer, ...client },
      ],
    }
    await use({ ...(await siteAt(clientOf(issuer))), over })
  },
})

async function comeBack(site: Site, rogue: RogueProvider, slug = 'oidc') {
  const address = new URL(await leave(site, {}, slug))
  rogue.nonce = address.searchParams.get('nonce') ?? ''
  return site.get(`/login/with/${slug}/back?code=x&state=${address.searchParams.get('state')}`)
}

const WELCOME = [303, '/login/welcome']
const REFUSED = [303, '/login/with/oidc?failed=refused']

describe('a token', { timeout: 60_000 }, () => {
  test('in order is taken', async ({ site, rogue }) => {
    expect(locationOf(await comeBack(site, rogue))).toEqual(WELCOME)
  })

  test.for([
    ['of another visit', { nonce: 'another' }],
    ['of no visit', { nonce: undefined }],
    ['for another client', { aud: 'another' }],
    ['for several clients, given to another', { aud: ['askwell', 'another'], azp: 'another' }],
    ['of another provider', { iss: 'https://evil.example' }],
    ['that is over', { exp: seconds - HOUR_SECONDS }],
    ['without an end', { exp: undefined }],
    ['about nobody', { sub: '' }],
  ] as const)('%s is refused', async ([, claims], { site, rogue }) => {
    rogue.claims = JSON.parse(JSON.stringify(claims))
    if ('exp' in claims && claims.exp === undefined) rogue.claims = { exp: undefined as unknown as number }
    if ('nonce' in claims && claims.nonce === undefined) rogue.claims = { nonce: undefined }
    expect(locationOf(await comeBack(site, rogue))).toEqual(REFUSED)
    expect(await site.running.app.db.read.$count(identities)).toBe(0)
  })

  test('signed by somebody else is refused', async ({ site, rogue }) => {
    rogue.signedBy = 'somebody else'
    expect(locationOf(await comeBack(site, rogue))).toEqual(REFUSED)
  })

  test('says that an address is verified, or it is not', async ({ site, rogue }) => {
    rogue.claims = { email: 'lin@example.com', email_verified: false }
    await comeBack(site, rogue)
    expect(await (await site.get('/login/welcome')).text()).not.toContain('value="lin@example.com"')
  })

  test('that another provider says it sent is refused', async ({ site }) => {
    const state = new URL(await leave(site)).searchParams.get('state')
    const answer = await site.get(
      `/login/with/oidc/back?code=x&state=${state}&iss=https%3A%2F%2Fevil.example`,
    )
    expect(locationOf(answer)).toEqual(REFUSED)
  })
})

describe('the client', { timeout: 60_000 }, () => {
  test('says who it is in the header, or in the body where the provider takes nothing else', async ({
    site,
    rogue,
  }) => {
    rogue.methods = ['client_secret_post', 'private_key_jwt']
    expect(locationOf(await comeBack(site, rogue))).toEqual(WELCOME)
    expect(rogue.authorization).toBeUndefined()
    expect(Object.fromEntries(rogue.asked.at(-1) ?? [])).toMatchObject({
      ...{ client_id: 'askwell', client_secret: 'hush', grant_type: 'authorization_code', code: 'x' },
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  test.for([undefined, ['client_secret_basic', 'client_secret_post']])(
    'offered %s keeps the secret out of the body',
    async (methods, { site, rogue }) => {
      rogue.methods = methods
      expect(locationOf(await comeBack(site, rogue))).toEqual(WELCOME)
      expect(rogue.authorization).toMatch(/^Basic /)
      expect(rogue.asked.at(-1)?.has('client_secret')).toBe(false)
    },
  )
})

describe('a proof', { timeout: 60_000 }, () => {
  test.for([
    ['without the time of the log-in', undefined, REFUSED],
    ['of a log-in before it was asked for', seconds - HOUR_SECONDS, REFUSED],
    ['of a log-in just now', seconds, [303, '/settings/data.json']],
  ] as const)('%s', async ([, authTime, expected], { site, rogue }) => {
    await comeBack(site, rogue)
    await site.post('/login/welcome', { act: 'register', handle: 'quiet-fox' })
    await site.running.app.db.write((tx) => tx.update(sessions).set({ provenAt: null }))
    expect(locationOf(await site.get('/settings/data.json'))).toEqual([303, '/login/check'])
    await site.post('/login/check', { by: 'provider' })
    const page = await (await site.get('/login/with/oidc')).text()
    const address = new URL(/url=([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')
    rogue.nonce = address.searchParams.get('nonce') ?? ''
    rogue.claims = { auth_time: authTime } as typeof rogue.claims
    const back = await site.get(`/login/with/oidc/back?code=x&state=${address.searchParams.get('state')}`)
    expect(locationOf(back)).toEqual(expected)
  })
})

describe('GitHub and Google', () => {
  test('GitHub is asked who it is, and which address is verified', async ({ site, rogue }) => {
    const address = new URL(await leave(site, {}, 'github'))
    expect(address.pathname).toBe('/login/oauth/authorize')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ client_id: 'askwell', scope: 'user:email', code_challenge_method: 'S256' },
    })
    expect(locationOf(await comeBack(site, rogue, 'github'))).toEqual(WELCOME)
    expect(rogue.asked.at(-1)?.get('code_verifier')).toMatch(/^[\w-]{43}$/)
    const page = await (await site.get('/login/welcome')).text()
    expect(page).toContain('value="octocat@example.com"')
    await site.post('/login/welcome', { act: 'register', handle: 'quiet-fox', email: 'octocat@example.com' })
    const [member] = await site.running.app.db.read.select().from(users)
    const [identity] = await site.running.app.db.read.select().from(identities)
    expect(member).toMatchObject({ handle: 'quiet-fox', emailKey: 'octocat@example.com' })
    expect(identity).toMatchObject({ subject: '583231', label: 'octocat' })
  })

  test('Google is a provider of OpenID Connect', async ({ site, rogue }) => {
    expect(locationOf(await comeBack(site, rogue, 'google'))).toEqual(WELCOME)
  })
})
