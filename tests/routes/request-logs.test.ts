import { expect, test } from 'vitest'
import { runServer } from '../support/server.ts'

const TYPED = {
  query: 'xylophonequery',
  title: 'Zanzibar deposit title nobody logs',
  body: 'Quagmire body of a question that nobody logs.',
  handle: 'walrus-handle',
  email: 'walrus.address@example.com',
  password: 'ultramarine horse',
  wrong: 'vermilion wrong password',
}
const ADDRESS = '203.0.113.77'

/** A line reaches us by a pipe, after the answer. */
const SOON = { timeout: 10_000 }

test('a search, a log-in and a post leave no word, no name and no address in the log', {
  timeout: 120_000,
}, async () => {
  const server = await runServer({ DEMO: '0', LOG_LEVEL: 'debug', TRUSTED_PROXIES: '127.0.0.1,::1' })
  const from = { 'x-forwarded-for': ADDRESS, origin: server.origin }
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(server.origin + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...from, cookie },
      redirect: 'manual',
    })
  try {
    const { handle, email, password, wrong, title, body, query } = TYPED
    const joined = await send('/register', { handle, email, password })
    expect(joined.status).toBe(303)
    const cookie = joined.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    expect((await send('/login', { handle, password: wrong })).status).toBe(400)
    expect((await send('/questions/ask', { title, body }, cookie)).status).toBe(303)
    expect((await send('/questions/ask', { title: 'x', body }, cookie)).status).toBe(400)
    await send('/search/suggest', { q: query })
    for (const path of ['/search', '/api/v1/search', '/api/v1/questions/x'])
      await fetch(`${server.origin}${path}?q=${query}`, { headers: from })
    for (const path of [`/users/${handle}`, `/api/v1/users/${handle}`, `/${query}`, `/uploads/${query}`])
      await fetch(server.origin + path, { headers: from })
    const last = await fetch(`${server.origin}/users/${query}%ff`, { headers: from })
    await expect.poll(() => server.log(), SOON).toContain(last.headers.get('x-request-id'))
    const session = /session=(\w+)/.exec(cookie)?.[1] ?? ''
    expect(session).not.toBe('')
    const log = server.log()
    expect(log).toContain('"route":"/api/v1/users/:handle"')
    for (const secret of [...Object.values(TYPED), session, ADDRESS]) expect(log).not.toContain(secret)
  } finally {
    await server.stop()
  }
})

interface Line {
  level: number
  request: { id: string; method: string; route: string; ids?: object }
  status: number
  ms: number
  bytes: number
}
const [DEBUG, INFO] = [20, 30]

test('each request is one line with the pattern of its address, found by the id that the answer bears', {
  timeout: 120_000,
}, async () => {
  const server = await runServer({ DEMO: '0', LOG_LEVEL: 'debug' })
  const lineOf = async (path: string): Promise<Line> => {
    const answer = await fetch(server.origin + path, { redirect: 'manual' })
    await answer.arrayBuffer()
    const id = answer.headers.get('x-request-id')
    const lines = () =>
      server
        .log()
        .split('\n')
        .filter((line) => line.includes(`"id":"${id}"`))
    await expect.poll(() => lines().length, SOON).toBe(1)
    return JSON.parse(lines()[0] ?? '')
  }
  const routeOf = async (path: string) => (await lineOf(path)).request.route
  try {
    const page = await lineOf('/')
    expect(page).toMatchObject({ level: INFO, status: 200, request: { method: 'GET', route: '/' } })
    expect(page.bytes).toBeGreaterThan(1_000)
    expect(page.ms).toBeGreaterThanOrEqual(0)
    expect((await lineOf('/mod/faq/7')).request).toMatchObject({
      route: '/mod/faq/:entryId',
      ids: { entryId: 7 },
    })
    expect((await lineOf('/questions/13800138000')).request).not.toHaveProperty('ids')
    expect(await routeOf('/questions/13800138000.md')).toBe('/questions/:id.md')
    expect(await routeOf('/api/v1/nothing/here')).toBe('/api/v1/*')
    expect(await routeOf('/tags/%ff')).toBe('*')
    for (const path of ['/healthz', '/assets/gone.js', '/icon.svg'])
      expect((await lineOf(path)).level).toBe(DEBUG)
  } finally {
    await server.stop()
  }
})
