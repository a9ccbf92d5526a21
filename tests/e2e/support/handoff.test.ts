import { describe, expect } from 'vitest'
import { settings } from '#db/schema/index.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { type Desk, supportDesk } from '~/features/support/desk.ts'
import { ownServer } from '../../support/own-server.ts'
import { newcomer } from '../../support/visitor.ts'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const DESK: Desk = { kind: 'address', template: 'https://desk.example/new?q={questionId}&title={title}' }

/** Connects another desk while `work` is done. */
async function withDesk({ db }: Forum, desk: Desk, work: () => Promise<void>) {
  const before = await readSetting(db.read, supportDesk)
  const connect = (value: Desk) => {
    const row = { value, updatedAt: new Date() }
    return db.write((tx) =>
      tx
        .insert(settings)
        .values({ key: supportDesk.key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row }),
    )
  }
  await connect(desk)
  await work().finally(() => connect(before))
}

describe('an asker whom nobody could help', () => {
  test('sees what is passed on, presses once and is at the desk', async ({ browser, forum }) => {
    const asker = await forum.member(nameFor('asker'))
    const title = `Nobody knows where my coins are (${asker.handle})`
    const question = await forum.ask(asker, {
      title,
      body: 'I looked everywhere, twice, and asked the sender.',
    })
    // Not by `visit`: another host is where this leads.
    const context = await newcomer(browser, { baseURL: ownServer().origin })
    const page = await context.newPage()
    await arriveLoggedIn(page, asker.handle)
    await page.route('https://desk.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Support desk</h1>' }),
    )
    await withDesk(forum, DESK, async () => {
      await goAndSettle(page, question.path)
      await page.getByRole('link', { name: 'Take this to support' }).click()
      await page.getByRole('heading', { name: 'This is passed on' }).waitFor()
      expect(await page.getByRole('definition').first().innerText()).toBe(title)
      await page.getByRole('button', { name: 'Pass it on' }).click()
      await page.getByRole('heading', { name: 'Support desk' }).waitFor()
      const { searchParams } = new URL(page.url())
      expect([...searchParams]).toEqual([
        ['q', String(question.id)],
        ['title', title],
      ])
      await goAndSettle(page, question.path)
      await page.getByText('Taken to support.').waitFor()
      expect(await page.getByRole('link', { name: 'Take this to support' }).count()).toBe(0)
    })
    await context.close()
  })
})

describe('the contact page', () => {
  test('on a phone in New York shows the hours of Singapore on its own clock, and fits', async ({
    visit,
  }) => {
    const viewport = { width: 390, height: 844 }
    const page = await visit({ viewport, timezoneId: 'America/New_York' })
    await goAndSettle(page, '/support')
    await page.getByText('Shown in your time zone: Eastern Time.').waitFor()
    const [first] = await page.getByRole('region', { name: 'Opening hours' }).locator('li time').all()
    const from = new Date((await first?.getAttribute('datetime')) ?? '')
    const clock = from.toLocaleTimeString('en-GB', {
      timeZone: 'America/New_York',
      hour: '2-digit',
      minute: '2-digit',
    })
    expect(await first?.innerText()).toContain(clock)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    await page.getByLabel('Transaction id or address').fill('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('The checksum is right').waitFor()
    expect(page.url()).toMatch(/\/help\/check$/)
  })

  test('without JavaScript names the zone of its hours', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto('/support')
    await page.getByText('Times on the team’s clock: Singapore Standard Time.').waitFor()
    await page.getByRole('link', { name: 'support@askwell.example' }).waitFor()
  })
})
