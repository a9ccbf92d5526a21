import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { axeViolations } from '../axe.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'
import { makeQuokkas, OPEN, SOLVED } from './scene.ts'

const QUERY = '/search?q=quokka+ledger+-wombat+tag%3Adeposit'
const WORDS = 'frozen quokka balance'

beforeAll(makeQuokkas)

/** Searches and opens the thread by its title. */
async function openFrom(page: Page, path: string) {
  await goAndSettle(page, path)
  await page.getByRole('link', { name: SOLVED }).first().click()
  await page.waitForURL(/\/questions\/\d+/)
}

describe.for(['on', 'off'])('the results, with JavaScript %s', (scripts) => {
  test('are widened and narrowed down by links', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: scripts === 'on' })
    await page.goto(QUERY)
    const chips = page.getByRole('list', { name: 'What you asked for' }).getByRole('link')
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining('Without “wombat”'),
      expect.stringContaining('Tag: Deposit'),
      'Without filters',
    ])
    await chips.filter({ hasText: 'Tag: Deposit' }).click()
    await page.waitForURL('/search?q=quokka+ledger+-wombat')
    await page.getByRole('link', { name: OPEN }).waitFor()
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /^Solved/ })
      .click()
    await page.waitForURL('/search?q=quokka+ledger+-wombat&status=solved')
    expect(await page.getByRole('link', { name: OPEN }).count()).toBe(0)
    await page.getByText('Sort', { exact: true }).first().click()
    await page.getByRole('link', { name: 'Newest' }).first().click()
    await page.waitForURL('/search?q=quokka+ledger+-wombat&status=solved&sort=newest')
    await page.getByRole('link', { name: SOLVED }).waitFor()
  })
})

describe('the results', () => {
  test('show in the box what is searched for, also when the page comes without loading', async ({
    page,
    forum,
  }) => {
    await arriveLoggedIn(page, (await forum.member(nameFor('reader'))).handle)
    await goAndSettle(page, QUERY)
    await page.getByRole('link', { name: /^Tag: Deposit/ }).click()
    await page.waitForURL('/search?q=quokka+ledger+-wombat')
    await expect
      .poll(() => page.getByRole('main').getByRole('combobox').inputValue())
      .toBe('quokka ledger -wombat')
  })

  test.for([1280, 390])(
    'are accessible with suggestions and menus open, %i px wide',
    async (width, { page }) => {
      await page.setViewportSize({ width, height: 900 })
      await goAndSettle(page, QUERY)
      const box = page.getByRole('main').getByRole('combobox')
      await box.fill('quokka')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await axeViolations(page)).toEqual([])
      await box.press('Escape')
      await box.fill('quokka again')
      await box.press('Enter')
      await page.waitForURL(/again/)
      await box.fill('')
      await page.getByRole('option', { name: 'quokka again' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
    },
  )
})

describe('the words that led to a thread', () => {
  test.for(['guest', 'member'])(
    'go along with “Yes, this solved it” of a %s',
    async (who, { page, forum }) => {
      if (who === 'member') await arriveLoggedIn(page, (await forum.member(nameFor('reader'))).handle)
      const words = `${WORDS} ${who}`
      await openFrom(page, `/search?q=${encodeURIComponent(`${words} -wombat`)}`)
      await page.getByRole('button', { name: 'Yes', exact: true }).click()
      await page.getByText('Thank you. It helps the next one to find it.').waitFor()
      expect(await forum.solvedPhrases()).toContain(words)
    },
  )

  test('stay behind when somebody came another way', async ({ page, forum }) => {
    await openFrom(page, '/search?q=quokka+balance+elsewhere')
    const { pathname } = new URL(page.url())
    await goAndSettle(page, '/questions')
    await goAndSettle(page, pathname)
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await page.getByText('Thank you. It helps the next one to find it.').waitFor()
    expect(await forum.solvedPhrases()).not.toContain('quokka balance elsewhere')
  })
})
