import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { compose, watchPosts } from '../composing.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'
import { CHINESE, makeQuokkas, OPEN, SOLVED } from './scene.ts'

beforeAll(makeQuokkas)

const box = (page: Page) => page.getByRole('combobox', { name: 'Describe the problem in your own words' })
const active = (page: Page) => page.locator('[role=option][aria-selected=true]')

async function type(page: Page, words: string) {
  await box(page).pressSequentially(words, { delay: 15 })
  await page.getByRole('option', { name: `Search for “${words}”` }).waitFor()
}

describe('suggestions under a search box', () => {
  test('come after a pause, not for every key, and say what is solved', async ({ page }) => {
    const asked = watchPosts(page, '/search/suggest', 'q')
    await goAndSettle(page, '/')
    await type(page, 'quokka led')
    // A busy machine types slowly.
    expect(asked.length).toBeLessThan('quokka led'.length / 2)
    await page.getByRole('option', { name: `${SOLVED} Solved` }).waitFor()
    expect(await box(page).getAttribute('aria-expanded')).toBe('true')
    const listed = await page.getByRole('listbox').boundingBox()
    const submit = await page.getByRole('button', { name: 'Search', exact: true }).boundingBox()
    expect(listed?.y).toBeGreaterThanOrEqual((submit?.y ?? 0) + (submit?.height ?? 0))
  })

  test('are walked through by arrows, and Enter opens the active one', async ({ page }) => {
    await goAndSettle(page, '/')
    await type(page, 'quokka led')
    await page.keyboard.press('ArrowUp')
    expect(await active(page).innerText()).toContain('Search for')
    await page.keyboard.press('ArrowDown')
    const title = await active(page).innerText()
    expect([SOLVED, OPEN].some((one) => title.includes(one))).toBe(true)
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title.split('\n')[0] ?? '' }).waitFor()
  })

  test('leave Enter to the search while none is active, and Escape and Tab close them', async ({ page }) => {
    await goAndSettle(page, '/')
    await type(page, 'quokka led')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    expect(await box(page).inputValue()).toBe('quokka led')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    await box(page).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('/search?q=quokka+led')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })

  test('wait while an input method composes, and begin with one Han character', async ({ page }) => {
    const asked = watchPosts(page, '/search/suggest', 'q')
    await goAndSettle(page, '/')
    await box(page).focus()
    const first = await compose(page, ['d', 'du', 'duan'])
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
    await first.commit('短')
    await page.getByRole('option', { name: CHINESE }).waitFor()
    const second = await compose(page, ['w', 'wei'])
    await page.keyboard.press('ArrowDown')
    expect(await active(page).count()).toBe(0)
    await second.commit('尾')
    await page.getByRole('option', { name: 'Search for “短尾”' }).waitFor()
    expect(asked).toEqual(['短', '短尾'])
  })

  test('do not come for one Latin letter', async ({ page }) => {
    const asked = watchPosts(page, '/search/suggest', 'q')
    await goAndSettle(page, '/')
    await box(page).pressSequentially('q')
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
  })

  test('of the help centre are official answers only', async ({ page }) => {
    await goAndSettle(page, '/help')
    const official = page.getByRole('combobox', { name: 'Search the official answers' })
    await official.pressSequentially('quokka deposit')
    await page.getByRole('option', { name: 'Search for “quokka deposit”' }).waitFor()
    expect(await page.getByRole('option', { name: SOLVED }).count()).toBe(0)
    expect(await page.getByRole('option', { name: 'Official answer' }).count()).toBeGreaterThan(0)
  })

  test('work for members too, in the header of any page', async ({ page, forum }) => {
    await arriveLoggedIn(page, (await forum.member(nameFor('reader'))).handle)
    await goAndSettle(page, '/questions')
    await page.keyboard.press('/')
    await page.keyboard.type('quokka frozen', { delay: 15 })
    await page.getByRole('option', { name: SOLVED }).click()
    await page.getByRole('heading', { level: 1, name: SOLVED }).waitFor()
  })
})
