import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Language } from '#db/schema/types.ts'
import { isFullRun } from '../../support/sampling.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const EVERY_LOOK = [DESKTOP, PHONE].flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
)
/** Each width with each theme and each language with both, in two looks a language; all in a full run. */
const LOOKS: Record<Language, typeof EVERY_LOOK> = {
  en: EVERY_LOOK.filter(({ viewport, colorScheme }) => (viewport === DESKTOP) === (colorScheme === 'light')),
  'zh-CN': EVERY_LOOK.filter(
    ({ viewport, colorScheme }) => (viewport === DESKTOP) === (colorScheme === 'dark'),
  ),
}

/** What axe-core finds in light and dark, wide and narrow. */
export async function accessibilityProblems(page: Page, language: Language): Promise<string[]> {
  const problems: string[] = []
  for (const { viewport, colorScheme } of isFullRun ? EVERY_LOOK : LOOKS[language]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    problems.push(...(await violations(page)).map((found) => `${viewport.width} ${colorScheme}: ${found}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return problems
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = '' }) => `axe ${id}: ${html.slice(0, 160)} ${lastLine(failureSummary)}`),
  )
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim() ?? ''
