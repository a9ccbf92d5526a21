import { describe, expect } from 'vitest'
import { test } from './support.ts'

const overHttps = test.extend({ settings: { env: { ORIGIN: 'https://forum.example' } } })

describe('over https', () => {
  overHttps('the browser is told to stay there, and sends every cookie there only', async ({ site }) => {
    const headers = { origin: 'https://forum.example' }
    const joined = await site.post('/register', { handle: 'lin', password: 'correct horse' }, headers)
    expect(joined.status).toBe(303)
    expect(joined.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}; includeSubDomains/)
    const chosen = await site.post('/settings/preferences', { theme: 'dark' }, headers)
    const cookies = [...joined.headers.getSetCookie(), ...chosen.headers.getSetCookie()]
    expect(cookies.length).toBeGreaterThan(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; *Secure/)
    const session = cookies.find((cookie) => cookie.includes('session='))
    expect(session).toMatch(
      /^__Host-askwell_session=\w+; (?=.*HttpOnly)(?=.*Path=\/)(?=.*SameSite=Lax)(?!.*Domain)/i,
    )
  })
})

describe('over http', () => {
  test('nothing is promised that it could not keep', async ({ site }) => {
    const answer = await site.post('/settings/preferences', { theme: 'dark' })
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    expect(answer.headers.getSetCookie().join()).not.toContain('Secure')
  })
})
