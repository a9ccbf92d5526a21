import type { Browser, BrowserContext, Page } from 'playwright-core'
import { newcomer } from '../../support/visitor.ts'
import { provoke } from './provoke.ts'
import { suspiciousMarkup } from './suspicious-markup.ts'

interface Look {
  /** Address with which every request and every page has to begin. */
  origin: string
  csp: 'kept' | 'bypassed'
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** Payloads that wait for an animation, a load or a timer get this long. */
const WAIT_MS = 30

/** A browser that notices when a page runs what it should not: the functions by which payloads show
 *  themselves, dialogs, windows, foreign hosts, navigation nobody asked for, what the policy had to stop, and
 *  markup that would have run on a click. */
export class Detector {
  readonly findings: string[] = []
  #at = ''

  private constructor(
    readonly context: BrowserContext,
    private readonly look: Look,
  ) {}

  static async open(browser: Browser, look: Look): Promise<Detector> {
    const { origin, csp, storageState } = look
    const bypassCSP = csp === 'bypassed'
    const context = await newcomer(browser, { baseURL: origin, bypassCSP, ...(storageState && { storageState }) })
    const detector = new Detector(context, look)
    await detector.#listen()
    return detector
  }

  /** Opens the path, does there what a reader may do with mouse and keys, and waits a moment. */
  async visit(page: Page, path: string) {
    this.#at = path
    const found = this.findings.length
    await page.goto(path, { waitUntil: 'load' })
    const address = page.url()
    for (const markup of await page.evaluate(suspiciousMarkup)) this.#report(`markup: ${markup}`, path)
    await page.evaluate(provoke)
    await page.waitForTimeout(WAIT_MS)
    if (page.url().split('#')[0] !== address.split('#')[0]) this.#report(`went to ${page.url()}`, path)
    return this.findings.slice(found)
  }

  close = () => this.context.close()

  async #listen() {
    const { context } = this
    const { origin } = this.look
    await context.exposeFunction('reportExecution', (what: string) => this.#report(`ran ${what}`))
    await context.addInitScript(overrideOutlets)
    context.on('dialog', (dialog) => {
      this.#report(`opened a dialog: ${dialog.type()}`)
      dialog.dismiss().catch(() => undefined)
    })
    context.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource')) this.#report(`console: ${message.text()}`)
    })
    context.on('weberror', (webError) => this.#report(`error: ${webError.error().message}`))
    context.on('request', (request) => {
      const url = request.url()
      const isForeign = !url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)
      if (isForeign) this.#report(`asked ${url}`)
    })
  }

  /** Windows that nobody opened here. */
  watchWindows(mine: Set<Page>) {
    this.context.on('page', (page) => {
      if (!mine.has(page)) this.#report(`opened a window: ${page.url()}`)
    })
  }

  #report(what: string, at = this.#at) {
    this.findings.push(`${at}: ${what.slice(0, 200)}`)
  }
}

/** Runs in every frame before anything else does. */
function overrideOutlets() {
  const report = Reflect.get(window, 'reportExecution') as (what: string) => Promise<void>
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Reflect.set(window, name, (...given: unknown[]) => void report(`${name}(${given.map(String).join()})`))
  }
}
