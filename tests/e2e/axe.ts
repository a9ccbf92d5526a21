import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with the page as it stands, by all of its usual rules. Asked for violations alone, and sent
 *  once, it takes less than half the time that @axe-core/playwright takes: that sends its source twice to a page, and
 *  fetches what was right as well. No page of ours has frames, which would need more. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which nobody looks into`)
  await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    const reason = (summary = '') => summary.trim().split('\n').at(-1)?.trim() ?? ''
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 160)} ${reason(failureSummary)}`),
    )
  })
}
