import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { AppError } from '~/errors.ts'
import { noRateLimits } from '~/http/rate-limits.server.ts'
import { apiOf, problem, test } from './support.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('tokens', () => {
  test('are needed for what a member does', async ({ api }) => {
    for (const [method, path] of [
      ['GET', '/me'],
      ['GET', '/notices'],
      ['POST', '/questions'],
      ['PATCH', '/questions/1'],
      ['DELETE', '/comments/1'],
      ['PUT', '/answers/1/vote'],
    ] as const) {
      const answer = await api.send(method, path, {})
      expect(answer).toMatchObject(problem(401, 'api.token_needed', { title: 'Unauthorized' }))
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="askwell"')
    }
  })

  test.for(['Bearer nobody', 'Bearer', 'Bearer ', 'Basic bGluOnB3', 'askwell_x', 'Bearer a b', ''])(
    'that nobody has are refused everywhere: %s',
    async (authorization, { api }) => {
      for (const path of ['/questions', '/nowhere', '/openapi.json']) {
        const answer = await api.send('GET', path, { headers: { authorization } })
        expect(answer).toMatchObject(problem(401, 'api.token_unknown'))
        expect(answer.headers.get('www-authenticate')).toContain('invalid_token')
      }
    },
  )

  test('of deleted members are refused', async ({ api }) => {
    const member = await api.forum.member()
    expect((await api.get('/me', member)).status).toBe(200)
    await api.forum.db.write((tx) =>
      tx.update(users).set({ deletedAt: api.forum.now }).where(eq(users.id, member.id)),
    )
    expect(await api.get('/me', member)).toMatchObject(problem(401, 'api.token_unknown'))
    expect(await api.get(`/users/${member.handle}`)).toMatchObject(problem(410, 'accounts.deleted'))
  })

  test('are asked for before the body is read', async ({ api }) => {
    let isRead = false
    const pull = (controller: ReadableStreamDefaultController) => {
      isRead = true
      controller.close()
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const headers = { ...JSON_TYPE, authorization: 'Bearer nobody' }
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    const answer = await api.api.request(new Request('http://api.test/questions', init))
    expect([answer.status, isRead]).toEqual([401, false])
  })

  test('count and cookies do not', async ({ api }) => {
    const cookie = 'askwell_session=whatever; lang=zh-CN'
    expect((await api.send('GET', '/me', { headers: { cookie } })).status).toBe(401)
    const answer = await api.send('GET', '/questions/7', { headers: { cookie } })
    expect(answer.json.detail).not.toMatch(/\p{Script=Han}/u)
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('bodies', () => {
  test.for<[string, Record<string, string>, string | Uint8Array<ArrayBuffer>, number, string]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'title=x', 415, 'api.not_json'],
    ['another charset', { 'content-type': 'application/json; charset=gbk' }, '{}', 415, 'api.not_json'],
    ['no type', { 'content-type': '' }, '{}', 415, 'api.not_json'],
    ['JSON with a comma too many', JSON_TYPE, '{"title":"x",}', 400, 'api.malformed_json'],
    ['nothing', JSON_TYPE, '', 400, 'api.malformed_json'],
    ['invalid UTF-8', JSON_TYPE, new Uint8Array([0x22, 0xff, 0x22]), 400, 'api.malformed_json'],
    ['half a letter', JSON_TYPE, new Uint8Array([0x22, 0xe4, 0xbd, 0x22]), 400, 'api.malformed_json'],
    ['a list', JSON_TYPE, '[]', 400, 'form.invalid_fields'],
    ['null', JSON_TYPE, 'null', 400, 'form.invalid_fields'],
    ['a million letters', JSON_TYPE, `"${'x'.repeat(1_000_001)}"`, 413, 'http.too_large'],
    ['a large form', { 'content-type': 'text/plain' }, 'x'.repeat(1_000_001), 413, 'http.too_large'],
  ])('of %s are refused', async ([_, headers, raw, status, code], { api }) => {
    const as = await api.forum.member()
    expect(await api.send('POST', '/questions', { as, headers, raw })).toMatchObject(problem(status, code))
  })

  test.for<[string, string, number]>([
    ['/questions', 'application/json', 1_000_000],
    ['/uploads', 'multipart/form-data; boundary=b', 11_000_000],
  ])('are not read on when they do not end: %s', async ([path, type, most], { api }) => {
    const token = await api.token(await api.forum.member())
    let sent = 0
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    const headers = { 'content-type': type, authorization: `Bearer ${token}` }
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    const answer = await api.api.request(new Request(`http://api.test${path}`, init))
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(most + 1_000_000)
  })

  test('may say their charset, and be absent where none is asked for', async ({ api }) => {
    const as = await api.forum.member()
    const headers = { 'content-type': 'Application/JSON; charset="UTF-8"' }
    const raw = JSON.stringify({ title: 'Where is my deposit now?', body: 'It left my wallet an hour ago.' })
    expect((await api.send('POST', '/questions', { as, headers, raw })).status).toBe(201)
    expect((await api.send('PUT', '/notices/read', { as })).status).toBe(200)
  })

  test('with U+0000 are refused, lone surrogates replaced', async ({ api }) => {
    const as = await api.forum.member()
    const body = 'A body that is long enough'
    for (const title of ['A title\0with a hole in it', '\0'.repeat(20)])
      expect((await api.post('/questions', as, { title, body })).status).toBe(400)
    const raw = '{"title":"A title \\ud83d that broke","body":"A body \\udc00 that is long enough"}'
    const { json } = await api.send('POST', '/questions', { as, headers: JSON_TYPE, raw })
    expect([json.title, json.body]).toEqual([
      'A title \ufffd that broke',
      'A body \ufffd that is long enough',
    ])
  })
})

describe('addresses', () => {
  test('that the API has nothing at are 404, other methods 405', async ({ api }) => {
    expect(await api.get('/nowhere')).toMatchObject(problem(404, 'api.not_found', { title: 'Not Found' }))
    expect(await api.get('/questions/1/2/3')).toMatchObject(problem(404, 'api.not_found'))
    for (const method of ['PUT', 'OPTIONS']) {
      const answer = await api.api.request('/questions', { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST'])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('answer HEAD as GET, without the body', async ({ api }) => {
    const answer = await api.api.request('/questions', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{16}"$/)
  })
})

describe('when it is not the client’s fault', () => {
  test('a lost database is 503 with Retry-After', async ({ forum }) => {
    const lost = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
    const fails = () => {
      throw lost
    }
    const api = await apiOf(forum, { db: { ...forum.db, read: { ...forum.db.read, select: fails } } })
    const answer = await api.get('/questions')
    expect(answer).toMatchObject(problem(503, 'http.unavailable'))
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('too many writes are 429, each token for itself', async ({ forum }) => {
    const counted: string[] = []
    const consume = async (_: string, key: string) => {
      counted.push(key)
      if (counted.length > 1) throw new AppError('accounts.too_many_attempts', 429, { retryAfter: 7 })
    }
    const api = await apiOf(forum, { limits: { ...noRateLimits, consume } })
    const member = await forum.member()
    await api.get('/questions', member)
    expect((await api.put('/notices/read', member)).status).toBe(200)
    const answer = await api.post('/similar', undefined, { title: 'Anything' })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('7')
    expect(new Set(counted).size).toBe(2)
  })
})
