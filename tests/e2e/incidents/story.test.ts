import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

/** What another process wrote is looked at again within two seconds. */
const SOON = { timeout: 15_000, interval: 300 }

const banner = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Happening now' }).getByRole('link', { name: title })

async function openIncident(page: Page, { title, tag }: { title: string; tag: string }) {
  await page.goto('/mod/faq')
  await page.getByRole('navigation', { name: 'Moderation' }).getByText('Incidents').click()
  // The desk of the FAQ has a link of the same name.
  await page.getByRole('heading', { level: 1, name: 'Incidents' }).waitFor()
  await page.getByRole('link', { name: 'Write a new one' }).click()
  await page.getByLabel('Title in English').fill(title)
  await page.getByLabel('Text in English').fill('Deposits wait for our node. Nothing is lost.')
  await page.getByLabel('Tags').fill(tag)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published: it is shown from now on.').waitFor()
  await page.getByRole('link', { name: 'Edit or post an update' }).click()
  await page.getByRole('heading', { name: 'Post an update' }).waitFor()
}

async function postUpdate(page: Page, state: string, text: string) {
  await page.getByLabel('How it stands').selectOption(state)
  await page.getByLabel('Text in English').first().fill(text)
  await page.getByRole('button', { name: 'Post an update' }).click()
  await page.getByText('The update is published, and followers are told.').waitFor()
}

describe.for([
  { scripts: 'on', coin: 'Numbat', inChinese: '袋食蚁兽' },
  { scripts: 'off', coin: 'Bilby', inChinese: '兔耳袋狸' },
])('with JavaScript $scripts', ({ scripts, coin, inChinese }) => {
  test('an incident is seen where it matters, had by others, followed to its end', {
    timeout: 120_000,
  }, async ({ visit, forum }) => {
    const device = { javaScriptEnabled: scripts === 'on' }
    const go = (page: Page, path: string) => (scripts === 'on' ? goAndSettle(page, path) : page.goto(path))
    const title = `${coin} deposits are delayed`
    const tag = nameFor('coin')
    await forum.tag(tag, { en: `${coin} coin`, 'zh-CN': `${inChinese}币` })
    const [staff, member] = [
      await forum.member(nameFor('keeper'), 'moderator'),
      await forum.member(nameFor('lin')),
    ]
    const thread = await forum.ask(member, {
      title: `Where is my ${coin} deposit since yesterday?`,
      body: 'It left the other wallet yesterday and is not here.',
      tags: [tag],
    })

    const desk = await visit(device)
    await arriveLoggedIn(desk, staff.handle)
    await openIncident(desk, { title, tag })

    const visitor = await visit(device)
    await go(visitor, '/')
    await banner(visitor, title).waitFor()
    await go(visitor, thread.path)
    await banner(visitor, title).waitFor()
    await visitor.getByRole('button', { name: `I have this too ${title}` }).click()
    await visitor.getByText('Counted: 1 person has this.').waitFor()
    expect(new URL(visitor.url()).pathname).toBe(encodeURI(thread.path))

    const follower = await visit(device)
    await arriveLoggedIn(follower, member.handle)
    await go(follower, thread.path)
    await follower.getByRole('button', { name: `I have this too ${title}` }).click()
    await follower.getByText('Counted, and you follow it: 2 people have this.').waitFor()

    await postUpdate(desk, 'identified', `A ${coin} node fell behind.`)
    await forum.settled()
    await follower.goto('/notices')
    await follower.getByText('There is an update').waitFor()
    await follower.getByRole('link', { name: title }).last().click()
    await follower.getByText(`A ${coin} node fell behind.`).waitFor()

    await postUpdate(desk, 'over', 'All deposits have arrived.')
    await expect
      .poll(async () => {
        await visitor.goto(thread.path)
        return banner(visitor, title).count()
      }, SOON)
      .toBe(0)
    await visitor.goto('/updates')
    await visitor.getByRole('link', { name: title }).waitFor()
  })
})

test('whoever asks what is known says so instead, and keeps the text', async ({ visit, forum }) => {
  const staff = await forum.member(nameFor('keeper'), 'moderator')
  const tag = nameFor('fossa')
  await forum.tag(tag, { en: `Fossa ${tag}`, 'zh-CN': '马岛长尾狸猫' })
  const desk = await visit()
  await arriveLoggedIn(desk, staff.handle)
  await openIncident(desk, { title: 'Fossa transfers are stuck', tag })
  const asker = await visit()
  await goAndSettle(asker, '/questions/ask')
  const above = asker.locator('.incident-banner').filter({ hasText: 'Fossa transfers' })
  await above.getByRole('button').waitFor()
  await asker.getByLabel('Tags').fill(tag)
  await asker.keyboard.press('Escape')
  await asker.getByLabel('Title').fill('My transfer is stuck, what now?')
  const similar = asker.getByRole('status').filter({ hasText: 'Is it one of these?' })
  const offer = similar.getByRole('listitem').filter({ hasText: 'Fossa transfers' }).getByRole('button')
  await offer.waitFor()
  expect(await above.getByRole('button').count()).toBe(0)
  await offer.click()
  await asker.getByRole('heading', { name: 'You are counted.' }).waitFor()
  await asker.getByRole('button', { name: 'I still want to ask' }).click()
  expect(await asker.getByLabel('Title').inputValue()).toBe('My transfer is stuck, what now?')
})
