import type { Page } from 'playwright-core'

const NARROW = { width: 320, height: 640 }

/** What is wider than the narrowest phone, tables and code aside, which scroll by themselves. */
export async function overflowProblems(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement),
    )
    const names = wide.slice(-3).map((element) => element.outerHTML.slice(0, 120))
    return [`is ${scrollWidth - clientWidth} px wider than 320 px: ${names.join(' · ')}`]
  })
}
