import { beforeAll, describe, expect } from 'vitest'
import { ownServer } from '../../support/own-server.ts'
import { compose, watchPosts } from '../composing.ts'
import { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { nameFor } from '../people.ts'

const ENGLISH = 'Ledger sync keeps spinning after the firmware update'
const CHINESE = '硬件钱包固件升级之后一直无法同步'
const BODY = 'I updated the firmware of my hardware wallet yesterday. 昨天升级了固件。'

beforeAll(async () => {
  const forum = await Forum.open(ownServer().dataDir)
  const author = await forum.member(nameFor('asker'))
  await forum.ask(author, { title: ENGLISH, body: BODY })
  await forum.ask(author, { title: CHINESE, body: `${BODY} 重启也没有用。` })
  await forum.settled()
  await forum.close()
})

describe('similar questions while asking', () => {
  test('appear under the title after a pause, with one request for many keys', async ({ page }) => {
    const titles = watchPosts(page, '/questions/similar', 'title')
    // The page's time stands while one types, however slow the machine is.
    await page.clock.install()
    await page.goto('/questions/ask')
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.getByLabel('Title').pressSequentially('ledger firmware update')
    expect(titles).toEqual([])
    await page.clock.runFor(300)
    const similar = page.getByRole('status').filter({ hasText: 'Is it one of these?' })
    await similar.getByRole('link', { name: ENGLISH }).waitFor()
    expect(titles).toEqual(['ledger firmware update'])
  })

  test('wait until an input method has made characters of the syllables', async ({ page }) => {
    const titles = watchPosts(page, '/questions/similar', 'title')
    await page.goto('/questions/ask')
    await page.getByLabel('Title').focus()
    const { commit } = await compose(page, [
      'g',
      'gu',
      'gu j',
      'gu jian',
      'gu jian sheng',
      'gu jian sheng ji',
    ])
    await page.waitForTimeout(600)
    expect(titles).toEqual([])
    await commit('固件升级')
    await page.getByRole('link', { name: CHINESE }).waitFor()
    expect(titles).toEqual(['固件升级'])
  })

  test('appear from two Han characters on', async ({ page }) => {
    await page.goto('/questions/ask')
    await page.getByLabel('Title').focus()
    const { commit } = await compose(page, ['gu', 'gu jian'])
    await commit('固件')
    await page.getByRole('link', { name: CHINESE }).waitFor()
  })

  test('go away with the words that found them', async ({ page }) => {
    await page.goto('/questions/ask')
    await page.getByLabel('Title').pressSequentially('ledger firmware update')
    await page.getByRole('link', { name: ENGLISH }).waitFor()
    await page.getByLabel('Title').fill('')
    await page.getByRole('link', { name: ENGLISH }).waitFor({ state: 'detached' })
  })

  test('are looked for anew with what the details add, and only the last request counts', async ({
    page,
  }) => {
    const bodies = watchPosts(page, '/questions/similar', 'body')
    await page.goto('/questions/ask')
    await page.getByLabel('Title').pressSequentially('spinning wheel')
    await page.getByLabel('Details').pressSequentially('ledger firmware')
    await page.getByRole('link', { name: ENGLISH }).waitFor()
    await expect.poll(() => bodies.at(-1)).toBe('ledger firmware')
  })

  test('end the visit of whom one of them helped, by keyboard, and the words are remembered', async ({
    page,
    forum,
  }) => {
    const said = watchPosts(page, '/solved-it', 'phrase')
    await page.goto('/questions/ask')
    await page.getByLabel('Title').pressSequentially('ledger firmware update')
    await page.getByRole('link', { name: ENGLISH }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const thanks = page.getByRole('heading', { name: 'Good to know, thank you.' })
    await thanks.waitFor()
    expect(said).toEqual(['ledger firmware update'])
    expect(await forum.solvedPhrases()).toContain('ledger firmware update')
    expect(await page.getByLabel('Title').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'I still want to ask' }).click()
    expect(await page.getByLabel('Title').inputValue()).toBe('ledger firmware update')
    await page.getByRole('button', { name: 'This solved it' }).first().click()
    await page.getByRole('link', { name: 'Back to the start page' }).click()
    await page.goto('/questions/ask')
    await page.waitForTimeout(300)
    expect(await page.getByLabel('Title').inputValue()).toBe('')
  })

  test('come by the button where there is no script, and the form keeps its text', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto('/questions/ask')
    await page.getByLabel('Title').fill('ledger firmware update')
    await page.getByLabel('Details').fill('It spins.')
    await page.getByRole('button', { name: 'Check for similar questions' }).click()
    await page.getByRole('link', { name: ENGLISH }).waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('ledger firmware update')
    expect(await page.getByLabel('Details').inputValue()).toBe('It spins.')
  })
})
