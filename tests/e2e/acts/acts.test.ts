import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerRef } from '#db/post.ts'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const BETTER = 'Wait for 19 confirmations, then pull the page down once.'

async function scene(forum: Forum) {
  const asker = await forum.member(nameFor('asker'))
  const answerer = await forum.member(nameFor('answerer'))
  const question = await forum.ask(asker, {
    title: `Coins sent, nothing to be seen (${asker.handle})`,
    body: 'They left my wallet an hour ago.',
  })
  const answer = await forum.answer(answerer, question.id, 'Wait for some confirmations, then reload.')
  await forum.comment(asker, answerRef(answer), 'How many of them?')
  await forum.settled()
  return { asker, answerer, question, answer }
}

const inMenu = async (page: Page, within: string, link: string) => {
  await page.locator(`${within} details.acts-menu summary`).first().click()
  await page.getByRole('link', { name: link }).first().click()
}

test('a member suggests an edit, and the author of the post approves it', async ({ page, forum }) => {
  const { answerer, question, answer } = await scene(forum)
  const helper = await forum.member(nameFor('helper'))
  await arriveLoggedIn(page, helper.handle)
  await goAndSettle(page, question.path)
  await page.locator(`#answer-${answer}`).getByRole('link', { name: 'Suggest an edit' }).click()
  await page.getByRole('heading', { name: 'Suggest an edit' }).waitFor()
  await page.locator('textarea[name="body"]').fill(BETTER)
  await page.getByRole('button', { name: 'Send the suggestion' }).click()
  await page.getByText('Please fill this in.').waitFor()
  expect(await page.locator('textarea[name="body"]').inputValue()).toBe(BETTER)
  await page.getByLabel('What did you change?').fill('Says how many')
  await page.getByRole('button', { name: 'Send the suggestion' }).click()
  await page.getByText('Your suggestion waits').waitFor()
  await forum.settled()
  await arriveLoggedIn(page, answerer.handle)
  await goAndSettle(page, '/notices')
  await page.getByText('Somebody suggested an edit of your post').waitFor()
  await goAndSettle(page, question.path)
  await page.getByRole('link', { name: '1 suggested edit' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.locator(`#answer-${answer}`).getByText(BETTER).waitFor()
  await goAndSettle(page, `/answers/${answer}/history`)
  await page.getByText(`approved by ${answerer.displayName}`).waitFor()
})

test('a moderator turns an answer into a comment and back, and what is counted holds', async ({
  page,
  forum,
}) => {
  const { question, answer } = await scene(forum)
  const staff = await forum.member(nameFor('keeper'), 'moderator')
  await forum.upvote(staff, answer)
  await arriveLoggedIn(page, staff.handle)
  await goAndSettle(page, question.path)
  await page.getByRole('heading', { name: '1 answer' }).waitFor()
  await inMenu(page, `#answer-${answer}`, 'Turn into a comment')
  await page.getByRole('button', { name: 'Turn it into a comment' }).click()
  await page.getByText('The answer is a comment now.').waitFor()
  await page.getByRole('heading', { name: 'No answers yet' }).waitFor()
  expect(await page.locator('#question .comments li').count()).toBe(2)
  await page.getByRole('link', { name: 'Move comment' }).first().click()
  await page.getByRole('button', { name: 'Turn it into an answer' }).click()
  await page.getByText('The comment is an answer now.').waitFor()
  await page.getByRole('heading', { name: '1 answer' }).waitFor()
  expect(await page.locator('#question .comments li').count()).toBe(0)
  expect(await page.locator(`#answer-${answer} .comments li`).count()).toBe(1)
  expect(await page.locator(`#answer-${answer} .votes`).innerText()).toContain('1')
})
