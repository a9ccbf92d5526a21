import { expect } from 'vitest'
import { type RunningServer, runServer } from '../../support/server.ts'
import { test as base } from '../../support/visitor.ts'
import { chooseHandle, goAndSettle, nameFor, register } from '../people.ts'

/** An empty forum, as a stranger starts it. */
const test = base.extend<{ server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const server = await runServer({ DEMO: '0' })
      await use(server)
      await server.stop()
    },
    { scope: 'file' },
  ],
})

test('a stranger sets an empty forum up by the printed link, and the first question is asked and answered', async ({
  server,
  visit,
}) => {
  const [address = ''] = /http\S+\/setup\?secret=\S+/.exec(server.log()) ?? []
  const member = await visit({ baseURL: server.origin })
  expect((await member.goto('/'))?.status()).toBe(200)

  const admin = await visit({ baseURL: server.origin })
  await admin.goto(address)
  await chooseHandle(admin, 'anna')
  await admin.getByRole('button', { name: 'Make the account' }).click()
  await admin.getByText('Welcome, anna. This forum is yours to run.').waitFor()
  await admin.getByRole('link', { name: 'Name, languages and logo' }).click()
  await admin.getByLabel('Name of the forum').fill('Kelp Help')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('link', { name: 'Kelp Help' }).first().waitFor()
  await goAndSettle(admin, '/admin')
  await admin.getByRole('button', { name: 'Skip: Bring questions along' }).click()
  await admin.getByText('Skipped. It stays under').waitFor()
  expect(await admin.getByRole('link', { name: 'Bring questions along' }).count()).toBe(0)
  await goAndSettle(admin, '/admin/setup')
  await admin.getByRole('button', { name: 'Take it up again: Bring questions along' }).waitFor()
  await admin.getByRole('link', { name: 'Tags and what they ask for' }).click()
  await admin.getByText('Add a tag').click()
  await admin.getByLabel('Name in English').fill('Deposit')
  await admin.getByRole('button', { name: 'Add the tag' }).click()
  await admin.getByText('The tag was added.').waitFor()
  await goAndSettle(admin, '/admin')
  await admin.getByRole('button', { name: 'Try storage' }).click()
  await admin.getByText('Pictures are kept in the data folder.').waitFor()

  const again = await member.goto(address)
  expect(again?.status()).toBe(410)
  await member.getByRole('link', { name: 'Log in and go on with the set-up' }).waitFor()

  await register(member, nameFor('asker'))
  const fields = {
    title: 'Where is my first deposit?',
    body: 'I sent it an hour ago and see nothing.',
    tags: 'deposit',
  }
  const asked = await member.request.post('/questions/ask', { form: fields, maxRedirects: 0 })
  const path = asked.headers().location ?? ''
  await goAndSettle(admin, path)
  const answer = { body: 'It waits for twenty confirmations: half an hour is usual.' }
  await admin.request.post(`${path.split('/').slice(0, 3).join('/')}/answers`, { form: answer })
  await member.goto(path)
  await member.getByText('It waits for twenty confirmations').first().waitFor()
  expect(server.log()).not.toMatch(/"secret|request.*setup\?secret/)
})
