import { describe, expect } from 'vitest'
import { LANGUAGES } from '#db/schema/types.ts'
import { catalogue } from '~/i18n/locales/en/index.ts'
import { test } from '../forum-test.ts'
import { Readers } from './readers.ts'
import { makeScene } from './scene.ts'
import { STAFF_PAGES } from './staff-table.ts'
import { FORUM_PAGES } from './table.ts'

/** Remix's router, which links call. */
declare global {
  interface Window {
    __remixRouter: { navigate(path: string): Promise<void> }
    walked?: true
    /** What a page said before the walk went on. */
    left?: string
  }
}

describe.for(LANGUAGES)('going from page to page in %s', (language) => {
  test('brings the messages of each page along', { timeout: 240_000 }, async ({ browser, forum }) => {
    const scene = await makeScene(forum)
    const readers = new Readers(browser, scene)
    const { page, takeComplaints } = await readers.get({ person: 'admin', language, scripts: 'on' })
    const rows = [...FORUM_PAGES, ...STAFF_PAGES].filter(
      (row) => !row.send && !row.status && !row.for.every((who) => who === 'guest'),
    )
    const problems: string[] = []
    await page.goto(scene.thread.path)
    await page.locator('html[data-hydrated]').waitFor()
    await page.evaluate(() => {
      window.walked = true
    })
    for (const path of new Set(rows.map((row) => row.path(scene)))) {
      await page.evaluate((to) => {
        window.left = document.querySelector('main')?.innerHTML
        return window.__remixRouter.navigate(to)
      }, path)
      await page.waitForFunction(() => document.querySelector('main')?.innerHTML !== window.left)
      const { said, whole } = await page.evaluate(() => ({
        // Codes that a form sends are no words.
        said: document.body.outerHTML.replaceAll(/ value="[^"]*"/g, ''),
        whole: !window.walked,
      }))
      if (whole) problems.push(`${path} came as a whole document`)
      // One pass for all of the catalogue: a search for each of its keys takes longer than the page.
      const candidates = said.matchAll(/(?<=[>"])[a-z][\w.-]*(?=[<"])/g)
      const bare = new Set(
        [...candidates].map(([word]) => word).filter((word) => Object.hasOwn(catalogue, word)),
      )
      problems.push(...[...bare].map((key) => `${path}: ${key}`))
    }
    await readers.leave()
    expect([...problems, ...takeComplaints()]).toEqual([])
  })
})
