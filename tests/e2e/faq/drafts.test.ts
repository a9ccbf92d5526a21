import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const SAVED = 'Deposits are credited after 20 confirmations.'
const TYPED = 'Deposits are credited after 20 confirmations, which takes about ten minutes.'
const OTHER = 'Deposits are credited after 30 confirmations.'

async function draftEntry(forum: Forum) {
  const handle = nameFor('writer')
  const staff = await forum.member(handle, 'moderator')
  const title = `When is a deposit of ${handle} credited?`
  const input = {
    origin: 'staff',
    category: 'deposits-and-withdrawals',
    title,
    body: SAVED,
    language: 'en',
    slug: handle,
  }
  const id = await createEntry(forum.db, staff, newEntry.parse(input), new Date())
  return { handle, staff, id, path: `/mod/faq/${id}` }
}

const t = translateTo('en')
const answer = (page: Page) => page.getByLabel(t('desk.answer'), { exact: true })
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'unsaved draft' })

async function typeDraft(page: Page, text: string) {
  await answer(page).fill(text)
  await page.getByText(t('drafts.saved')).waitFor()
}

describe('an editor of the desk', () => {
  test('offers what was typed again after it was closed, until it is saved', async ({ page, forum }) => {
    const { handle, path } = await draftEntry(forum)
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, path)
    await typeDraft(page, TYPED)
    await goAndSettle(page, '/mod/faq')
    await goAndSettle(page, path)
    await offer(page).waitFor()
    expect(await answer(page).inputValue()).toBe(SAVED)
    await page.getByRole('button', { name: t('drafts.restore') }).click()
    expect(await answer(page).inputValue()).toBe(TYPED)
    await page.getByRole('button', { name: t('common.save') }).click()
    await page.getByText(t('desk.saved')).waitFor()
    await goAndSettle(page, path)
    await page.waitForTimeout(300)
    expect(await offer(page).count()).toBe(0)
    expect(await answer(page).inputValue()).toBe(TYPED)
  })

  test('never lets a draft overwrite what somebody saved since: both are shown', async ({ page, forum }) => {
    const { handle, staff, id, path } = await draftEntry(forum)
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, path)
    await typeDraft(page, TYPED)
    await editEntry(forum.db, staff, id, { body: OTHER }, new Date())
    await goAndSettle(page, path)
    await page.getByText(t('drafts.overtaken')).waitFor()
    await page.getByRole('button', { name: t('drafts.restore') }).click()
    await page.getByRole('button', { name: t('common.save') }).click()
    await page.getByRole('heading', { name: t('desk.your_difference') }).waitFor()
    expect(await answer(page).inputValue()).toBe(TYPED)
  })

  test('forgets what is discarded, and keeps an offer that nobody decided beside what is typed now', async ({
    page,
    forum,
  }) => {
    const { handle, path } = await draftEntry(forum)
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, path)
    await typeDraft(page, TYPED)
    await goAndSettle(page, path)
    await offer(page).waitFor()
    await typeDraft(page, OTHER)
    await goAndSettle(page, path)
    const discard = page.getByRole('button', { name: t('drafts.discard') })
    await discard.click()
    await page.getByRole('button', { name: t('drafts.restore') }).click()
    expect(await answer(page).inputValue()).toBe(TYPED)
    await page.getByText(t('drafts.saved')).waitFor()
    await goAndSettle(page, path)
    await discard.click()
    await goAndSettle(page, path)
    await page.waitForTimeout(300)
    expect(await offer(page).count()).toBe(0)
  })

  test('that starts empty has its draft back at once', async ({ page, forum }) => {
    const { handle } = await draftEntry(forum)
    await arriveLoggedIn(page, handle)
    await goAndSettle(page, '/mod/incidents/new')
    await page.locator('textarea[name=text]').fill(TYPED)
    await page.getByText(t('drafts.saved')).waitFor()
    await page.reload()
    await expect.poll(() => page.locator('textarea[name=text]').inputValue()).toBe(TYPED)
  })
})
