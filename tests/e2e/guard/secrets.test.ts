import type { Page, Request } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../forum-test.ts'
import { goAndSettle } from '../people.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const LONG_QUESTION =
  'why does my deposit of yesterday not show up although the explorer says that it is done'

/** Whatever leaves the browser and holds a word of the phrase: bodies and addresses. */
function watchRequests(page: Page, secret = /bunker|shuffle/) {
  const leaks: string[] = []
  const look = (request: Request) => {
    const sent = decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`.replaceAll('+', ' '))
    if (secret.test(sent)) leaks.push(`${request.method()} ${new URL(request.url()).pathname}`)
  }
  page.on('request', look)
  return leaks
}

const warning = (page: Page) => page.getByRole('alert').filter({ hasText: 'recovery phrase' })

describe('a recovery phrase never leaves the browser', () => {
  test('from the search box, which says so, and searches once it is gone', async ({ page }) => {
    const leaks = watchRequests(page)
    await goAndSettle(page, '/search')
    const box = page.getByRole('main').getByRole('combobox')
    await box.fill(PHRASE)
    await box.press('Enter')
    await warning(page).waitFor()
    await box.press('Enter')
    await page.waitForTimeout(800)
    expect(new URL(page.url()).search).toBe('')
    await box.fill(LONG_QUESTION)
    await expect.poll(() => warning(page).count()).toBe(0)
    await box.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === LONG_QUESTION)
    expect(leaks).toEqual([])
  })

  test('from the form to ask, nor into its draft, and goes on without it', async ({ page }) => {
    const leaks = watchRequests(page)
    await goAndSettle(page, '/questions/ask')
    await page.getByLabel('Title').fill('Which word of my phrase is wrong?')
    const body = page.locator('textarea[name=body]')
    await body.fill(`My phrase is\n${PHRASE}\nand the wallet refuses it.`)
    await warning(page).waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await body.press('Control+Enter')
    await page.waitForTimeout(1_200)
    expect(new URL(page.url()).pathname).toBe('/questions/ask')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('bunker')
    await body.fill(`${LONG_QUESTION}.`)
    await expect.poll(() => warning(page).count()).toBe(0)
    await body.press('Control+Enter')
    await page.getByText('Which word of my phrase is wrong?').waitFor()
    expect(leaks).toEqual([])
  })
})

describe('what may be private', () => {
  test('is said beside the field as it is typed, and hidden by one press', async ({ page }) => {
    await goAndSettle(page, '/questions/ask')
    const body = page.locator('textarea[name=body]')
    await body.fill('I paid with 4111 1111 1111 1111, and write to me at li.wei@gmail.com please.')
    const note = page.getByRole('status').filter({ hasText: 'payment card' })
    await note.waitFor()
    expect(await note.innerText()).toContain('mail address')
    await note.getByRole('button', { name: 'Hide it' }).click()
    await expect.poll(() => note.count()).toBe(0)
    expect(await body.inputValue()).toBe('I paid with [hidden], and write to me at [hidden] please.')
  })

  test('is sent for no suggestion, preview or draft where it may be a key', async ({ page }) => {
    const key = `0x${'9f4c'.repeat(16)}`
    const leaks = watchRequests(page, /9f4c9f4c/)
    await goAndSettle(page, '/questions/ask')
    await page.getByLabel('Title').fill('Why does the wallet refuse my key?')
    await page.locator('textarea[name=body]').fill(`My private key is ${key} and the wallet refuses it.`)
    await page.getByRole('status').filter({ hasText: 'private key' }).waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.waitForTimeout(1_200)
    expect(leaks).toEqual([])
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('9f4c')
  })

  test('is not seen in what only looks alike', async ({ page }) => {
    await goAndSettle(page, '/questions/ask')
    const body = page.locator('textarea[name=body]')
    await body.fill('Order 20260309112233445566 of @lin is stuck since 2026-03-09 11:22:33.')
    await page.waitForTimeout(800)
    expect(await page.locator('.secret-warning').count()).toBe(0)
  })
})
