import { randomInt } from 'node:crypto'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { test as base, inject } from 'vitest'
import { ownServer } from './own-server.ts'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page asks of another host is seen by the test and reaches nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
]
/** Longer than anything here takes on a busy machine. */
const PATIENCE_MS = 10_000

interface Visitors {
  browser: Browser
  /** Of the server that they come to. */
  origin: string
  /** Lets somebody come who was never there before: cookies, storage and network are their own. They go to
   *  paths of the running server. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** The first of them. */
  page: Page
}

/** For tests/e2e: a browser for each file. What a page complains of on its console, and what it asks of
 *  another host, fails the test. */
export const test = base.extend<Visitors>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('browser'), args: ARGS })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  origin: [async ({}, use) => use(ownServer().origin), { scope: 'file' }],
  visit: async ({ browser, origin }, use) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (options = {}) => {
      const context = await newcomer(browser, { baseURL: origin, ...options })
      contexts.push(context)
      collectComplaints(context, complaints)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    if (complaints.length > 0) throw new Error(`What the pages did:\n${complaints.join('\n')}`)
  },
  page: async ({ visit }, use) => use(await visit()),
})

/** Somebody on a device and in a network of their own; no robot, as their views count. */
export async function newcomer(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const [major] = browser.version().split('.')
  const context = await browser.newContext({
    locale: 'en-GB',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    ...options,
    extraHTTPHeaders: { 'X-Forwarded-For': ownNetwork(), ...options.extraHTTPHeaders },
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** The message and where it came from; React's own frames go on for pages. */
const firstLines = (stack = '') => stack.split('\n').slice(0, 4).join('\n')

const ownNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.7`

export function collectComplaints(context: BrowserContext, complaints: string[]) {
  context.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource') // a 404 page is no mistake
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !isAnswer) complaints.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (webError) =>
    complaints.push(`${webError.page()?.url()}: ${firstLines(webError.error().stack)}`),
  )
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(?:https?|wss?):$/.test(protocol) && hostname !== 'localhost')
      complaints.push(`${request.frame().url()} asked another host: ${request.url()}`)
  })
}
