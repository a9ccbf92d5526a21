import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { scriptBytes } from '~/cli/bench/sizes.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

/** Bytes of script, compressed, that the browser fetches until it has nothing more to fetch. */
async function fetchedBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/^\/assets\/.*\.js$/.test(pathname))
      scripts.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      )
  })
  await goAndSettle(page, path)
  await page.waitForLoadState('networkidle')
  return (await Promise.all(scripts.values())).reduce((sum, bytes) => sum + bytes, 0)
}

const countedBytes = async (page: Page, path: string) => {
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  return scriptBytes({ url: new URL(path, page.url()).href, headers: { Cookie: cookies.join('; ') } })
}

describe('the weight of a page’s scripts', () => {
  test('is counted as a browser fetches them, and stays under its limits', async ({ forum, visit }) => {
    const asker = await forum.member(nameFor('weigher'))
    const { path } = await forum.ask(asker, {
      title: 'How heavy is a quokka?',
      body: 'It looks light, but is it?',
    })
    for (const lang of ['en', 'zh-CN']) {
      const limits = { guest: 15_000, member: 110_000 }
      for (const [who, limit] of Object.entries(limits)) {
        const page = await visit()
        await page.goto('/healthz')
        await page.context().addCookies([{ name: 'lang', value: lang, url: page.url() }])
        if (who === 'member') await arriveLoggedIn(page, asker.handle)
        const fetched = await fetchedBytes(page, path)
        expect(await countedBytes(page, path)).toBe(fetched)
        expect(fetched).toBeLessThan(limit)
      }
    }
  })

  test('counts the elements that stand in a page', async ({ page }) => {
    const fetched = await fetchedBytes(page, '/support')
    expect(await countedBytes(page, '/support')).toBe(fetched)
  })
})
