import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { chooseHandle } from '../people.ts'

export interface Question {
  title: string
  body: string
}

type Seeing = (page: Page) => Promise<void>

/** They come by themselves while one types. */
export const similarBySelf =
  (title: string): Seeing =>
  (page) =>
    page.getByRole('link', { name: title }).first().waitFor()

/** Without scripts: at the press of a button. */
export const similarByButton =
  (title: string): Seeing =>
  async (page) => {
    await page.getByRole('button', { name: 'Check for similar questions' }).click()
    await page.getByRole('link', { name: title }).first().waitFor()
  }

/** Writes the question without an account, sees what was asked before, and registers in the last step.
 *  Returns the thread's path. */
export async function askAsNewcomer(page: Page, handle: string, question: Question, seeSimilar: Seeing) {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Ask', exact: true }).click()
  await page.getByRole('heading', { name: 'Ask the community' }).waitFor()
  await page.getByLabel('Title').fill(question.title)
  await page.getByLabel('Details').fill(question.body)
  await seeSimilar(page)
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.getByRole('heading', { name: 'One last step' }).waitFor()
  await chooseHandle(page, handle)
  await page.getByRole('button', { name: 'Register and post' }).click()
  await page.getByText('Your question is posted.').waitFor()
  await page.getByRole('heading', { level: 1, name: question.title }).waitFor()
  return new URL(page.url()).pathname
}

/** A notice follows its act within a second or so. */
const SOON = { timeout: 10_000, interval: 250 }

/** Follows the bell to the answer, once it tells of something. */
export async function readNotice(page: Page, title: string, event: string) {
  const bell = page.getByRole('banner').getByRole('link', { name: /unread notice/ })
  await expect.poll(() => page.goto('/').then(() => bell.count()), SOON).toBe(1)
  await bell.click()
  const notice = page.getByRole('listitem').filter({ hasText: title })
  await notice.getByText(event).waitFor()
  await notice.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

export async function upvoteAndAccept(page: Page, answerer: string) {
  const answer = page.getByRole('region', { name: `Answer by ${answerer}` })
  await answer.getByRole('button', { name: 'Upvote' }).click()
  await answer.getByRole('button', { name: 'Upvote', pressed: true }).waitFor()
  await answer.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('Accepted: the question is solved.').waitFor()
  await answer.getByText('Accepted answer').waitFor()
  expect(await answer.locator('.votes b').innerText()).toContain('1')
}
