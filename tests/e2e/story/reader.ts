import type { Page } from 'playwright-core'

/** Titles found by the search box at the top of every page. */
export async function searchFor(page: Page, words: string): Promise<string[]> {
  await page.goto('/questions')
  await page.getByRole('banner').getByRole('searchbox').fill(words)
  await page.getByRole('banner').getByRole('searchbox').press('Enter')
  await page.waitForURL(/\/search\?q=/)
  return page.getByRole('main').getByRole('listitem').getByRole('heading').allInnerTexts()
}
