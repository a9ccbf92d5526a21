import { asc, eq } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import { goldenQueries, indexReports, outbox, searches, users } from '#db/schema/index.ts'
import type { Role } from '#db/schema/types.ts'
import { hrefOf, type SiteForum, test, textOf } from './site-forum.ts'

const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
}
const PAGES = [
  '/admin',
  '/admin/search',
  '/admin/search/golden',
  '/admin/search/index',
  '/admin/search.csv?table=top',
]

async function joinAs(
  forum: SiteForum,
  role: Role,
  handle = { member: 'ada', moderator: 'bea', admin: 'cleo' }[role],
) {
  await forum.site.join(handle)
  await forum.db.write((tx) => tx.update(users).set({ role }).where(eq(users.handleKey, handle)))
}

/** Searches as a person does, and gives the page. */
const searchFor = (forum: SiteForum, words: string) =>
  forum.page(`/search?q=${encodeURIComponent(words)}`, BROWSER)

async function logged(forum: SiteForum) {
  await forum.site.running.app.searchLog.flushAll(forum.now)
  return forum.db.read.select().from(searches).orderBy(asc(searches.id))
}

const tokenIn = (page: string) => /data-search="([\w-]{22})"/.exec(page)?.[1] ?? ''

/** A question that searches find. */
async function findable(forum: SiteForum) {
  const { question } = await forum.question(undefined, { title: 'My kangaroo transfer has not arrived' })
  await vi.waitFor(async () => expect(await forum.page('/search?q=kangaroo')).toContain('data-result'), {
    timeout: 10_000,
    interval: 100,
  })
  return question
}

describe('who may see the admin pages', () => {
  test('admins, and nobody else', async ({ forum, site }) => {
    for (const path of PAGES) expect((await site.get(path)).status).toBe(401)
    await joinAs(forum, 'moderator')
    for (const path of PAGES) {
      const refused = await site.get(path)
      expect(refused.status).toBe(403)
      const isPage = refused.headers.get('content-type')?.startsWith('text/html')
      if (isPage) expect(textOf(await refused.text())).toContain('Only admins can do this.')
    }
    for (const [path, intent] of [
      ['index', 'rebuild'],
      ['index', 'compare'],
      ['golden', 'run'],
    ] as const)
      expect((await site.post(`/admin/search/${path}`, { intent })).status).toBe(403)
    expect(hrefOf(await forum.page('/'), /Administration/)).toBeUndefined()
    await joinAs(forum, 'admin')
    expect(hrefOf(await forum.page('/'), /Administration/)).toBe('/admin')
    for (const path of PAGES) expect((await site.get(path)).status).toBe(200)
  })
})

describe('a search', () => {
  test('is noted with what became of it', async ({ forum, site }) => {
    const question = await findable(forum)
    const page = await searchFor(forum, 'Kangaroo transfer')
    const token = tokenIn(page)
    const row = /data-result="([\w-]+)" data-position="(\d+)"/.exec(page)
    expect(row?.slice(1)).toEqual([`question-${question.id}`, '1'])
    const told = await site.post('/search/opened', {
      token,
      document: `question-${question.id}`,
      position: '1',
    })
    expect(told.status).toBe(204)
    await site.post(`/questions/${question.id}/solved-it`, { value: 'yes', search: token })
    expect(await logged(forum)).toMatchObject([
      {
        text: 'kangaroo transfer',
        results: 1,
        opened: `question-${question.id}`,
        position: 1,
        ended: 'solved',
      },
    ])
  })

  test('that ends in a question is told by the ask form, also after registering', async ({ forum, site }) => {
    const ask = hrefOf(await searchFor(forum, 'walrus insurance'), /Ask the community/) ?? ''
    const form = await forum.page(ask)
    const token = new URL(ask, 'http://here').searchParams.get('search') ?? ''
    expect(form).toContain(`name="search" value="${token}"`)
    const question = {
      title: 'How do I insure a walrus?',
      body: 'It has to be insured by Monday.',
      search: token,
    }
    const step = (await site.post('/questions/ask', question)).headers.get('location') ?? ''
    expect(await forum.page(step)).toContain(`name="search" value="${token}"`)
    const account = { intent: 'register', handle: 'walrus', password: 'correct horse' }
    expect((await site.post('/questions/ask', { ...question, ...account })).status).toBe(303)
    expect(await logged(forum)).toMatchObject([{ text: 'walrus insurance', results: 0, ended: 'asked' }])
  })

  test('of a robot, a secret, and through the API', async ({ forum, site }) => {
    await forum.page('/search?q=robots', { 'user-agent': 'Googlebot/2.1' })
    expect(tokenIn(await searchFor(forum, 'password: hunter2'))).toBe('')
    expect((await site.get('/api/v1/search?q=programs')).status).toBe(200)
    expect(await logged(forum)).toMatchObject([{ text: 'programs', token: expect.stringMatching(/^api\./) }])
  })

  test('cannot be told of in any other shape', async ({ site }) => {
    const right = { token: 'A'.repeat(22), document: 'question-1', position: '1' }
    for (const wrong of [
      { document: 'user-1' },
      { document: "question-1'" },
      { position: '0' },
      { position: '999' },
    ])
      expect((await site.post('/search/opened', { ...right, ...wrong })).status).toBe(400)
    expect((await site.post('/search/opened', { ...right, token: 'short' })).status).toBe(204)
    const foreign = await site.post('/search/opened', right, { origin: 'https://evil.example' })
    expect(foreign.ok).toBe(false)
  })
})

describe('the page of searches', () => {
  test('says what to do while there are none', async ({ forum }) => {
    await joinAs(forum, 'admin')
    expect(textOf(await forum.page('/admin/search'))).toContain('No searches in this period')
    expect((await forum.site.get('/admin/search?days=12')).status).toBe(400)
  })

  test('counts by its rules, in one language or all, and gives its tables as files', async ({
    forum,
    site,
  }) => {
    await joinAs(forum, 'admin')
    const search = { language: 'en', results: 3, createdAt: forum.now } as const
    const done = { opened: 'question-1', position: 1, ended: 'solved' } as const
    const rows = [
      { ...search, ...done, token: 'a', text: 'deposit' },
      { ...search, token: 'b', text: 'deposit' },
      { ...search, token: 'c', text: '=1+1', results: 0, ended: 'asked' as const },
      { ...search, token: 'api.d', text: 'program, "quoted"' },
      { ...search, token: 'e', text: '充值', language: 'zh-CN' as const },
      {
        ...search,
        token: 'f',
        text: 'ancient',
        createdAt: new Date(forum.now.getTime() - 40 * 24 * 3_600_000),
      },
    ]
    await forum.db.write((tx) => tx.insert(searches).values(rows))
    const page = textOf(await forum.page('/admin/search'))
    expect(page).toContain('Searches 5 ')
    expect(page).toContain('Without result 20% ')
    expect(page).toContain('Nothing opened 67% ')
    expect(page).toContain('Ended solved 25% ')
    expect(page).toContain('Ended in a question 25% ')
    expect(page).not.toContain('ancient')
    expect(page).toMatch(/Searched most .*deposit 2 1 1 0/)
    expect(page).toMatch(/Found nothing .*=1\+1 1 1/)
    expect(textOf(await forum.page('/admin/search?days=90&language=zh-CN'))).toContain('Searches 1 ')
    const csv = await site.get('/admin/search.csv?table=top&days=90')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = Buffer.from(await csv.arrayBuffer())
      .toString()
      .split('\r\n') // text() drops the mark
    expect(lines[0]).toBe('\ufefftext,language,searches,withoutResult,onPages,openable,opened,solved,asked')
    expect(lines).toContain("'=1+1,en,1,1,1,0,0,0,1")
    expect(lines).toContain('"program, ""quoted""",en,1,0,0,0,0,0,0')
    for (const table of ['empty', 'unopened', 'days', 'languages'])
      expect((await site.get(`/admin/search.csv?table=${table}`)).status).toBe(200)
    const refused = await site.get('/admin/search.csv?table=users')
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'lists.bad_query' }])
  })
})

describe('golden queries', () => {
  const PAGE = '/admin/search/golden'

  test('are added by address, or chosen among what words find; run, changed and deleted', async ({
    forum,
    site,
  }) => {
    const question = await findable(forum)
    await joinAs(forum, 'admin')
    expect(textOf(await forum.page(PAGE))).toContain('No golden queries yet')
    const query = { intent: 'add', query: 'kangaroo', language: 'en' }
    const refused = await site.post(PAGE, { ...query, expected: '/questions/999' })
    expect(refused.status).toBe(400)
    expect(textOf(await refused.text())).toContain('No public question or official answer has this address.')
    const step = await (await site.post(PAGE, { ...query, expected: '' })).text()
    expect(textOf(step)).toContain('Which one should it find? My kangaroo transfer has not arrived')
    const [, document = ''] = /name="document"[^>]*value="([^"]*)"/.exec(step) ?? []
    expect((await site.post(PAGE, { ...query, expected: '', document })).status).toBe(303)
    expect((await site.post(PAGE, { intent: 'run' })).status).toBe(303)
    expect(textOf(await forum.page(PAGE))).toMatch(/1 of 1 among the first three .* 1 Good/)
    const [golden] = await forum.db.read.select().from(goldenQueries)
    const own = `${PAGE}/${golden?.id}`
    expect(await forum.page(own)).toContain('value="kangaroo"')
    const change = { intent: 'save', query: 'xyzzy', language: 'zh-CN', expected: `/q/${question.id}` }
    expect((await site.post(own, change)).status).toBe(303)
    await site.post(PAGE, { intent: 'run' })
    expect(textOf(await forum.page(PAGE))).toMatch(/xyzzy .* – Not found/)
    expect((await site.post(own, { intent: 'delete' })).status).toBe(303)
    expect((await site.get(own)).status).toBe(404)
  })
})

describe('the search index', () => {
  const PAGE = '/admin/search/index'

  test('is compared and made anew, once at a time', async ({ forum, site }) => {
    await findable(forum)
    await joinAs(forum, 'admin')
    expect(textOf(await forum.page(PAGE))).toContain('Nothing waits, and the numbers agree.')
    for (const intent of ['compare', 'rebuild']) expect((await site.post(PAGE, { intent })).status).toBe(303)
    await vi.waitFor(
      async () => expect(textOf(await forum.page(PAGE)).match(/Last finished:/g)).toHaveLength(2),
      { timeout: 10_000 },
    )
    const running = { startedAt: forum.now.getTime(), finishedAt: null, error: null, done: 3, total: 8 }
    await forum.db.write((tx) => tx.update(indexReports).set({ report: running }))
    const page = textOf(await forum.page(PAGE))
    expect(page).toContain('3 of 8 documents')
    expect(page).toContain('Look again')
    const refused = await site.post(PAGE, { intent: 'rebuild' })
    expect(refused.status).toBe(409)
    expect(textOf(await refused.text())).toContain('This is running already.')
    expect((await site.post(PAGE, { intent: 'erase' })).status).toBe(400)
  })

  test('shows what failed, and tries it again', async ({ forum, site }) => {
    await joinAs(forum, 'admin')
    const failed = { attempts: 20, lastError: 'Error: no room left', parkedAt: forum.now }
    const row = { topic: 'question.changed', key: 'question:7', payload: { questionId: 7 } }
    const at = { availableAt: forum.now, createdAt: forum.now }
    await forum.db.write((tx) => tx.insert(outbox).values({ ...row, ...failed, ...at }))
    expect(textOf(await forum.page(PAGE))).toMatch(/question:7 given up: .* Try again Error: no room left 20/)
    const [change] = await forum.db.read.select().from(outbox)
    await site.post(PAGE, { intent: 'retry', change: String(change?.id) })
    await vi.waitFor(async () => expect(await forum.db.read.$count(outbox)).toBe(0), { timeout: 5_000 })
    expect(textOf(await forum.page(PAGE))).toContain('None: every change reached the index.')
  })
})
