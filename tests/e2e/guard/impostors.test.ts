import { describe, expect } from 'vitest'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor, register } from '../people.ts'

const SCAM = 'Please contact customer service on Te1egram, they will resolve it: https://t.me/real_help_desk'

describe('who pretends to be the team', () => {
  test('gets no name that looks like it', async ({ page }) => {
    await page.goto('/register')
    for (const name of ['supp0rt-team', 'askwell-official', 'adm1n']) {
      await page.getByLabel('Handle').first().fill(name)
      await page.getByLabel('Password').first().fill('correct horse battery')
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    }
    expect(new URL(page.url()).pathname).toBe('/register')
  })

  test('reaches nobody by a post that leads outside', async ({ visit, forum }) => {
    const asker = await forum.member(nameFor('victim'))
    const asked = await forum.ask(asker, {
      title: 'My withdrawal has been stuck since yesterday',
      body: 'It says processing, and nothing moves. What can I do about it?',
    })
    const thief = await visit()
    await register(thief, nameFor('helper'))
    await thief.goto(asked.path)
    await thief.locator('textarea[name=body]').last().fill(SCAM)
    await thief.getByRole('button', { name: 'Post answer' }).click()
    await thief.getByText('It names a contact outside this community.').waitFor()

    const victim = await visit()
    await victim.goto(asked.path)
    expect(await victim.content()).not.toContain('real_help_desk')
  })

  test('is found out by whoever asks, reported in one tap, and listed by staff', async ({ visit, forum }) => {
    const fake = `t.me/${nameFor('quick').replace('-', '_')}`
    const page = await visit()
    await page.goto('/official')
    await page.getByLabel('Link, handle, number or address').fill(fake)
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('treat it as fake').waitFor()
    await page.getByRole('button', { name: 'Report it to us' }).click()
    await page.getByText('Thank you. Staff will look at it.').waitFor()

    const staff = await visit()
    await arriveLoggedIn(staff, (await forum.member(nameFor('keeper'), 'moderator')).handle)
    await staff.goto('/mod/fakes')
    const row = staff.locator('.fakes-row').filter({ hasText: fake })
    await row.getByRole('button', { name: 'List as fake' }).click()
    await staff.getByText('It is listed as a fake.').waitFor()

    await page.goto(`/official?q=${encodeURIComponent(fake)}`)
    await page.getByText('Not ours: a known fake').waitFor()
  })
})
