import { describe, expect } from 'vitest'
import { newEntry } from '~/features/faq/schema.ts'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

const TITLES = { en: 'How often is a narwhal deposit confirmed?', 'zh-CN': '独角鲸币充值需要确认几次？' }

/** The same in both languages, with the value from one fact. */
async function twins(forum: Forum, slug: string) {
  const staff = await forum.member(nameFor('keeper'), 'moderator')
  const texts = [
    {
      language: 'en',
      title: TITLES.en,
      slug: `${slug}-en`,
      body: `Wait for {{fact:${slug}}} before you ask.`,
    },
    {
      language: 'zh-CN',
      title: TITLES['zh-CN'],
      slug: `${slug}-zh`,
      body: `请先等待 {{fact:${slug}}}，再来提问也不迟。`,
    },
  ]
  await forum.makeFact(staff, slug)
  for (const text of texts) {
    const entry = newEntry.parse({ ...text, origin: 'staff', category: 'deposits-and-withdrawals' })
    await forum.publish(staff, entry)
  }
  return staff.handle
}

describe('a living fact', () => {
  test.for([
    ['with scripts', true],
    ['without scripts', false],
  ] as const)(
    'is changed once and read in both languages, %s',
    async ([kind, javaScriptEnabled], { visit, forum }) => {
      const slug = `narwhal-${kind.replace(' ', '-')}-${process.pid}`
      const page = await visit({ javaScriptEnabled })
      await arriveLoggedIn(page, await twins(forum, slug))
      await page.goto('/mod/faq')
      await page.getByRole('navigation', { name: 'Moderation' }).getByText('Living facts').click()
      await page.goto(`/mod/facts/${slug}`)
      await page.getByText('Propose a change').click()
      await page.getByLabel('Value', { exact: true }).fill('19')
      await page.getByLabel('Source').fill('Network notice, March')
      await page.getByRole('button', { name: 'Propose, and see what would change' }).click()
      await page.getByText('Wait for 19 confirmations before you ask.').waitFor()
      await page.getByText('请先等待 19 个确认，再来提问也不迟。').waitFor()
      await page.getByRole('button', { name: 'Approve and change 2 answers' }).click()
      await page.getByText('Changed, in 2 official answers.').waitFor()
      const reader = await visit({})
      await reader.goto(`/help/deposits-and-withdrawals/${slug}-en`)
      await reader.getByText('Wait for 19 confirmations before you ask.').waitFor()
      expect(await reader.getByRole('region', { name: 'Values in this answer' }).innerText()).toContain(
        'Network notice',
      )
      await reader.goto(`/help/deposits-and-withdrawals/${slug}-zh`)
      await reader.getByText('请先等待 19 个确认，再来提问也不迟。').waitFor()
    },
  )
})
