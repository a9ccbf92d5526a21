import { generate } from 'otplib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PASSWORD } from '../forum.ts'
import { test } from '../forum-test.ts'
import { nameFor, register } from '../people.ts'

/** Chromium's own authenticator, whose finger is always there. */
async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const logOut = (page: Page) => page.context().clearCookies({ name: 'askwell_session' })

async function sendPassword(page: Page, handle: string) {
  await page.goto('/login')
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
}

test('a member adds a passkey and an app, loses both, recovers, and comes in by the passkey alone', async ({
  visit,
}) => {
  const handle = nameFor('careful')
  const page = await visit()
  await withAuthenticator(page)
  await register(page, handle)

  await page.goto('/settings/security/passkeys')
  await page.getByLabel('Name').fill('My laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  const codes = await page.locator('.recovery-codes code').allInnerTexts()
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await page.getByText('My laptop').waitFor()

  await page.getByRole('link', { name: 'Set up' }).click()
  const secret = (await page.locator('.totp-key').innerText()).replaceAll(' ', '')
  const epoch = Math.floor(Date.now() / 1_000)
  await page.getByLabel('Code from the app').fill(await generate({ secret, epoch: epoch - 30 }))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('The authenticator app is set up.').waitFor()

  await logOut(page)
  await sendPassword(page, handle)
  await page.getByLabel('Code from the app').fill(await generate({ secret }))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()

  await logOut(page)
  await sendPassword(page, handle)
  await page.getByText('Lost your phone or passkey?').click()
  await page.getByLabel('Recovery code').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Use recovery code' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()
  await page.goto('/settings/security')
  await page.getByText('9 left').waitFor()

  await logOut(page)
  await page.goto('/login')
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
})
