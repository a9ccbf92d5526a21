import { afterAll, beforeAll, expect } from 'vitest'
import { CLIENT, type OpenIdProvider, startOpenIdProvider } from '../../support/openid-provider.ts'
import { type RunningServer, runServer } from '../../support/server.ts'
import { test } from '../../support/visitor.ts'
import { nameFor } from '../people.ts'

let provider: OpenIdProvider
let server: RunningServer

beforeAll(async () => {
  provider = await startOpenIdProvider()
  server = await runServer({
    DEMO: '0',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Corp',
  })
}, 600_000)

afterAll(async () => {
  await server.stop()
  await provider.stop()
})

test('somebody asks by way of their provider, names themselves, and comes back by one button', async ({
  visit,
}) => {
  const handle = nameFor('fox')
  const page = await visit({ baseURL: server.origin })
  await page.goto('/questions/ask')
  await page.getByLabel('Title').fill('Where is my deposit of today?')
  await page.getByLabel('Details').fill('It has thirty confirmations and is not there.')
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.getByRole('button', { name: 'Continue with Corp' }).click()
  await page.getByLabel('Name').fill(handle)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Welcome from Corp' }).waitFor()
  await page.getByLabel('Handle').fill(handle)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Post question' }).click()
  await page.getByRole('heading', { name: 'Where is my deposit of today?' }).waitFor()

  await page.context().clearCookies({ name: 'askwell_session' })
  await page.goto('/login?next=%2Ftags')
  await page.getByRole('button', { name: 'Continue with Corp' }).click()
  await page.getByText(`Welcome, ${handle}.`).waitFor()
  expect(new URL(page.url()).pathname).toBe('/tags')
})
