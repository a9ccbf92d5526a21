import type { Page } from 'playwright-core'
import { suspiciousMarkup } from './suspicious-markup.ts'

/** Fetched and parsed side by side. */
const AT_ONCE = 4

interface Inert {
  origin: string
  paths: readonly string[]
  /** Pages of the same kind with harmless texts. */
  harmless: readonly string[]
  /** Where texts become elements, which is their right: everything else has the harmless pages' elements alone. */
  except?: string
}

/** Parses pages as the browser does, without running them, and looks for what would run, and for elements and
 *  attributes that the same page with harmless texts has not got. A hundred times as fast as to visit them. */
export async function strangeMarkup(page: Page, { origin, paths, harmless, except = '' }: Inert) {
  const sourceOf = async (path: string) => (await fetch(origin + path)).text()
  const known = new Set<string>()
  for (const path of harmless)
    for (const shape of await page.evaluate(shapesIn, { html: await sourceOf(path), except }))
      known.add(shape)
  const found: string[] = []
  const waiting = [...paths]
  const lookers = Array.from({ length: AT_ONCE }, async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const html = await sourceOf(path)
      const shapes = await page.evaluate(shapesIn, { html, except })
      const strange = shapes.filter((shape) => !known.has(shape))
      found.push(
        ...[...strange, ...(await page.evaluate(suspiciousMarkup, html))].map((what) => `${path} ${what}`),
      )
    }
  })
  await Promise.all(lookers)
  return found
}

/** Runs in the page: `a[class href]` of each element outside `except`, once each. */
function shapesIn({ html, except }: { html: string; except: string }): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const shapes = new Set<string>()
  for (const element of parsed.querySelectorAll('*')) {
    if (except && element.closest(except)) continue
    const names = element.getAttributeNames().sort().join(' ')
    shapes.add(`${element.localName}[${names}]`)
  }
  return [...shapes]
}
