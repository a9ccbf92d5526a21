import { describe, expect } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../support/builders.ts'
import { type ApiForum, ORIGIN, problem, test } from './support.ts'

describe('search', () => {
  const ids = (items: { kind: string; id: number }[]) => items.map(({ kind, id }) => `${kind}-${id}`)

  async function indexed(api: ApiForum) {
    const { forum } = api
    const staff = await forum.staff()
    const title = 'Why is my USDT <withdrawal> pending?'
    const { question } = await forum.question(undefined, { title })
    const body = 'A withdrawal stays pending until the network confirms it.'
    const entry = {
      origin: 'staff',
      category: 'withdrawals',
      title: 'Pending withdrawal',
      body,
      language: 'en',
      messages: [{ text: 'E-1042' }],
    }
    const { json } = await api.post('/faq', staff, entry)
    await api.post(`/faq/${json.id}/publish`, staff)
    await api.settle()
    return { question: `question-${question.id}`, entry: `faq-${json.id}` }
  }

  test('finds entries and threads, with what was found marked', async ({ api }) => {
    const { question, entry } = await indexed(api)
    const { json, status } = await api.get('/search?q=pending+withdrawal')
    expect(status).toBe(200)
    expect(ids(json.items).sort()).toEqual([entry, question])
    expect(json).toMatchObject({ total: 2, next: null, engine: 'memory', facets: {} })
    const hit = json.items.find((item: { kind: string }) => item.kind === 'faq')
    expect(hit.highlight).toContain('<mark>withdrawal</mark>')
    expect(hit.url).toBe(`${ORIGIN}/help/withdrawals/pending-withdrawal`)
    expect(hit.showsExactly).toBe(false)
    const exact = await api.get('/search?q=e-1042')
    expect(exact.json.items[0]).toMatchObject({ kind: 'faq', showsExactly: true })
    expect(ids((await api.get('/search?q=pending&kind=faq')).json.items)).toEqual([entry])
    expect(ids((await api.get('/search?q=pending&kind=question')).json.items)).toEqual([question])
    expect(ids((await api.get('/search?q=pending&solved=false')).json.items)).toEqual([question])
    expect((await api.get('/search?q=pending&language=zh-CN')).json.items).toEqual([])
    expect((await api.get('/search?q=pending&tag=nope')).json.items).toEqual([])
    expect((await api.get('/search')).json.items).toEqual([])
    const first = (await api.get('/search?q=pending&limit=1')).json
    const second = (await api.get(`/search?q=pending&limit=1&cursor=${first.next}`)).json
    expect([...ids(first.items), ...ids(second.items)].sort()).toEqual([entry, question])
  })

  test.for(['kind=user', 'solved=maybe', 'language=fr', 'limit=0', 'cursor=nope'])(
    'refuses ?%s',
    async (query, { api }) => {
      expect((await api.get(`/search?q=x&${query}`)).status).toBe(400)
    },
  )

  test('says what is like a draft, for anybody, cached nowhere', async ({ api }) => {
    const { question, entry } = await indexed(api)
    const answer = await api.post('/similar', undefined, { title: 'My withdrawal is pending' })
    expect(ids(answer.json.items).sort()).toEqual([entry, question])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await api.post('/similar', undefined, { body: 'x' })).toMatchObject(
      problem(400, 'form.invalid_fields', { errors: { title: ['Please fill this in.'] } }),
    )
  })
})

describe('solved it', () => {
  test('is said once a visitor and day, by anybody, and can be changed', async ({ api }) => {
    const { question } = await api.forum.question()
    const path = `/questions/${question.id}/solved-it`
    const say = async (agent: string, body: object) =>
      (await api.send('PUT', path, { body, headers: { 'user-agent': agent } })).json
    expect(await say('one', { value: true, phrase: 'usdt not there' })).toEqual({ yes: 1, no: 0 })
    expect(await say('one', { value: true })).toEqual({ yes: 1, no: 0 })
    expect(await say('one', { value: false, reason: 'other network' })).toEqual({ yes: 0, no: 1 })
    expect(await say('two', { value: true })).toEqual({ yes: 1, no: 1 })
    api.forum.advance(DAY_MS)
    expect(await say('two', { value: true })).toEqual({ yes: 2, no: 1 })
    expect(await api.put(path, undefined, { value: 'perhaps' })).toMatchObject(
      problem(400, 'form.invalid_fields'),
    )
    expect(await api.put('/questions/999/solved-it', undefined, { value: true })).toMatchObject(
      problem(404, 'questions.not_found'),
    )
  })

  test('is asked of published entries', async ({ api }) => {
    const staff = await api.forum.staff()
    const body = 'A withdrawal stays pending until it is confirmed.'
    const entry = { origin: 'staff', category: 'fees', title: 'Pending withdrawal', body, language: 'en' }
    const { json } = await api.post('/faq', staff, entry)
    const path = `/faq/${json.id}/solved-it`
    expect(await api.put(path, undefined, { value: true })).toMatchObject(problem(404, 'faq.not_found'))
    await api.post(`/faq/${json.id}/publish`, staff)
    expect((await api.put(path, undefined, { value: true })).json).toEqual({ yes: 1, no: 0 })
  })
})

describe('notices', () => {
  test('are listed with the unread count, and read', async ({ api }) => {
    const { forum } = api
    const asker = await forum.member()
    for (let count = 0; count < 3; count++) {
      forum.advance(MINUTE_MS)
      await forum.answer((await forum.question(asker)).question)
    }
    await api.settle()
    const { json } = await api.get('/notices?limit=2', asker)
    expect(json.unread).toBe(3)
    expect(json.items).toHaveLength(2)
    expect(json.items[0]).toMatchObject({ kind: 'answered', isUnread: true, count: 1 })
    expect(json.items[0].url).toMatch(new RegExp(`^${ORIGIN}/questions/\\d+/.*#answer-\\d+$`))
    const rest = await api.get(`/notices?limit=2&cursor=${json.next}`, asker)
    expect([rest.json.items.length, rest.json.next]).toEqual([1, null])
    expect((await api.get('/me', asker)).json.unreadNotices).toBe(3)
    const read = await api.put('/notices/read', asker)
    expect(read.json.unread).toBe(0)
    expect(read.json.items.every((item: { isUnread: boolean }) => !item.isUnread)).toBe(true)
    expect((await api.get('/notices', await forum.member())).json).toEqual({
      items: [],
      next: null,
      unread: 0,
    })
  })
})

describe('tags', () => {
  test('come by use, in pages', async ({ api }) => {
    const { forum } = api
    for (const slug of ['rare', 'common', '提现']) await forum.tag(slug)
    await forum.question(undefined, { tags: ['common'] })
    const first = (await api.get('/tags?limit=2')).json
    const rest = (await api.get(`/tags?limit=2&cursor=${first.next}`)).json
    expect([...first.items, ...rest.items]).toMatchObject([
      { slug: 'common', questionCount: 1 },
      { slug: 'rare', questionCount: 0 },
      { slug: '提现', url: `${ORIGIN}/tags/${encodeURIComponent('提现')}` },
    ])
    expect(rest.next).toBeNull()
  })
})

describe('people', () => {
  test('are shown as everybody sees them, and to themselves with more', async ({ api }) => {
    const member = await api.forum.member({ reputation: 42 })
    const { json } = await api.get(`/users/${member.handle.toUpperCase()}`)
    const createdAt = member.createdAt.toISOString()
    const { id, handle, displayName } = member
    const shown = { id, handle, displayName, reputation: 42, isStaff: false, createdAt }
    expect(json).toEqual({ ...shown, url: `${ORIGIN}/users/${handle}`, aboutHtml: '' })
    expect((await api.get('/me', member)).json).toMatchObject({ ...shown, role: 'member', language: 'en' })
    expect(await api.get('/users/nobody')).toMatchObject(problem(404, 'accounts.not_found'))
  })
})
