import type { Page } from 'playwright-core'

/** Without what browsers fold or replace. */
export const plain = (text: string) => text.replace(/[\s\p{Cc}\ufffd]+/gu, '')

/** What stands on these pages, so that a payload that is not there cannot pass as one that did not run. */
export async function shownTexts(page: Page, paths: readonly string[]) {
  const titles = new Set<string>()
  const names = new Set<string>()
  const posts = { answers: 0, comments: 0 }
  for (const path of paths.filter((each) => !each.endsWith('.atom'))) {
    await page.goto(path)
    for (const text of await page.locator('.row-title').allTextContents()) titles.add(plain(text))
    for (const text of await page.locator('a[href^="/users/"]').allTextContents()) names.add(plain(text))
    posts.answers += await page.locator('.answer').count()
    posts.comments += await page.locator('.answer [id^="comment-"]').count()
  }
  return { titles, names, ...posts }
}
