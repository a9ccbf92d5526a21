import { SaxesParser } from 'saxes'
import { describe, expect, vi } from 'vitest'
import { hrefOf, type SiteForum, test, textOf, titlesIn } from './site-forum.ts'

/** The index is fed through the outbox. */
const found = (forum: SiteForum, path: string, count: number) =>
  vi.waitFor(
    async () => {
      const page = await forum.page(path)
      expect(titlesIn(page).length).toBeGreaterThanOrEqual(count)
      return page
    },
    { timeout: 10_000, interval: 100 },
  )

/** Whatever the index holds by now. */
const indexed = (forum: SiteForum, count: number) => found(forum, '/search?q=kangaroo', count)

const CHINESE = { 'accept-language': 'zh-CN' }

describe('searching', () => {
  test('shows official answers first, and marks what was found', async ({ forum }) => {
    await forum.question(undefined, { title: 'My kangaroo transfer has not arrived' })
    await forum.entry({ title: 'Why has my kangaroo transfer not arrived?' })
    const page = await found(forum, '/search?q=kangaroo+transfer', 2)
    expect(titlesIn(page)[0]).toBe('Why has my kangaroo transfer not arrived?')
    expect(page).toContain('<mark>kangaroo</mark>')
    expect(textOf(page)).toMatch(/2 results \d+ ms/)
    expect(textOf(page)).toContain('Official answer Verified Mar 2, 2026')
    expect(hrefOf(page, /Ask the community/)).toBe('/questions/ask?title=kangaroo+transfer')
    expect(page).toMatch(/data-words="kangaroo transfer"/)
    expect(
      [...page.matchAll(/data-result="(\w+)-\d+" data-position="(\d)"/g)].map(([, ...row]) => row),
    ).toEqual([
      ['entry', '1'],
      ['question', '2'],
    ])
  })

  test('is narrowed down by links, which count what they lead to', async ({ forum }) => {
    await forum.tag('api')
    await forum.question(undefined, { title: 'A kangaroo in the interface', tags: ['api'] })
    await forum.question(undefined, { title: 'Another kangaroo altogether' })
    await forum.entry({ title: 'Kangaroos in the interface' })
    const all = await indexed(forum, 3)
    expect(textOf(all)).toContain('All 3 Official answers 1 Community questions 2')
    const official = await forum.page(hrefOf(all, />Official answers/) ?? '')
    expect(titlesIn(official)).toEqual(['Kangaroos in the interface'])
    expect(textOf(official)).toContain('All 3 Official answers 1 Community questions 2')
    const tagged = await forum.page('/search?q=kangaroo+tag%3Aapi')
    expect(titlesIn(tagged)).toEqual(['A kangaroo in the interface'])
    expect(textOf(tagged)).toContain('Tag: api , take this filter off')
    expect(titlesIn(await forum.page('/search?q=kangaroo&tag=api'))).toEqual(['A kangaroo in the interface'])
    expect(titlesIn(await forum.page('/search?q=kangaroo&language=zh-CN'))).toEqual([])
    expect(titlesIn(await forum.page('/search?q=kangaroo&status=solved'))).toEqual([])
  })

  test('keeps every choice from page to page', async ({ forum }) => {
    for (let count = 1; count <= 3; count++) {
      await forum.question(undefined, { title: `The kangaroo of number ${count} hops` })
    }
    const path = '/search?q=kangaroo+created%3A2026&kind=question&sort=newest&limit=2'
    const first = await found(forum, path, 2)
    const next = hrefOf(first, />Next page</) ?? ''
    expect(next).toContain('q=kangaroo+created%3A2026&kind=question&sort=newest&limit=2&cursor=')
    const second = await forum.page(next)
    expect(titlesIn(second)).toEqual(['The kangaroo of number 1 hops'])
    expect(second).toContain('data-position="3"')
  })

  test('says what it understood, in the reader’s language, and takes each part off by a link', async ({
    forum,
  }) => {
    const q = '-wallaby score:>3 answers:0 created:2026-01 user:ada "big ears" lang:zh kangaroo'
    const path = `/search?q=${encodeURIComponent(q)}`
    const english = textOf(await forum.page(path))
    for (const chip of [
      'Without “wallaby”',
      'Score above 3',
      '0 answers',
      'Asked in January 2026',
      'Asked by ada',
      'Exactly “big ears”',
      'In Chinese',
    ])
      expect(english).toContain(`${chip} , take this filter off`)
    const chinese = await forum.page(path, CHINESE)
    for (const chip of ['不含“wallaby”', '3 票以上', '2026年1月发布', 'ada 的提问', '中文内容'])
      expect(textOf(chinese)).toContain(`${chip} ，点击取消筛选`)
    const without = hrefOf(chinese, /2026年1月发布/) ?? ''
    expect(new URL(without, 'http://here').searchParams.get('q')).toBe(
      '-wallaby score:>3 answers:0 user:ada "big ears" lang:zh kangaroo',
    )
  })

  test('says that the other language was searched too, and leads back to one’s own', async ({ forum }) => {
    await forum.question(undefined, { title: 'A kangaroo that speaks English' })
    await forum.question(undefined, {
      title: '一只会说中文的袋鼠 kangaroo 怎么办',
      body: '昨天遇到的，一直没有解决。',
    })
    const page = await indexed(forum, 2)
    expect(textOf(page)).toContain('Searched in Chinese too')
    const own = await forum.page(hrefOf(page, /Only English/) ?? '')
    expect(titlesIn(own)).toEqual(['A kangaroo that speaks English'])
    expect(textOf(own)).not.toContain('Searched in Chinese too')
    expect(textOf(await forum.page('/search?q=kangaroo', CHINESE))).toContain('也搜索了英文内容 只看中文')
  })

  test('shows what was probably meant by a misspelt word', async ({ forum }) => {
    await forum.question(undefined, { title: 'The kangaroo transfer hops away' })
    await indexed(forum, 1)
    const page = await forum.page('/search?q=kangaro+transfer+created%3A2026')
    expect(textOf(page)).toContain('Showing results for kangaroo transfer')
    expect(hrefOf(page, /<b>kangaroo transfer/)).toBe('/search?q=kangaroo+transfer+created%3A2026')
    expect(page).toContain('<mark>kangaroo</mark>')
  })

  test('carries the words over to a question when nothing is found, and looks wider', async ({ forum }) => {
    await forum.tag('api')
    const words = '<b>没有人</b> & "问过"'
    const page = await forum.page(`/search?q=${encodeURIComponent(`${words} tag:api`)}&language=zh-CN`)
    expect(textOf(page)).toContain('Nobody has written about “ <b>没有人</b> & 问过 ” yet.')
    const ask = hrefOf(page, /Ask the community/) ?? ''
    const { searchParams } = new URL(ask, 'http://here')
    expect(Object.fromEntries(searchParams)).toEqual({ title: '<b>没有人</b> & 问过', tags: 'api' })
    expect(await forum.page(ask)).toContain('&lt;b&gt;没有人&lt;/b&gt; &amp; 问过')
    expect(hrefOf(page, /Search in every language/)).not.toContain('language')
    expect(hrefOf(page, /Tag: /)).not.toContain('tag')
  })

  test('begins with help, not with an error', async ({ forum, site }) => {
    expect((await site.get('/search')).status).toBe(200)
    expect((await site.get('/search?q=%20&kind=')).status).toBe(200)
    expect(textOf(await forum.page('/search'))).toContain('Write as you would say it.')
    expect(textOf(await forum.page('/search'))).toContain('is:unanswered')
    expect((await site.get('/search?q=%00')).status).toBe(200)
  })

  test.for([
    'kind=user',
    'status=perhaps',
    'sort=best',
    'language=fr',
    'limit=100000',
    'limit=0',
    'cursor=abc',
  ])('answers 400 to what it does not know: %s', async (query, { site }) => {
    expect((await site.get(`/search?q=kangaroo&${query}`)).status).toBe(400)
  })
})

describe('suggestions', () => {
  const suggested = async (forum: SiteForum, fields: Record<string, string>) =>
    (await (await forum.site.post('/search/suggest', fields)).json()) as { title: string }[]

  test('are the titles that what is typed may become, kept by nobody', async ({ forum, site }) => {
    await forum.question(undefined, { title: 'My kangaroo transfer has not arrived' })
    await forum.entry({ title: 'Why has my kangaroo transfer not arrived?' })
    await indexed(forum, 2)
    const response = await site.post('/search/suggest', { q: 'kang' })
    expect(response.headers.get('cache-control')).toContain('no-store')
    const [first, ...others] = (await response.json()) as object[]
    expect(first).toEqual({
      kind: 'entry',
      title: 'Why has my kangaroo transfer not arrived?',
      path: expect.stringMatching(/^\/help\/deposits\//),
      language: 'en',
      solved: false,
      exact: false,
    })
    expect(others).toMatchObject([{ kind: 'question', solved: false }])
    expect(await suggested(forum, { q: 'kang', kind: 'question' })).toHaveLength(1)
    expect(await suggested(forum, { q: 'k' })).toEqual([])
    expect((await site.get('/search/suggest?q=kang')).status).toBeGreaterThanOrEqual(400)
  })

  test('begin with one Han character', async ({ forum }) => {
    await forum.question(undefined, { title: '袋鼠转账一直没有到账怎么办' })
    await found(forum, `/search?q=${encodeURIComponent('袋鼠')}`, 1)
    expect(await suggested(forum, { q: '袋' })).toMatchObject([{ title: '袋鼠转账一直没有到账怎么办' }])
  })
})

describe('the description for browsers', () => {
  test.for([
    ['en', 'Askwell search'],
    ['zh-CN', 'Askwell 搜索'],
  ])('is well-formed and named in %s', async ([language, name], { site, forum }) => {
    const page = await forum.page('/', { 'accept-language': language ?? '' })
    const [, path = ''] = /<link rel="search"[^>]*href="([^"]*)"/.exec(page) ?? []
    const response = await site.get(path)
    expect(response.headers.get('content-type')).toContain('application/opensearchdescription+xml')
    const xml = await response.text()
    new SaxesParser({ xmlns: true }).write(xml).close()
    expect(xml).toContain(`<ShortName>${name}</ShortName>`)
    expect(xml).toMatch(/template="http:\/\/[^"]+\/search\?q=\{searchTerms\}"/)
  })
})
