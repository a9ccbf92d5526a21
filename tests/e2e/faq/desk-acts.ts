import type { Page } from 'playwright-core'
import type { Translate } from '~/i18n/translate.ts'
import { PASSWORD } from '../forum.ts'

/** In the language of the page. */
export async function logInAs(page: Page, t: Translate, handle: string) {
  await page.goto('/login')
  const form = page.getByRole('main')
  await form.getByLabel(t('accounts.handle')).fill(handle)
  await form.getByLabel(t('accounts.password')).fill(PASSWORD)
  await form.getByRole('button', { name: t('accounts.log_in'), exact: true }).click()
  await page.getByRole('banner').getByTitle(handle).waitFor()
}

/** Finds the thread among the candidates, and makes it official by three decisions: question, answer, category. */
export async function promoteCandidate(
  page: Page,
  t: Translate,
  thread: string,
  entry: { title: string; body: string },
) {
  await page.goto('/mod/faq')
  const candidate = page.getByRole('listitem').filter({ hasText: thread })
  await candidate.getByRole('link', { name: t('desk.promote_short'), exact: true }).click()
  await page.getByRole('heading', { name: t('desk.promote') }).waitFor()
  await page.getByLabel(t('desk.question'), { exact: true }).fill(entry.title)
  await page.getByLabel(t('desk.answer'), { exact: true }).fill(entry.body)
  await page.getByLabel(t('desk.category'), { exact: true }).selectOption('deposits-and-withdrawals')
  await page.getByRole('button', { name: t('desk.publish') }).click()
  await page.getByText(t('desk.submitted')).waitFor()
}

/** Finds what waits for approval, and makes it public. */
export async function approve(page: Page, t: Translate, title: string) {
  await page.goto('/mod/faq')
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: t('desk.approve') }).click()
  await page.getByText(t('desk.published')).waitFor()
}

/** Corrects their own answer, from its thread. */
export async function editSource(page: Page, t: Translate, answerId: number, body: string) {
  await page.goto(`/answers/${answerId}`)
  await page
    .locator(`#answer-${answerId}`)
    .getByRole('link', { name: t('posts.edit'), exact: true })
    .click()
  await page.getByRole('heading', { level: 1, name: t('answers.edit') }).waitFor()
  await page.locator('textarea[name=body]').fill(body)
  await page.getByRole('button', { name: t('posts.edit_save') }).click()
  await page.getByText(t('answers.edited_ok')).waitFor()
}

/** Compares an entry that needs review with its source, then submits that it says the same. */
export async function followSource(
  page: Page,
  t: Translate,
  title: string,
  change: { seen: string[]; body: string },
) {
  await page.goto('/mod/faq')
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: t('review.changed') }).waitFor()
  const [gone = '', come = ''] = change.seen
  await page.locator('del', { hasText: gone }).waitFor()
  await page.locator('ins', { hasText: come }).waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: t('desk.update') })
    .click()
  await page.getByLabel(t('desk.answer'), { exact: true }).fill(change.body)
  await page.getByLabel(t('desk.checked')).check()
  await page.getByRole('button', { name: t('common.save') }).click()
  await page.getByText(t('desk.change_submitted')).waitFor()
  await page.getByText(t('waiting.own')).waitFor()
}

/** Finds a change that waits, by its notice, reads what it does, and lets readers see it. */
export async function approveChange(page: Page, t: Translate, title: string, come: string) {
  await page.goto('/notices')
  const notice = page.getByRole('listitem').filter({ hasText: t('notices.change_waiting') })
  await notice.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: t('waiting.difference') }).waitFor()
  await page.locator('ins', { hasText: come }).waitFor()
  await page.getByRole('button', { name: t('waiting.approve') }).click()
  await page.getByText(t('waiting.approved')).waitFor()
}

/** Writes the entry in the other language, side by side, and asks for approval. */
export async function translate(
  page: Page,
  t: Translate,
  title: string,
  twin: { title: string; body: string },
) {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('link', { name: t('twins.none'), exact: true }).click()
  await page.getByLabel(t('desk.question'), { exact: true }).fill(twin.title)
  await page.getByLabel(t('desk.answer'), { exact: true }).fill(twin.body)
  await page.getByRole('button', { name: t('desk.save_draft') }).click()
  await page.getByText(t('desk.draft_saved')).waitFor()
  await page.getByRole('button', { name: t('desk.submit') }).click()
  await page.getByText(t('desk.submitted')).waitFor()
}

/** Keeps a value in one place, from now on. */
export async function keepFact(page: Page, t: Translate, slug: string, value: string) {
  await page.goto('/mod/facts')
  await page
    .getByRole('main')
    .getByRole('link', { name: t('living_facts.new') })
    .click()
  const fields = { slug, nameEn: `Minutes (${slug})`, valueEn: value, unitEn: 'min', unitZh: '分钟' }
  for (const [name, text] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(text)
  await page.locator('input[name=source]').fill('https://example.com/parameters/14')
  await page.getByRole('button', { name: t('living_facts.make') }).click()
  await page.getByText(t('living_facts.was_made')).waitFor()
}

/** Proposes another value of a fact. */
export async function proposeValue(page: Page, t: Translate, slug: string, value: string) {
  await page.goto(`/mod/facts/${slug}`)
  await page.getByText(t('living_facts.propose'), { exact: true }).click()
  await page.locator('input[name=valueEn]').fill(value)
  await page.locator('input[name=source]').fill('https://example.com/parameters/15')
  await page.getByRole('button', { name: t('living_facts.propose_act') }).click()
  await page.getByText(t('living_facts.was_proposed')).waitFor()
}

/** Looks at what would change, in both languages, and lets it. */
export async function approveValue(page: Page, t: Translate, slug: string, entries: number) {
  await page.goto(`/mod/facts/${slug}`)
  await page.getByRole('button', { name: t('living_facts.approve', { count: entries }) }).click()
  await page.getByText(t('living_facts.was_approved', { count: entries })).waitFor()
}

/** From the desk to the ledger, to what readers said of an entry. */
export async function solvedInLedger(page: Page, t: Translate, title: string): Promise<string> {
  await page.goto('/mod/faq')
  await page.getByRole('link', { name: t('insights.title'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: t('insights.title') }).waitFor()
  // With few entries of which anything was said, those stand first here.
  await page.getByRole('link', { name: t('insights.sort_least_solved') }).click()
  await page.waitForURL(/sort=least_solved/)
  const entries = page.getByRole('table', { name: t('insights.entries') })
  const column = await entries.getByRole('columnheader').allInnerTexts()
  const row = entries.getByRole('row').filter({ hasText: title })
  return row
    .getByRole('cell')
    .nth(column.indexOf(t('insights.solved')) - 1)
    .innerText()
}
