import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { test as base, inject } from 'vitest'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Visitor {
  browser: Browser
  /** Cookies and storage of one person; goes to paths of the running server. */
  context: BrowserContext
  page: Page
}

/** For tests/e2e: a browser for each file, and for each test a person who was never there before. What
 *  the page complains of on its console fails the test. */
export const test = base.extend<Visitor>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('browser'), args: ARGS })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ baseURL: inject('server') })
    const complaints = collectComplaints(context)
    await use(context)
    await context.close()
    if (complaints.length > 0) throw new Error(`Said on the browser's console:\n${complaints.join('\n')}`)
  },
  page: async ({ context }, use) => use(await context.newPage()),
})

function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource') // a 404 page is no mistake
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !isAnswer) complaints.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (webError) => complaints.push(String(webError.error().stack)))
  return complaints
}
