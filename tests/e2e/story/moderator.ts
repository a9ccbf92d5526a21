import type { Page } from 'playwright-core'

/** Three decisions, the rest is prefilled: the question, the answer, the category. */
export async function promote(
  page: Page,
  threadPath: string,
  decisions: { title: string; category: string },
) {
  await page.goto(threadPath)
  await page.getByRole('link', { name: 'Promote to the FAQ' }).click()
  await page.getByRole('heading', { name: 'Promote to the official FAQ' }).waitFor()
  await page.getByLabel('Question', { exact: true }).fill(decisions.title)
  await page.getByLabel('Category', { exact: true }).selectOption(decisions.category)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published: readers find it').waitFor()
}

/** Why the entry is to be looked at, as the desk lists it. */
export async function reasonOnDesk(page: Page, title: string): Promise<string> {
  await page.goto('/mod/faq')
  const needsReview = page.locator('section', { has: page.getByRole('heading', { name: /^Needs review/ }) })
  const row = needsReview.getByRole('listitem').filter({ hasText: title })
  return (await row.count()) > 0 ? row.innerText() : ''
}

/** Lets everybody see what somebody wrote here for the first time. */
export async function approve(page: Page, threadPath: string) {
  await page.goto(threadPath)
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByText('Everybody sees the answer now.').waitFor()
}
