import type { Page } from 'playwright-core'

/** Titles found by the search box at the top of every page. */
export async function searchFor(page: Page, words: string): Promise<string[]> {
  await page.goto('/questions')
  const box = page.getByRole('banner').getByLabel('Search questions and official answers')
  await box.fill(words)
  await box.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  return page.getByRole('main').getByRole('listitem').getByRole('heading').allInnerTexts()
}
