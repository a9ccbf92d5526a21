import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { ownServer } from '../../support/own-server.ts'
import { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const BODY = 'I sent it two hours ago and the network says that it is confirmed.'

beforeAll(async () => {
  const forum = await Forum.open(ownServer().dataDir)
  await forum.tag('zebra-bridge', { en: 'Zebra bridge', 'zh-CN': '斑马桥' }, [
    {
      key: 'zebra_network',
      name: { en: 'Zebra network', 'zh-CN': '斑马网络' },
      shape: 'choice',
      choices: ['Plains', 'River'],
      visibility: 'public',
    },
    {
      key: 'zebra_order',
      name: { en: 'Zebra order', 'zh-CN': '斑马订单' },
      shape: 'order_number',
      visibility: 'staff',
    },
  ])
  await forum.close()
})

async function fillIn(page: Page, title: string) {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Details').fill(BODY)
}

const post = (page: Page) => page.getByRole('button', { name: 'Post question' })

describe('the ask form', () => {
  test('keeps a draft on the device until the question is posted', async ({ page, forum }) => {
    const { handle } = await forum.member(nameFor('asker'))
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, '/questions/ask')
    await fillIn(page, `A draft of ${handle} that survives`)
    await page.getByText('Draft saved on this device').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe(`A draft of ${handle} that survives`)
    expect(await page.getByLabel('Details').inputValue()).toBe(BODY)
    await post(page).click()
    await page.waitForURL(/\/questions\/\d+/)
    await page.locator('html[data-hydrated]').waitFor()
    await goAndSettle(page, '/questions/ask')
    await page.waitForTimeout(300)
    expect(await page.getByLabel('Title').inputValue()).toBe('')
  })

  test('keeps one as well when the page came without loading', async ({ page, forum }) => {
    const { handle } = await forum.member(nameFor('asker'))
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, '/')
    await page.getByRole('banner').getByRole('link', { name: 'Ask', exact: true }).click()
    await fillIn(page, 'A draft on a page that came without loading')
    await page.getByText('Draft saved on this device').waitFor()
  })

  test('makes one question of a double click', async ({ page, forum }) => {
    const { handle } = await forum.member(nameFor('asker'))
    await arriveLoggedIn(page, handle)
    await page.goto('/questions/ask')
    await fillIn(page, `Pressed twice by ${handle}`)
    await post(page).dblclick()
    await page.waitForURL(/\/questions\/\d+/)
    expect(await forum.questionsBy(handle)).toHaveLength(1)
  })

  test('completes tags by keyboard, in either language', async ({ page }) => {
    await page.goto('/questions/ask')
    const tags = page.getByLabel('Tags')
    for (const typed of ['zebra', '斑马']) {
      await tags.fill('')
      await tags.pressSequentially(typed)
      await page.getByRole('option', { name: 'Zebra bridge' }).waitFor()
      await tags.press('ArrowDown')
      await tags.press('Enter')
      expect(await tags.inputValue()).toBe('zebra-bridge, ')
      await page.getByRole('option').first().waitFor({ state: 'hidden' })
    }
    expect(new URL(page.url()).pathname).toBe('/questions/ask')
  })

  test('offers nothing to whoever has typed the whole tag', async ({ page }) => {
    await page.goto('/questions/ask')
    const tags = page.getByLabel('Tags')
    const answered = (query: string) =>
      page.waitForResponse((response) => response.url().endsWith(`?q=${encodeURIComponent(query)}`))
    const begun = answered('zebra-brid')
    await tags.pressSequentially('zebra-brid')
    await begun
    await page.getByRole('listbox').waitFor()
    const whole = answered('zebra-bridge')
    await tags.pressSequentially('ge')
    await whole
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
  })

  test('asks for the facts of the tags, as they are typed', async ({ page }) => {
    await page.goto('/questions/ask')
    expect(await page.getByLabel('Zebra network').isVisible()).toBe(false)
    await page.getByLabel('Tags').fill('zebra-bridge')
    await page.getByLabel('Zebra network').waitFor()
    const order = page.locator('.asked-fact', { has: page.getByLabel('Zebra order') })
    await order.getByText('Only you and staff see this.').waitFor()
    for (const typed of ['ZEBRA bridge', 'late  zebra bridge', 'late, zebra bridge']) {
      await page.getByLabel('Tags').fill('')
      await page.getByLabel('Zebra network').waitFor({ state: 'hidden' })
      await page.getByLabel('Tags').fill(typed)
      await page.getByLabel('Zebra network').waitFor()
    }
  })

  test('asks for them by the button where there is no script', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto('/questions/ask')
    await page.getByLabel('Tags').fill('斑马桥')
    await page.getByRole('button', { name: 'Check for similar questions' }).click()
    expect(await page.getByLabel('Zebra network').isVisible()).toBe(true)
  })

  test('shows a preview that is rendered like the post', async ({ page }) => {
    await page.goto('/questions/ask')
    await page.getByLabel('Details').fill('Some **bold** words <script>alert(1)</script>')
    await page.getByLabel('Details').focus()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.locator('.editor-preview strong', { hasText: 'bold' }).waitFor()
    await page.getByRole('button', { name: 'Write' }).click()
    expect(await page.getByLabel('Details').isVisible()).toBe(true)
  })

  test('says what is wrong beside the field and keeps everything else', async ({ page, forum }) => {
    const { handle } = await forum.member(nameFor('asker'))
    await arriveLoggedIn(page, handle)
    await page.goto('/questions/ask')
    await fillIn(page, 'Short')
    await post(page).click()
    await page.getByText('At least 10 characters, please.').waitFor()
    const bottom = await page.getByRole('alert').evaluate((note) => note.getBoundingClientRect().bottom)
    const top = await page
      .getByText('Title', { exact: true })
      .evaluate((label) => label.getBoundingClientRect().top)
    expect(top - bottom).toBeGreaterThan(16)
    expect(await page.getByLabel('Details').inputValue()).toBe(BODY)
    expect(await forum.questionsBy(handle)).toEqual([])
  })
})
