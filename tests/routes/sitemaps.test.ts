import { describe, expect } from 'vitest'
import { elementsIn, textsOf } from '../support/xml.ts'
import { test } from './site-forum.ts'

describe('the way in for search engines', () => {
  test('leads from robots.txt over the list of sitemaps to pages that are there', async ({ forum, site }) => {
    const { origin } = site.running.app.config
    await forum.question(undefined, {
      title: '充值一直没有到账怎么办？',
      body: '昨天转的，到现在还没有到账。',
    })
    await forum.entry()
    const robots = await site.get('/robots.txt')
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const index = /^Sitemap: (.+)$/m.exec(await robots.text())?.[1] ?? ''
    expect(index).toBe(`${origin}/sitemap.xml`)
    const read = async (address: string) => {
      const answer = await site.get(address.replace(origin, ''))
      expect([address, answer.status, answer.headers.get('content-type')]).toEqual([
        address,
        200,
        'application/xml; charset=utf-8',
      ])
      return textsOf(elementsIn(await answer.text()), 'loc')
    }
    const files = await read(index)
    expect(files).toHaveLength(3)
    const pages = (await Promise.all(files.map(read))).flat()
    expect(pages).toHaveLength(3)
    for (const page of pages)
      expect([page, (await site.get(page.replace(origin, ''))).status]).toEqual([page, 200])
  })

  test('ends where there is no such sitemap', async ({ site }) => {
    for (const path of ['/sitemaps/questions-1.xml', '/sitemaps/people-1.xml', '/sitemaps/x.xml'])
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
  })

  test('is closed to acts, not to titles that begin like one', async ({ site }) => {
    const text = await (await site.get('/robots.txt')).text()
    const rules = [...text.matchAll(/^Disallow: (.+)$/gm)].map(
      ([, path = '']) => new RegExp(`^${path.replaceAll('*', '.*')}`),
    )
    const isClosed = (path: string) => rules.some((rule) => rule.test(path))
    for (const path of [
      '/search?q=x',
      '/mod/faq',
      '/api/v1/questions',
      '/questions/1/edit',
      '/answers/1/history',
    ])
      expect([path, isClosed(path)]).toEqual([path, true])
    for (const path of [
      '/',
      '/questions/1/edit-my-order',
      '/help/deposits/x',
      '/questions/1/x.md',
      '/help.atom',
    ])
      expect([path, isClosed(path)]).toEqual([path, false])
  })
})
