import { describe, expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { type SiteForum, test } from '../site-forum.ts'
import { Site } from '../support.ts'

const visitor = ({ origin, running }: Site) => new Site(origin, running)
/** Where its page is, slug and all. */
async function threadOf(forum: SiteForum) {
  const { question } = await forum.question()
  const { headers } = await visitor(forum.site).get(`/questions/${question.id}`)
  return { question, path: headers.get('location') ?? '' }
}

const idOf = (answer: Response) => answer.headers.get('x-request-id')

describe('a page from memory', () => {
  test('is the page, with a tag by which nobody loads it twice', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    const first = await site.get(path)
    const page = await first.text()
    const again = await site.get(path)
    expect(await again.text()).toBe(page)
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(idOf(again)).not.toBe(idOf(first))
    const known = await site.get(path, { 'if-none-match': `W/${first.headers.get('etag')}` })
    expect([known.status, await known.text()]).toEqual([304, ''])
    expect(known.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'))
  })

  test('comes as the reader takes it, each with a tag of its own', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    const tags = new Set<string | null>()
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip;q=1.0, br;q=0', 'gzip'],
      ['*', 'br'],
      ['identity', null],
    ] as const) {
      const answer = await site.get(path, { 'accept-encoding': accepted })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(answer.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding')
      expect(await answer.text()).toContain('</html>')
      tags.add(answer.headers.get('etag'))
    }
    expect(tags.size).toBe(3)
  })

  test('is there for HEAD, without its body', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    const whole = await site.get(path, { 'accept-encoding': 'gzip' })
    const head = await fetch(site.origin + path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'))
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000)
    expect(await head.text()).toBe('')
  })

  test('is in the language and the theme that its reader chose', async ({ forum }) => {
    const { path } = await threadOf(forum)
    const chinese = { 'accept-language': 'zh-CN,zh;q=0.9' }
    for (let round = 0; round < 2; round++) {
      expect(await forum.page(path)).toContain('<html lang="en" data-theme="system"')
      expect(await forum.page(path, chinese)).toContain('<html lang="zh-CN"')
      expect(await forum.page(path, { ...chinese, cookie: 'lang=en; theme=dark' })).toContain(
        '<html lang="en" data-theme="dark"',
      )
    }
  })

  test('counts as read by each of its readers', async ({ forum, site }) => {
    const { path, question } = await threadOf(forum)
    const person = (number: number) => ({ 'user-agent': `Mozilla/5.0 (X11; Linux) Firefox/${number}.0` })
    for (const number of [1, 2, 3]) await site.get(path, person(number))
    await site.get(path, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' })
    await site.running.app.views.flush()
    const [row] = await forum.db.read.select({ views: questions.viewCount }).from(questions)
    expect([question.id > 0, row?.views]).toEqual([true, 3])
  })

  test('is made once for all who wait for it', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    const answers = await Promise.all(Array.from({ length: 12 }, () => site.get(path)))
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(pages).size).toBe(1)
    expect(new Set(answers.map(idOf)).size).toBe(12)
  })
})

describe('nothing is kept that is for one reader alone', () => {
  const isKept = async (site: Site, path: string, headers: Record<string, string> = {}) => {
    await site.get(path, headers)
    const answer = await visitor(site).get(path, { 'accept-encoding': 'br' })
    return answer.headers.get('content-encoding') === 'br'
  }

  test('not a page with a viewer, nor one with a nonce', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    await site.join('ada')
    const own = await site.get(path)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(own.headers.get('etag')).toBeNull()
    expect(await own.text()).toContain('ada')
    expect(await (await visitor(site).get(path)).text()).not.toContain('ada')
  })

  test('not an answer that sets a cookie, or that came with one', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    for (const cookie of [
      'askwell_session=x',
      'toast=%5B%22answers.posted%22%2C%7B%7D%5D',
      'a=b',
      'lang=fr',
    ]) {
      const answer = await visitor(site).get(path, { cookie })
      expect([cookie, answer.headers.get('content-encoding')]).toEqual([cookie, null])
    }
  })

  test('not pages with scripts, refusals, redirects, or what nobody knows', async ({ forum, site }) => {
    const { path, question } = await threadOf(forum)
    for (const other of [
      '/login',
      '/questions/ask',
      '/search?q=deposit',
      '/no/such/page',
      '/settings/profile',
    ])
      expect([other, await isKept(site, other)]).toEqual([other, false])
    for (const other of [
      `/questions/${question.id}`,
      '/questions/999',
      `${path}?x=1`,
      `${path}?sort=best&sort=best`,
    ])
      expect([other, await isKept(site, other)]).toEqual([other, false])
    expect(await isKept(site, path)).toBe(true)
    const token = await visitor(site).get('/api/v1/questions', { authorization: 'Bearer nobody' })
    expect(token.status).toBe(401)
  })
})

describe('without room for it', () => {
  test.override({ settings: { env: { PAGE_CACHE_MB: '0' } } })

  test('no page is kept', async ({ forum, site }) => {
    const { path } = await threadOf(forum)
    const answer = await site.get(path)
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null])
  })
})
