import { describe, expect } from 'vitest'
import type { TokenScope } from '#db/schema/types.ts'
import { createToken, makeToken, revokeToken, tokensOf } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { createRateLimits } from '~/http/rate-limits.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type ApiForum, apiOf, documentOf, problem, test } from './support.ts'

const ASKED = { title: 'My deposit has not arrived', body: 'I sent it two hours ago, over TRC20.' }

const tokenFor = ({ forum }: ApiForum, { id: userId }: Member, scopes: TokenScope[]) =>
  createToken(forum.db, { userId, name: 'x', scopes }, forum.now)

describe('a token', () => {
  test('does what its scopes say, and hears which one is missing', async ({ api }) => {
    const lin = await api.forum.member()
    const reading = await tokenFor(api, lin, ['read'])
    const refused = await api.send('POST', '/questions', { token: reading, body: ASKED })
    expect(refused).toMatchObject(problem(403, 'api.scope_missing'))
    expect(refused.json.detail).toContain('"write"')
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="askwell", error="insufficient_scope", scope="write"',
    )
    expect((await api.send('GET', '/me', { token: reading })).status).toBe(200)
    const writing = await tokenFor(api, lin, ['write'])
    expect((await api.send('POST', '/questions', { token: writing, body: ASKED })).status).toBe(201)
    expect((await api.send('GET', '/questions', { token: writing })).status).toBe(403)
  })

  test('of staff is a member’s without the scope “staff”', async ({ api }) => {
    const { forum } = api
    const rowan = await forum.staff()
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const plain = await tokenFor(api, rowan, ['read', 'write'])
    expect(await api.send('DELETE', `/answers/${answer.id}`, { token: plain })).toMatchObject(
      problem(403, 'answers.delete_forbidden'),
    )
    const { json } = await api.send('GET', '/me', { token: plain })
    expect(json).toMatchObject({ role: 'member', isStaff: false })
    const whole = await tokenFor(api, rowan, ['write', 'staff'])
    expect((await api.send('DELETE', `/answers/${answer.id}`, { token: whole })).status).toBe(204)
  })

  test('is refused from the moment it ends, or is revoked', async ({ api }) => {
    const { forum } = api
    const lin = await forum.member()
    const expiresAt = new Date(forum.now.getTime() + DAY_MS)
    const token = await createToken(forum.db, { userId: lin.id, name: 'x', expiresAt }, forum.now)
    forum.advance(DAY_MS - 1)
    expect((await api.send('GET', '/me', { token })).status).toBe(200)
    forum.advance(1)
    const over = await api.send('GET', '/me', { token })
    expect(over).toMatchObject(problem(401, 'api.token_expired'))
    expect(over.headers.get('www-authenticate')).toContain('error="invalid_token"')
    const [row] = await tokensOf(forum.db.read, lin.id)
    await revokeToken(forum.db, lin, row?.id ?? expect.unreachable())
    expect(await api.send('GET', '/me', { token })).toMatchObject(problem(401, 'api.token_unknown'))
  })

  test('notes that it was used', async ({ api }) => {
    const lin = await api.forum.member()
    await api.get('/me', lin)
    expect((await tokensOf(api.forum.db.read, lin.id))[0]?.lastUsedAt).toEqual(api.forum.now)
  })
})

test('every operation says which scope it needs', async ({ forum }) => {
  const { paths } = await documentOf(forum)
  const scopes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security }]) => [
      `${method.toUpperCase()} ${path}`,
      security?.at(-1)?.token,
    ]),
  )
  expect(Object.fromEntries(scopes)).toMatchObject({
    'GET /questions': ['read'],
    'POST /similar': ['read'],
    'POST /questions': ['write'],
    'PUT /incidents/{id}/affected': ['write'],
    'POST /incidents': ['staff'],
    'POST /answers/{id}/promote': ['staff'],
  })
  for (const [operation, scope] of scopes) expect(scope, String(operation)).toHaveLength(1)
})

describe('limits', () => {
  test('count the acts of an owner’s own tokens together, and an operator’s by writes alone', async ({
    forum,
  }) => {
    const api = await apiOf(forum, { limits: createRateLimits() })
    const lin = await forum.member()
    const wanted = {
      name: 'x',
      scopes: ['write' as const],
      expiresAt: new Date(forum.now.getTime() + DAY_MS),
    }
    const own = [
      await makeToken(forum.db, lin, wanted, forum.now),
      await makeToken(forum.db, lin, wanted, forum.now),
    ]
    const ask = (token: string, number: number) =>
      api.send('POST', '/questions', { token, body: { ...ASKED, body: `${ASKED.body} Number ${number}.` } })
    for (let asked = 0; asked < 20; asked++) expect((await ask(own[asked % 2] ?? '', asked)).status).toBe(201)
    expect((await ask(own[0] ?? '', 20)).status).toBe(429)
    expect((await ask(own[1] ?? '', 20)).status).toBe(429)
    expect((await ask(await tokenFor(api, lin, ['write']), 20)).status).toBe(201)
  })
})

test('a suspended member reads by the API and writes nothing', async ({ api }) => {
  const { forum } = api
  const until = new Date(forum.now.getTime() + DAY_MS)
  const lin = await forum.member({ suspendedUntil: until, suspendedFor: 'Pushing a fake wallet.' })
  const { question } = await forum.question()
  const refused = await api.put(`/questions/${question.id}/vote`, lin, { value: 1 })
  expect(refused).toMatchObject(problem(403, 'accounts.suspended'))
  expect(refused.json.detail).toContain('2026-03-03 09:00 UTC')
  expect(refused.json.detail).toContain('Pushing a fake wallet.')
  expect((await api.get(`/questions/${question.id}`, lin)).status).toBe(200)
  forum.advance(DAY_MS)
  expect((await api.put(`/questions/${question.id}/vote`, lin, { value: 1 })).status).toBe(200)
})
