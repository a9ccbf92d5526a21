import { expect } from 'vitest'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

test('an admin finds who closed a question, and sees what is asked in figures', async ({ visit, forum }) => {
  const moderator = await forum.member(nameFor('mod'), 'moderator')
  const asker = await forum.member(nameFor('asker'))
  const { id } = await forum.ask(asker, {
    title: `Where did my ${nameFor('parcel')} go?`,
    body: 'It was here this morning, and now it is gone.',
  })
  const staff = await visit()
  await arriveLoggedIn(staff, moderator.handle)
  await staff.goto(`/questions/${id}/close`)
  await staff.getByRole('main').locator('form').last().getByRole('button').first().click()
  await staff.waitForURL((url) => !url.pathname.endsWith('/close'))
  const admin = await visit()
  await arriveLoggedIn(admin, (await forum.member(nameFor('boss'), 'admin')).handle)
  await admin.goto('/admin')
  await admin.getByRole('link', { name: 'Audit log' }).click()
  await admin.getByLabel('Handle of the person').fill(moderator.handle)
  await admin.getByRole('button', { name: 'Show' }).click()
  await expect.poll(() => admin.locator('.audit-rows > li').count()).toBe(1)
  await admin.locator('.audit-rows').getByText('closed').first().waitFor()
  await admin.getByRole('link', { name: 'Questions in figures' }).click()
  await admin.getByRole('heading', { level: 1, name: 'Questions in figures' }).waitFor()
  expect(await admin.getByRole('table', { name: 'Who helped most' }).count()).toBe(1)
  expect(await admin.locator('.day-plot svg[role="img"]').count()).toBe(9)
})
