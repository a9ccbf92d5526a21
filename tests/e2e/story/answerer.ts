import type { Page } from 'playwright-core'

/** Finds the question among the newest and answers it. */
export async function answer(page: Page, title: string, body: string) {
  await page.goto('/questions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill(body)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await page.getByText('Your answer is posted. Thank you.').waitFor()
}

/** Changes some words of one's answer. */
export async function edit(page: Page, threadPath: string, replace: { from: string; to: string }) {
  await page.goto(threadPath)
  const own = page.getByRole('region', { name: /^Answer by/ })
  await own.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('heading', { name: 'Edit answer' }).waitFor()
  const text = page.getByRole('main').locator('textarea[name=body]')
  const before = await text.inputValue()
  await text.fill(before.replace(replace.from, replace.to))
  await page.getByRole('button', { name: 'Save edit' }).click()
  await page.getByText('Your edit is saved.').waitFor()
}
