import { describe, expect } from 'vitest'
import { PASSWORD } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

const TEXT = 'A long answer that took me an hour.\n\nIt has two paragraphs & some <marks>.'

describe.for(['on', 'off'])(
  'a session that expired while an answer was written, with JavaScript %s',
  (scripts) => {
    test('loses nothing of it', async ({ visit, forum }) => {
      const author = await forum.member(nameFor('asker'))
      const body = 'The session ends while somebody answers this.'
      const { path } = await forum.ask(author, { title: `Who answers ${author.handle} in time?`, body })
      const { handle } = await forum.member(nameFor('answerer'))
      const page = await visit({ javaScriptEnabled: scripts === 'on' })
      await arriveLoggedIn(page, handle)
      await page.goto(path)
      await page.getByRole('textbox', { name: 'Your answer' }).fill(TEXT)
      await page.context().clearCookies({ name: 'askwell_session' })
      await page.getByRole('button', { name: 'Post answer' }).click()
      await page.getByRole('heading', { name: 'Please log in to go on' }).waitFor()
      await page.getByLabel('Handle').fill(handle)
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('main').getByRole('button', { name: 'Log in', exact: true }).click()
      await page.getByRole('heading', { name: 'Your text is ready' }).waitFor()
      await page.getByRole('button', { name: 'Send it now' }).click()
      await page.getByText('Your answer is posted. Thank you.').waitFor()
      const posted = page.getByRole('region', { name: `Answer by ${handle}` })
      expect(await posted.locator('.prose').first().innerText()).toBe(TEXT)
    })
  },
)
