import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Language } from '#db/schema/types.ts'
import { isFullRun } from '../../support/sampling.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const EVERY_LOOK = [DESKTOP, PHONE].flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
)

/** One look a page: page after page another one, the other width and theme in the other language, so that among
 *  neighbours in the table each template is seen in all. All of them in a full run. */
function looksAt(turn: number, language: Language) {
  if (isFullRun) return EVERY_LOOK
  const turned = turn % EVERY_LOOK.length
  return EVERY_LOOK.slice(language === 'en' ? turned : EVERY_LOOK.length - 1 - turned).slice(0, 1)
}

/** What axe-core finds in light and dark, wide and narrow. */
export async function accessibilityProblems(page: Page, turn: number, language: Language): Promise<string[]> {
  const problems: string[] = []
  for (const { viewport, colorScheme } of looksAt(turn, language)) {
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
