import { afterAll, beforeAll, expect } from 'vitest'
import { type RunningServer, runServer } from '../../support/server.ts'
import { test } from '../../support/visitor.ts'
import { Forum } from '../forum.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

/** A forum of its own: what changes here changes for everybody. */
let server: RunningServer
let forum: Forum
beforeAll(async () => {
  server = await runServer({ DEMO: '0' })
  forum = await Forum.open(server.dataDir)
}, 120_000)
afterAll(async () => {
  await forum.close()
  await server.stop()
})

test('an admin lowers what a downvote takes, and a member may vote down at once', async ({ visit }) => {
  const [chief, asker, voter] = [nameFor('chief'), nameFor('asker'), nameFor('voter')]
  await forum.member(chief, 'admin')
  await forum.member(voter)
  const { path } = await forum.ask(await forum.member(asker), {
    title: 'Where did my rubber duck go?',
    body: 'It was in the bath this morning.',
  })
  const page = await visit({ baseURL: server.origin })
  await arriveLoggedIn(page, voter)
  await goAndSettle(page, path)
  const down = page.getByRole('button', { name: 'Downvote' }).first()
  expect(await down.isDisabled()).toBe(true)

  const admin = await visit({ baseURL: server.origin })
  await arriveLoggedIn(admin, chief)
  await goAndSettle(admin, '/admin/settings')
  await admin.getByLabel('Vote down (points)').fill('1')
  await admin.getByRole('button', { name: 'Save: Voting' }).click()
  await admin.getByText('Saved: 1 rule.').waitFor()

  await goAndSettle(page, path)
  const voted = page.waitForResponse((response) => response.url().includes('/vote'))
  await down.click()
  await voted
  await expect.poll(() => down.getAttribute('aria-pressed')).toBe('true')
  await page.reload()
  expect(await down.getAttribute('aria-pressed')).toBe('true')
})

test('a name and a colour show at once', async ({ visit }) => {
  const chief = nameFor('chief')
  await forum.member(chief, 'admin')
  const admin = await visit({ baseURL: server.origin })
  await arriveLoggedIn(admin, chief)
  await goAndSettle(admin, '/admin/site')
  await admin.getByLabel('Name of the forum').fill('Kelp Exchange')
  await admin.getByLabel('Colour of links and buttons').fill('#14713a')
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('Saved.').waitFor()

  const reader = await visit({ baseURL: server.origin })
  await reader.goto('/questions')
  expect(await reader.title()).toContain('Kelp Exchange')
  await reader.getByRole('link', { name: 'Kelp Exchange, start page' }).waitFor()
  const colour = await reader
    .getByRole('contentinfo')
    .getByRole('link')
    .first()
    .evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
  expect(colour).toBe('#14713a')
})
