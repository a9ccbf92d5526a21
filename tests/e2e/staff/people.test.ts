import { expect } from 'vitest'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { test } from '../forum-test.ts'
import { chooseHandle, logIn, nameFor } from '../people.ts'

test('somebody is invited, registers on the same page and moderates', async ({ visit, forum }) => {
  const chief = await forum.member(nameFor('chief'), 'admin')
  const admin = await visit()
  await logIn(admin, chief.handle)
  await admin.goto('/admin/staff')
  await admin.getByRole('button', { name: 'Make an invitation' }).click()
  const link = new URL(await admin.locator('.new-token code').innerText())

  const page = await visit({ javaScriptEnabled: false })
  await page.goto(link.pathname + link.search)
  await page.getByText('You are invited to become a moderator').waitFor()
  const handle = nameFor('fresh')
  await chooseHandle(page, handle)
  await page.getByRole('main').getByRole('button', { name: 'Create account' }).click()
  await page.getByText(`You are logged in as @${handle}.`).waitFor()
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await page.getByText('Welcome to the staff.').waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/mod/)
  const again = await page.goto(link.pathname + link.search)
  expect(again?.status()).toBe(410)
  await page.getByText('This invitation was used already').waitFor()
})

test('a member is suspended, appeals, and is heard', async ({ visit, forum }) => {
  const keeper = await forum.member(nameFor('keeper'), 'moderator')
  const lin = await forum.member(nameFor('lin'))
  const staff = await visit()
  await logIn(staff, keeper.handle)
  await staff.goto(`/mod/people?q=${lin.handle}`)
  await staff.getByRole('link', { name: lin.handle, exact: true }).click()
  await staff.getByText('Suspend or silence').first().click()
  await staff.getByLabel('What they may not do').selectOption('suspended')
  await staff.getByLabel('Message to the member').fill('Three copies of the same advertisement.')
  await staff.getByRole('button', { name: 'Suspend or silence' }).click()
  await staff.getByText('Suspended.', { exact: true }).waitFor()

  const page = await visit({ javaScriptEnabled: false })
  await logIn(page, lin.handle)
  await page.getByText('Three copies of the same advertisement.').waitFor()
  await page.getByRole('link', { name: 'Appeal' }).click()
  await page.getByLabel('Why it should be lifted').fill('My browser sent it three times, I am sorry.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await page.getByText('Your appeal is with the staff.').waitFor()

  await staff.goto('/mod/people/appeals')
  const card = staff.locator('article').filter({ hasText: lin.handle })
  await card.getByText('My browser sent it three times').waitFor()
  await card.getByRole('button', { name: 'Lift it' }).click()
  await staff.getByText('Lifted. The member is told.').waitFor()
  await forum.settled()

  await page.goto('/notices')
  await page.getByText('Your appeal was heard').waitFor()
  const fresh = await memberByHandle(forum.db.read, lin.handle)
  expect(fresh?.suspension).toBeNull()
})
