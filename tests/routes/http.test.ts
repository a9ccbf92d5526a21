import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { sendWithoutLength } from './endless-body.ts'
import { test } from './support.ts'

describe('requests from elsewhere', () => {
  test.for<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ])('change nothing: %j', async (headers, { site }) => {
    const answer = await site.post('/register', { handle: 'lin', password: 'correct horse' }, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain('came from another site')
  })
})

describe('bodies', () => {
  test('of another kind than a form are refused', async ({ site }) => {
    const answer = await site.post('/login', {}, { 'content-type': 'application/json' })
    expect(answer.status).toBe(415)
  })

  test('that are too large are refused', async ({ site }) => {
    const answer = await site.post('/login', { handle: 'x'.repeat(1_100_000) })
    expect(answer.status).toBe(413)
  })

  const FORM = 'application/x-www-form-urlencoded'
  const MULTIPART = 'multipart/form-data; boundary=b'
  const FIELD = '--b\r\nContent-Disposition: form-data; name="handle"\r\n\r\n'
  test.for<[string, string, string, string, number]>([
    ['a form', '/login', FORM, 'handle=', 1],
    ['a form in parts', '/login', MULTIPART, FIELD, 1],
    ['a form that is looked into first', '/questions/ask', FORM, 'title=', 11],
    ['a part whose name never ends', '/questions/ask', MULTIPART, '--b\r\nX-Name: ', 11],
    ['what never begins', '/questions/ask', MULTIPART, '', 11],
    ['what nobody reads', '/logout', FORM, 'x=', 1],
  ])(
    'without a length are read no further than they may be large: %s',
    async ([_, path, type, begin, megabytes], { site }) => {
      const { status, sent, page } = await sendWithoutLength(site.origin + path, { type, begin })
      if (path !== '/logout') {
        expect(status).toBe(413)
        expect(page).toContain('larger than we take')
      }
      // What is on its way in sockets meanwhile.
      expect(sent).toBeLessThan(megabytes * 1_000_000 + 4_000_000)
      expect((await site.get('/')).status).toBe(200)
    },
  )

  test('that are broken are the sender’s mistake', async ({ site }) => {
    const answer = await site.post('/login', {}, { 'content-type': 'multipart/form-data; boundary=x' })
    expect(answer.status).toBe(400)
  })

  test('with U+0000 are refused beside the field', async ({ site }) => {
    const answer = await site.post('/register', { handle: 'lin\0', password: 'correct horse' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('a character that cannot be shown')
  })
})

describe('pages in Chinese', () => {
  test.for(['/', '/questions/ask', '/search', '/search?q=tag', '/register'])(
    'have no padding between their characters: %s',
    async (path, { site }) => {
      const page = await (await site.get(path, { 'accept-language': 'zh-CN' })).text()
      expect(page).toContain('lang="zh-CN"')
      expect(page).not.toContain('\0')
    },
  )
})

describe('headers', () => {
  test('of a signed-out page allow our own files and nothing else', async ({ site }) => {
    const answer = await site.get('/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('nonce')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    const page = await answer.text()
    expect(page).not.toMatch(/ style="| on\w+="/)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  test('of a signed-out page are the same for everybody', async ({ site }) => {
    const [first, second] = [await (await site.get('/')).text(), await (await site.get('/')).text()]
    expect(first).toBe(second)
  })

  test('of a signed-in page trust its own nonce only, a new one each time', async ({ site }) => {
    await site.join('lin')
    const nonces = [await site.get('/'), await site.get('/')].map(
      ({ headers }) =>
        /script-src 'strict-dynamic' 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
    )
    expect(nonces[0]).toBeTruthy()
    expect(nonces[0]).not.toBe(nonces[1])
  })
})

describe('addresses that lead nowhere', () => {
  test.for(['/nope', '/a/b/c.php', '/assets/gone.js', '/%E0%A4%A', '/settings/nope'])(
    'are not found, or cannot be read: %s',
    async (path, { site }) => {
      expect((await site.get(path)).status).toBe(path.includes('%E0') ? 400 : 404)
    },
  )

  test('are told in the reader’s language', async ({ site }) => {
    const page = await (await site.get('/nope', { 'accept-language': 'zh-CN' })).text()
    expect(page).toContain('lang="zh-CN"')
    expect(page).toContain('这里什么也没有')
  })

  test('take no other method than pages do', async ({ site }) => {
    expect((await site.post('/nope', { a: '1' })).status).toBe(404)
    expect((await fetch(site.origin, { method: 'DELETE' })).status).toBe(400)
  })
})

describe('the choices of the footer', () => {
  test('are kept in cookies and lead back', async ({ site }) => {
    const answer = await site.post('/settings/preferences', { lang: 'zh-CN', back: '/login' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login'])
    await site.post('/settings/preferences', { theme: 'dark', back: 'https://evil.example' })
    const page = await (await site.get('/login')).text()
    expect(page).toContain('data-theme="dark"')
    expect(page).toContain('登录')
  })
})

describe('without its database', () => {
  test('the site says so with 503, and is not ready', async ({ site }) => {
    await site.join('lin')
    const { db } = site.running.app
    await db.close()
    const answer = await site.get('/settings/profile')
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('The database cannot be reached')
    expect((await site.get('/readyz')).status).toBe(503)
    expect((await site.get('/healthz')).status).toBe(200)
  })

  test('visitors are told so as well, on pages that were in memory too', async ({ site }) => {
    expect((await site.get('/')).status).toBe(200)
    await site.running.app.db.close()
    await sleep(60) // the cache looks around every 50 ms
    const answer = await site.get('/')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect((await site.get('/readyz')).status).toBe(503)
    expect((await site.get('/healthz')).status).toBe(200)
  })
})

describe('static files', () => {
  test('are compressed once and kept for ever when their name is a hash', async ({ site }) => {
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(await (await site.get('/')).text())?.[1] ?? ''
    const answer = await site.get(css, { 'accept-encoding': 'br' })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toContain('text/css')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('lie in their folder and nowhere else', async ({ site }) => {
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
    ]) {
      const answer = await site.get(path)
      expect(await answer.text()).not.toContain('"dependencies"')
    }
  })
})
