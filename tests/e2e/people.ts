import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PASSWORD } from './forum.ts'

/** A name that nobody in the forum has yet, nor one that looks like it: these digits are neither i, l nor o. */
let people = 0
const digits = (number: number) => number.toString(18)
export const nameFor = (role: string) => `${role}-0${digits(process.pid)}${digits(people++)}`
/** All of them, whoever made them: files meet each other's people in lists. No word goes on with a zero. */
export const MADE_NAMES = /\b[a-z]+-0[0-9a-z]+\b/g

/** Fills in the log-in form and sends it. */
export async function logIn(page: Page, handle: string) {
  await page.goto('/login')
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()
}

/** Fills in the registration form and sends it. */
export async function register(page: Page, handle: string) {
  await page.goto('/register')
  await chooseHandle(page, handle)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByText(`Your account is ready. Welcome, ${handle}.`).waitFor()
}

/** In any form that makes an account: the first one of the page. */
export async function chooseHandle(page: Page, handle: string) {
  await page.getByLabel('Handle').first().fill(handle)
  await page.getByLabel('Password').first().fill(PASSWORD)
}

/** Logs in without looking at a page. */
export async function arriveLoggedIn(page: Page, handle: string) {
  const answer = await page.request.post('/login', { form: { handle, password: PASSWORD }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** Goes there and waits until the page's scripts have settled in: they are fast, a test is faster. */
export async function goAndSettle(page: Page, path: string) {
  await page.goto(path)
  await page.locator('html[data-hydrated], html[data-scripts=elements]').waitFor()
}

/** Everything that the page consists of, as the server sends it now. */
export async function sourceOf(page: Page, path: string): Promise<string> {
  return (await page.request.get(path)).text()
}
