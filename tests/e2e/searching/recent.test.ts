import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../forum-test.ts'
import { goAndSettle } from '../people.ts'

const box = (page: Page) => page.getByRole('main').getByRole('combobox')

async function search(page: Page, words: string) {
  await goAndSettle(page, '/search')
  await box(page).fill(words)
  await box(page).press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === words)
}

const recent = (page: Page) => page.getByRole('listbox', { name: /Recent searches/ }).getByRole('option')

describe('recent searches', () => {
  test('stand under the empty box, the latest first, and are searched for again', async ({ page }) => {
    for (const words of ['first quokka', 'second quokka', 'first quokka']) await search(page, words)
    await goAndSettle(page, '/search')
    await box(page).focus()
    await expect
      .poll(() => recent(page).allInnerTexts())
      .toEqual(['first quokka', 'second quokka', 'Clear all'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('/search?q=second+quokka')
  })

  test('are removed one by one, by mouse or key, and all at once', async ({ page }) => {
    for (const words of ['quokka one', 'quokka two', 'quokka three', 'quokka four']) await search(page, words)
    await goAndSettle(page, '/search')
    await box(page).focus()
    await page.getByRole('button', { name: 'Remove “quokka two”' }).click()
    await expect
      .poll(() => recent(page).allInnerTexts())
      .toEqual(['quokka four', 'quokka three', 'quokka one', 'Clear all'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['quokka three', 'quokka one', 'Clear all'])
    await recent(page).filter({ hasText: 'Clear all' }).click()
    await expect.poll(() => recent(page).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull()
  })

  test('are at most eight, without anything that may be a secret', async ({ page }) => {
    for (let count = 1; count <= 9; count++) await search(page, `quokka ${count}`)
    await search(page, 'TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC')
    const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('recent-searches') ?? '[]'))
    expect(kept).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((count) => `quokka ${count}`))
  })
})
