import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { isFullRun } from '../../support/sampling.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
/** What the theme can change; everything else is the same in light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe-core finds in light and dark, wide and narrow. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const problems: string[] = []
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const rules = colorScheme === 'light' || isFullRun ? undefined : COLOURS
      problems.push(
        ...(await violations(page, rules)).map((found) => `${viewport.width} ${colorScheme}: ${found}`),
      )
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return problems
}

async function violations(page: Page, rules: string[] | undefined): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const found = await (rules ? axe.withRules(rules) : axe).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = '' }) => `axe ${id}: ${html.slice(0, 160)} ${lastLine(failureSummary)}`),
  )
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim() ?? ''
