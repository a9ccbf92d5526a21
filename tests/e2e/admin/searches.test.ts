import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { searches } from '#db/schema/index.ts'
import type { Forum } from '../forum.ts'
import { test as base } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

/** Searches are written a few seconds after the last word. */
const WRITTEN = { timeout: 25_000, interval: 250 }

/** Digits between letters look like a code, which no search log takes. */
const spelt = (name: string) => name.replaceAll(/\d/g, (digit) => 'klmnopqrst'[Number(digit)] ?? '')

/** A word that only one thread has, and nobody searched for. */
const test = base.extend<{ word: string; thread: { path: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  word: async ({}, use) => use(`zyx${spelt(nameFor('w').replace('-', ''))}`),
  thread: async ({ forum, word }, use) => {
    const asker = await forum.member(nameFor('asker'))
    const { id, path } = await forum.ask(asker, {
      title: `Where did my ${word} go?`,
      body: 'It was here this morning, and now it is gone.',
    })
    const helper = await forum.member(nameFor('helper'))
    await forum.accept(asker, await forum.answer(helper, id, 'Behind the sofa, as always, look there first.'))
    await forum.settled()
    await use({ path })
  },
})

const searchedFor = (forum: Forum, text: string) =>
  forum.db.read
    .select({ opened: searches.opened, position: searches.position, ended: searches.ended })
    .from(searches)
    .where(and(eq(searches.text, text)))

const follow = async (page: Page, title: string) => {
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('a search that led to what solved it shows as solved', async ({ page, forum, word, thread }) => {
  await page.goto(`/search?q=${word}`)
  await follow(page, `Where did my ${word} go?`)
  expect(new URL(page.url()).pathname).toBe(encodeURI(decodeURI(thread.path)))
  await page.locator('#solved-it').getByRole('button', { name: 'Yes' }).first().click()
  await page.waitForLoadState()
  await expect
    .poll(() => searchedFor(forum, word), WRITTEN)
    .toEqual([{ opened: expect.stringMatching(/^question-\d+$/), position: 1, ended: 'solved' }])
})

test('without scripts everything works, unmeasured', async ({ visit, forum, word, thread }) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(`/search?q=${word}`)
  await follow(page, `Where did my ${word} go?`)
  await page.locator('#solved-it').getByRole('button', { name: 'Yes' }).first().click()
  await page.waitForURL((url) => url.pathname === encodeURI(decodeURI(thread.path)))
  await expect
    .poll(() => searchedFor(forum, word), WRITTEN)
    .toEqual([{ opened: null, position: null, ended: null }])
})

test('an admin finds the searches, guards one, and makes the index anew', async ({
  page,
  forum,
  word,
  thread,
}) => {
  const admin = await forum.member(nameFor('boss'), 'admin')
  await arriveLoggedIn(page, admin.handle)
  await goAndSettle(page, `/search?q=${word}`)
  await expect.poll(() => searchedFor(forum, word), WRITTEN).toHaveLength(1)
  await page.locator('summary[aria-label="Your account"]').click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await page.getByRole('link', { name: 'Searches', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Searches' }).waitFor()
  await page.getByRole('link', { name: 'Golden queries' }).click()
  await page.getByLabel('Query', { exact: true }).fill(word)
  await page.getByLabel('What it should find').fill(thread.path)
  await page.getByRole('button', { name: 'Add a golden query' }).click()
  await page.getByText('Added. It is measured with the next run.').waitFor()
  await page.getByRole('button', { name: 'Run now' }).click()
  await page.getByText('queries run.').waitFor()
  await page.getByRole('row', { name: word }).getByText('Good').waitFor()
  await page.getByRole('link', { name: 'Search index' }).click()
  await page.getByRole('button', { name: 'Rebuild the index' }).click()
  await page.getByText('The rebuild has begun.').waitFor()
  await expect
    .poll(() => page.getByText('Last finished:').count(), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(2)
})
