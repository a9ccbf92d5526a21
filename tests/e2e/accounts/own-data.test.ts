import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { test } from '../forum-test.ts'
import { nameFor, register } from '../people.ts'

test('a member makes a token for a program, and revokes it', async ({ visit }) => {
  const page = await visit()
  await register(page, nameFor('maker'))
  await page.goto('/settings/tokens')
  await page.getByLabel('Name').fill('My reader')
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = await page.locator('.new-token code').innerText()
  const callApi = () =>
    page.request.get('/api/v1/notices', {
      headers: { authorization: `Bearer ${token}` },
      failOnStatusCode: false,
    })
  expect((await callApi()).status()).toBe(200)

  await page.getByRole('link', { name: 'I have kept it' }).click()
  const row = page.locator('.security-row').filter({ hasText: 'My reader' })
  expect(await row.innerText()).toContain('last used')
  expect(await page.content()).not.toContain(token)
  await row.getByText('Revoke', { exact: true }).click()
  await row.getByRole('button', { name: 'Yes, revoke' }).click()
  await page.getByText('The token is revoked.').waitFor()
  expect((await callApi()).status()).toBe(401)
})

test('a member takes a copy of everything along, asks to be deleted, and stays after all', async ({
  visit,
  forum,
}) => {
  const handle = nameFor('leaver')
  const page = await visit()
  await register(page, handle)
  const member = await forum.member(handle)
  await forum.ask(member, {
    title: 'Where does my copy begin?',
    body: 'This sentence is in the copy of my data.',
  })

  await page.goto('/settings/data')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const copy: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(JSON.stringify(copy)).toContain('This sentence is in the copy of my data.')
  expect(JSON.stringify(copy)).not.toMatch(/passwordHash|argon2/)
  await page.getByText('Your download begins.').waitFor()

  await page.getByLabel('Your handle').fill('somebody-else')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  expect(await page.getByRole('main').innerText()).toContain('handle')
  await page.getByLabel('Your handle').fill(handle)
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByText('Noted. Until it is done, one press keeps your account.').waitFor()
  await page.goto('/questions')
  await page.getByRole('button', { name: 'Keep my account' }).click()
  await page.getByText('Your account stays.').waitFor()
})
