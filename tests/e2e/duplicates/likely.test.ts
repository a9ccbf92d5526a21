import { describe, expect } from 'vitest'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

/** Something that is asked twice in this file, and nowhere else. */
const MATTERS = {
  cards: {
    first: 'The zephyr card is declined at every shop terminal',
    again: 'My zephyr card is declined at shop terminals',
    body: 'The zephyr card worked until yesterday, now every terminal declines it.',
  },
  printers: {
    first: 'Quokka printers jam when the paper is glossy',
    again: 'My quokka printer jams with glossy paper',
    body: 'Glossy paper jams in my quokka printer, plain paper does not.',
  },
}

async function askedTwice(forum: Forum, { first, again, body }: (typeof MATTERS)['cards']) {
  const asker = await forum.member(nameFor('asker'))
  const staff = await forum.member(nameFor('keeper'), 'moderator')
  await forum.ask(asker, { title: first, body })
  await forum.settled()
  await forum.ask(asker, { title: again, body: `${body} What now?` })
  await forum.settled()
  return staff.handle
}

describe('likely duplicates', () => {
  test.for([
    ['with scripts', true, MATTERS.cards],
    ['without scripts', false, MATTERS.printers],
  ] as const)('are dismissed, brought back and merged %s', async (kind, { visit, forum }) => {
    const [, javaScriptEnabled, { first, again, body }] = kind
    const staff = await askedTwice(forum, kind[2])
    const page = await visit({ javaScriptEnabled })
    await arriveLoggedIn(page, staff)
    await page.goto('/mod/faq')
    await page.getByRole('navigation', { name: 'Moderation' }).getByText('Likely duplicates').click()
    const row = page.getByRole('listitem').filter({ hasText: again })
    await row.getByText('Compare the first lines').click()
    await row.getByText(body, { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Not a duplicate' }).click()
    await page.getByText('the pair is not suggested again').waitFor()
    expect(await row.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.getByText('The pair is suggested again.').waitFor()
    await row.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('Merged: readers are led to the other question.').waitFor()
    expect(await row.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The question is open again.').waitFor()
    await row.getByRole('link', { name: again }).click()
    await page.getByText(`Likely a duplicate of ${first}`).waitFor()
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('This was asked before.').waitFor()
  })
})
