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
  })

  test('is narrowed down by links', async ({ forum }) => {
    await forum.tag('api')
    await forum.question(undefined, { title: 'A kangaroo in the interface', tags: ['api'] })
    await forum.entry({ title: 'Kangaroos in the interface' })
    const all = await found(forum, '/search?q=kangaroo', 2)
    const official = await forum.page(hrefOf(all, />Official answers</) ?? '')
    expect(titlesIn(official)).toEqual(['Kangaroos in the interface'])
    const tagged = await forum.page(hrefOf(all, /class="tag"[^>]*>api</) ?? '')
    expect(titlesIn(tagged)).toEqual(['A kangaroo in the interface'])
    expect(hrefOf(all, /tag=api/)).toBe('/search?q=kangaroo&tag=api')
    expect(titlesIn(await forum.page('/search?q=kangaroo&language=zh-CN'))).toEqual([])
    expect(titlesIn(await forum.page('/search?q=kangaroo&solved=true'))).toEqual([])
  })

  test('carries the words over to a question when nothing is found', async ({ forum }) => {
    const page = await forum.page(`/search?q=${encodeURIComponent('<b>没有人</b> & "问过"')}`)
    expect(textOf(page)).toContain('Nobody has written about “ <b>没有人</b> & "问过" ” yet.')
    const ask = hrefOf(page, /Ask the community/) ?? ''
    expect(new URL(ask, 'http://here').searchParams.get('title')).toBe('<b>没有人</b> & "问过"')
    expect(await forum.page(ask)).toContain('&lt;b&gt;没有人&lt;/b&gt; &amp; &quot;问过&quot;')
  })

  test('begins with help, not with an error', async ({ forum, site }) => {
    expect((await site.get('/search')).status).toBe(200)
    expect((await site.get('/search?q=%20&kind=')).status).toBe(200)
    expect(textOf(await forum.page('/search'))).toContain('Write as you would say it.')
    expect((await site.get('/search?q=%00')).status).toBe(200)
  })

  test.for(['kind=user', 'solved=perhaps', 'language=fr', 'limit=100000', 'limit=0', 'cursor=abc'])(
    'answers 400 to what it does not know: %s',
    async (query, { site }) => {
      expect((await site.get(`/search?q=kangaroo&${query}`)).status).toBe(400)
    },
  )
})
