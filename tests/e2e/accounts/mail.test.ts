import { expect } from 'vitest'
import { codeIn } from '../../support/mail-server.ts'
import { test } from '../../support/visitor.ts'
import { PASSWORD } from '../forum.ts'
import { nameFor } from '../people.ts'
import { mailTo, pathIn } from './mailed.ts'

test('somebody registers with an address, confirms it, logs in by code and sets a new password, without scripts', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  const handle = nameFor('post')
  const email = `${handle}@example.org`

  await page.goto('/register')
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()

  await page.goto(pathIn(await mailTo(email, 'Confirm your email address')))
  await page.getByText('Do this only if you made that account yourself.').waitFor()
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await page.getByText('Your address is confirmed.').waitFor()

  await page.request.post('/logout', { form: {} })
  await page.goto('/login')
  await page.getByRole('link', { name: 'Log in with a code by mail' }).click()
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Send the code' }).click()
  await page.getByText('Staff never ask for this code.').waitFor()
  await page.getByLabel('Code').fill(codeIn(await mailTo(email, 'Your code to log in')))
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()

  await page.request.post('/logout', { form: {} })
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.goto(pathIn(await mailTo(email, 'Set a new password')))
  await page.getByLabel('New password').fill('battery staple')
  await page.getByRole('button', { name: 'Save the password' }).click()
  await page.getByText('Your password is changed.').waitFor()
  expect((await mailTo(email, 'Your password was changed')).parsed.text).toContain(`@${handle}`)
})
