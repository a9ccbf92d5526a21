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
    const session = /session=(\w+)/.exec(cookie)?.[1] ?? ''
    expect(session).not.toBe('')
    const log = server.log()
    for (const secret of [...Object.values(TYPED), session, ADDRESS]) expect(log).not.toContain(secret)
  } finally {
    await server.stop()
  }
})
