import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { newcomer } from '../../support/visitor.ts'
import { provoke } from './provoke.ts'
import { suspiciousMarkup } from './suspicious-markup.ts'

interface Look {
  /** Address with which every request and every page has to begin. */
  origin: string
  csp: 'kept' | 'bypassed'
  storageState?: BrowserContextOptions['storageState']
}

/** React has found the page as it was sent, or the page has none: what is done to it earlier disturbs React. */
const SETTLED = ':root:not([data-scripts=react]), :root[data-hydrated]'
/** Of what failed to load, and of the routes that Remix was asking for when the page was left. */
const ABOUT_LOADING = /^Failed to (?:load resource|fetch manifest patches TypeError: Failed to fetch)/
/** Payloads that wait for an animation, a load or a timer get this long. */
const WAIT_MS = 25
/** Pages looked at side by side. */
const PAGES = 3

/** A browser that notices when a page runs what it should not: the functions by which payloads show
 *  themselves, dialogs, windows, foreign hosts, navigation nobody asked for, what the policy had to stop, and
 *  markup that would have run sooner or later. */
export class Detector {
  readonly findings: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {}

  static async open(browser: Browser, { origin, csp, storageState }: Look): Promise<Detector> {
    const signedIn = storageState ? { storageState } : {}
    const options = { baseURL: origin, bypassCSP: csp === 'bypassed', ...signedIn }
    const context = await newcomer(browser, options)
    // Share copies: what it may not do becomes navigation.
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const detector = new Detector(context, origin)
    await detector.#listen()
    return detector
  }

  /** Opens each path and does there what a reader may do with mouse and keys. */
  async visitAll(paths: readonly string[]): Promise<string[]> {
    const waiting = [...paths]
    const lookers = Array.from({ length: Math.min(PAGES, paths.length) }, async () => {
      const page = await this.context.newPage()
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        await this.visit(page, path)
      await page.close()
    })
    await Promise.all(lookers)
    return this.findings
  }

  close = () => this.context.close()

  private async visit(page: Page, path: string) {
    const response = await page.goto(path, { waitUntil: 'load' })
    const address = response?.url().split('#')[0]
    await page.locator(SETTLED).waitFor({ state: 'attached' })
    for (const markup of await page.evaluate(suspiciousMarkup, undefined))
      this.#report(page, `markup: ${markup}`)
    await page.evaluate(provoke)
    await page.waitForTimeout(WAIT_MS)
    if (page.url().split('#')[0] !== address) this.#report(page, `came from ${address}`)
  }

  async #listen() {
    const { context } = this
    await context.exposeBinding('reportExecution', ({ page }, what: string) => {
      this.#report(page, `ran ${what}`)
    })
    await context.addInitScript(overrideOutlets)
    context.on('dialog', (dialog) => {
      this.#report(dialog.page(), `opened a dialog: ${dialog.type()}`)
      dialog.dismiss().catch(() => undefined)
    })
    context.on('page', async (page) => {
      if (await page.opener()) this.#report(page, 'opened by a page')
    })
    context.on('console', (message) => {
      const said = message.text()
      if (!ABOUT_LOADING.test(said)) this.#report(message.page(), `console: ${said}`)
    })
    context.on('weberror', (webError) => this.#report(webError.page(), `error: ${webError.error().message}`))
    context.on('request', (request) => {
      const url = request.url()
      const isOwn = url.startsWith(`${this.origin}/`) || /^(?:data|blob|about):/.test(url)
      if (!isOwn) this.findings.push(`asked ${url}`)
    })
  }

  #report(page: Page | null, what: string) {
    this.findings.push(`${page?.url()} ${what.slice(0, 300)}`)
  }
}

/** Runs in every frame before anything else does. */
function overrideOutlets() {
  const report = Reflect.get(window, 'reportExecution') as (what: string) => Promise<void>
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Reflect.set(window, name, (...given: unknown[]) => void report(`${name}(${given.map(String).join()})`))
  }
}
