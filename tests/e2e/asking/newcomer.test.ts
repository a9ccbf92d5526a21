import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { chooseHandle, goAndSettle, nameFor } from '../people.ts'

const TEXT = 'A long answer that took me an hour.\n\nIt has two paragraphs & some <marks>.'
const BODY = 'I sent it two hours ago and the network says that it is confirmed.'

async function thread(forum: Forum) {
  const asker = await forum.member(nameFor('asker'))
  const title = `Who registers to help ${asker.handle}?`
  return { ...(await forum.ask(asker, { title, body: BODY })), title }
}

const draftIn = (page: Page, name: string) =>
  page.evaluate((key) => localStorage.getItem(`draft:${key}`), name)

async function registerHere(page: Page, handle: string) {
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Create account' }).waitFor()
  await chooseHandle(page, handle)
  await page.getByRole('button', { name: 'Create account' }).click()
}

describe.for(['on', 'off'])('a visitor with JavaScript %s', (scripts) => {
  const options = { javaScriptEnabled: scripts === 'on' }

  test('answers, makes an account, and sends what they typed', async ({ visit, forum }) => {
    const { path, id, title } = await thread(forum)
    const handle = nameFor('answerer')
    const page = await visit(options)
    await goAndSettle(page, path)
    await page.getByRole('textbox', { name: 'Your answer' }).fill(TEXT)
    await page.getByRole('button', { name: 'Post answer' }).click()
    await page.getByText('What you typed was kept. It has not been sent.').waitFor()
    await registerHere(page, handle)
    await page.getByRole('heading', { name: 'Your text is ready' }).waitFor()
    await page.getByRole('heading', { name: title }).waitFor()
    if (scripts === 'on') expect(await draftIn(page, `answer-${id}`)).toContain('took me an hour')
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(1)
    expect(await page.getByRole('textbox', { name: 'Your answer' }).inputValue()).toBe(TEXT)
    await page.getByRole('button', { name: 'Send it now' }).click()
    await page.getByText('Your answer is posted. Thank you.').waitFor()
    const posted = page.getByRole('region', { name: `Answer by ${handle}` })
    expect(await posted.locator('.prose').first().innerText()).toBe(TEXT)
    if (scripts === 'on') expect(await draftIn(page, `answer-${id}`)).toBe(null)
  })

  test('votes, makes an account, and is back at the post with one press', async ({ visit, forum }) => {
    const { path, title } = await thread(forum)
    const page = await visit(options)
    await goAndSettle(page, path)
    await page.getByRole('button', { name: 'Upvote' }).first().click()
    await page.getByText('Your vote has not been cast yet.').waitFor()
    await registerHere(page, nameFor('voter'))
    await page.getByRole('heading', { name: 'Your vote is one press away' }).waitFor()
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
    await page.getByRole('button', { name: 'Upvote' }).click()
    await page.getByText('Your vote is counted.').waitFor()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  })

  test('asks, goes back from the last step and on again, and finds an empty form afterwards', async ({
    visit,
  }) => {
    const handle = nameFor('newcomer')
    const title = `Where is the first deposit of ${handle}?`
    const page = await visit(options)
    await goAndSettle(page, '/questions/ask')
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Details').fill(BODY)
    if (scripts === 'on') await page.getByText('Draft saved on this device').waitFor()
    await page.getByRole('button', { name: 'Post question' }).click()
    await page.getByRole('heading', { name: 'One last step' }).waitFor()
    await page.goto('/')
    await page.goBack()
    await page.getByRole('heading', { name: 'One last step' }).waitFor()
    await page.getByRole('button', { name: 'Back to my text' }).click()
    expect(await page.getByLabel('Title').inputValue()).toBe(title)
    await page.getByRole('button', { name: 'Post question' }).click()
    await chooseHandle(page, handle)
    await page.getByRole('button', { name: 'Register and post' }).click()
    await page.getByText('Your question is posted.').waitFor()
    await page.goto('/questions/ask')
    if (scripts === 'on') await page.locator('html[data-hydrated]').waitFor()
    await page.waitForTimeout(300)
    expect(await page.getByLabel('Title').inputValue()).toBe('')
    expect(await page.getByLabel('Details').inputValue()).toBe('')
  })
})
