import type { Page } from 'playwright-core'

/** What an input method does while one types pinyin, and how it ends. */
export async function compose(page: Page, syllables: string[]) {
  const devtools = await page.context().newCDPSession(page)
  for (const text of syllables) {
    const cursor = { selectionStart: text.length, selectionEnd: text.length }
    await devtools.send('Input.imeSetComposition', { text, ...cursor })
    await page.waitForTimeout(100)
  }
  return { commit: (text: string) => devtools.send('Input.insertText', { text }) }
}

/** One field of every form that the page sends to `path`, as it goes on. */
export function watchPosts(page: Page, path: string, field: string): string[] {
  const values: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith(path)) return
    values.push(new URLSearchParams(request.postData() ?? '').get(field) ?? '')
  })
  return values
}
