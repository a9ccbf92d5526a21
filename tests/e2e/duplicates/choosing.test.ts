import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test as base } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const FIRST = 'Kite wallet shows a blank screen after the spring update'
const AGAIN = 'Blank screen in my kite wallet since the spring update'
const CHINESE = '风筝钱包更新之后一直黑屏'

/** A question that was asked twice, the same in Chinese, and somebody who knows. */
const test = base.extend<{ again: { id: number; path: string }; helper: string }>({
  again: [
    async ({ forum }, use) => {
      const asker = await forum.member(nameFor('asker'))
      await forum.ask(asker, { title: FIRST, body: 'Nothing but white, whatever I press on it.' })
      await forum.ask(asker, { title: CHINESE, body: '按什么都没有反应，重新安装也没有用。' })
      const again = await forum.ask(asker, {
        title: AGAIN,
        body: 'It stays white. Reinstalling changes nothing.',
      })
      await forum.settled()
      await use(again)
    },
    { scope: 'file' },
  ],
  helper: [async ({ forum }, use) => use((await forum.member(nameFor('helper'))).handle), { scope: 'file' }],
})

const FIELD = 'The question that was asked before'

const searches = (page: Page) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    const words = searchParams.get('q')
    if (pathname.includes('/duplicate') && words !== null) asked.push(words)
  })
  return asked
}

describe('marking a duplicate', () => {
  test('finds the other one while one types, and proposes it by keyboard alone', async ({
    page,
    again,
    helper,
  }) => {
    await arriveLoggedIn(page, helper)
    await goAndSettle(page, `/questions/${again.id}/duplicate`)
    await page.getByRole('link', { name: FIRST }).waitFor()
    const asked = searches(page)
    const field = page.getByLabel(FIELD)
    expect(await field.inputValue()).toBe(AGAIN)
    await field.fill('')
    await field.pressSequentially('kite wallet', { delay: 20 })
    await page.waitForURL(/q=kite\+wallet/)
    await page.getByRole('link', { name: FIRST }).waitFor()
    expect(asked.at(-1)).toBe('kite wallet')
    expect(asked.length).toBeLessThanOrEqual(2)
    expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Propose as a duplicate' }).waitFor()
    await page.getByRole('button', { name: 'Propose', exact: true }).press('Enter')
    await page.getByText('The asker and staff see your proposal.').waitFor()
  })

  test('waits while an input method composes', async ({ page, again, helper }) => {
    await arriveLoggedIn(page, helper)
    await goAndSettle(page, `/questions/${again.id}/duplicate`)
    const asked = searches(page)
    await page.getByLabel(FIELD).fill('')
    await page.waitForTimeout(500)
    const devtools = await page.context().newCDPSession(page)
    for (const text of ['f', 'feng', 'feng zheng']) {
      const cursor = { selectionStart: text.length, selectionEnd: text.length }
      await devtools.send('Input.imeSetComposition', { text, ...cursor })
      await page.waitForTimeout(350)
    }
    expect(asked.filter((words) => words !== '')).toEqual([])
    await devtools.send('Input.insertText', { text: '风筝' })
    await page.getByRole('link', { name: CHINESE }).waitFor()
    await expect.poll(() => asked.at(-1)).toBe('风筝')
  })

  test('works without scripts, by words and by a pasted address; a moderator decides', async ({
    visit,
    forum,
    again,
  }) => {
    const staff = await forum.member(nameFor('keeper'), 'moderator')
    const page = await visit({ javaScriptEnabled: false })
    await arriveLoggedIn(page, staff.handle)
    await page.goto(`/questions/${again.id}/duplicate`)
    await page.getByLabel(FIELD).fill('风筝')
    await page.getByRole('button', { name: 'Search', exact: true }).last().click()
    await page.getByRole('link', { name: CHINESE }).waitFor()
    const href = await page.getByRole('link', { name: CHINESE }).getAttribute('href')
    await page.getByLabel(FIELD).fill(new URL(href ?? '', page.url()).href)
    await page.getByRole('button', { name: 'Search', exact: true }).last().click()
    await page.getByText('1 question found').waitFor()
    await page.getByRole('button', { name: 'This is the one' }).click()
    await page.getByText('1 follower comes along').waitFor()
    await page.getByRole('button', { name: 'Close as a duplicate' }).click()
    await page.getByText('This was asked before.').waitFor()
    await page.getByRole('main').getByRole('link', { name: CHINESE }).first().click()
    await page.getByRole('link', { name: '1 duplicate' }).click()
    await page.getByRole('heading', { name: AGAIN }).waitFor()
  })
})
