import { expect } from 'vitest'
import { test as base } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

/** What is counted is written within seconds, searches after the last word. */
const WRITTEN = { timeout: 40_000, interval: 1_000 }

/** A word that only one official answer has, and its thread with it. It stands before those that other tests searched
 *  for as often: the table shows no more than twenty. Its other digits are letters: with many of them it may look like
 *  a reference number, and searches for such are not counted. */
const test = base.extend<{ word: string }>({
  word: async ({ forum }, use) => {
    const own = nameFor('w').replace('-', '')
    const word = `00qyx${own.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`
    const asker = await forum.member(nameFor('asker'))
    const helper = await forum.member(nameFor('helper'))
    const { id } = await forum.ask(asker, {
      title: `Where did my ${word} go?`,
      body: 'It was here this morning, and now it is gone.',
    })
    const answer = await forum.answer(helper, id, `A ${word} is behind the sofa, look there first.`)
    await forum.accept(asker, answer)
    await forum.promote(await forum.member(nameFor('keeper'), 'moderator'), answer, word)
    await forum.settled()
    await use(word)
  },
})

test('an official answer that was found and helped is told of to staff', async ({ visit, forum, word }) => {
  const visitor = await visit()
  await visitor.goto(`/search?q=${word}`)
  await visitor.locator('.entry-result').getByRole('link').click()
  await visitor.locator('.solved-it').getByRole('button', { name: 'Yes' }).click()
  await visitor.getByText('Good to know, thank you.').waitFor()
  const staff = await visit()
  await arriveLoggedIn(staff, (await forum.member(nameFor('mod'), 'moderator')).handle)
  await staff.goto('/mod/faq')
  await staff.getByRole('link', { name: 'Insights' }).click()
  const rowOf = async (table: string) => {
    await staff.goto('/mod/insights?sort=least_solved')
    const cells = staff.getByRole('table', { name: table }).getByRole('row').filter({ hasText: word })
    return (await cells.getByRole('cell').allTextContents()).join(' ')
  }
  await expect.poll(() => rowOf('Official answers'), WRITTEN).toBe('1 1 1 1 0 0 0 100%')
  await expect.poll(() => rowOf('Searches'), WRITTEN).toBe('1 1 1 1 0 0')
})
