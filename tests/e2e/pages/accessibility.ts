import type { Page } from 'playwright-core'
import { LANGUAGES } from '#db/schema/types.ts'
import { isFullRun } from '../../support/sampling.ts'
import { axeViolations } from '../axe.ts'

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const EVERY_LOOK = [DESKTOP, PHONE].flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
)

/** One look a page, page after page another one; all of them in a full run. */
const looksAt = (turn: number) => EVERY_LOOK.filter((_, at) => isFullRun || at === turn % EVERY_LOOK.length)

/** One language a page, which changes once all looks have had their turn; both in a full run. */
export function languagesAt(turn: number) {
  const chosen = Math.floor(turn / EVERY_LOOK.length) % LANGUAGES.length
  return LANGUAGES.filter((_, at) => isFullRun || at === chosen)
}

/** One of its readers a page, which changes once all looks in all languages have had their turn; all of them in a full
 *  run. Without scripts every one of them sees it in any run. */
export function readersAt<Person>(turn: number, people: readonly Person[]): Person[] {
  const chosen = Math.floor(turn / (EVERY_LOOK.length * LANGUAGES.length)) % people.length
  return people.filter((_, at) => isFullRun || at === chosen)
}

/** What axe-core finds in light and dark, wide and narrow. */
export async function accessibilityProblems(page: Page, turn: number): Promise<string[]> {
  const problems: string[] = []
  for (const { viewport, colorScheme } of looksAt(turn)) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const found = await axeViolations(page)
    problems.push(...found.map((problem) => `${viewport.width} ${colorScheme}: ${problem}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return problems
}
