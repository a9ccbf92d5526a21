import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { test } from '../forum-test.ts'
import { nameFor } from '../people.ts'

/** Views are written every ten seconds. */
const WRITTEN = { timeout: 20_000, interval: 250 }

test('a reader is one view however often they reload, and another reader another one', async ({
  visit,
  forum,
}) => {
  const author = await forum.member(nameFor('asker'))
  const body = 'Count me if you can, but only once.'
  const { id, path } = await forum.ask(author, { title: `How often was ${author.handle} read?`, body })
  const views = async () => {
    const [row] = await forum.db.read
      .select({ count: questions.viewCount })
      .from(questions)
      .where(eq(questions.id, id))
    return row?.count
  }
  const first = await visit()
  await first.goto(path)
  for (let times = 0; times < 4; times++) await first.reload()
  const second = await visit()
  await second.goto(path)
  await expect.poll(views, WRITTEN).toBe(2)
  await first.reload()
  await first.getByText('2 views').waitFor()
})

test('a robot is no view', async ({ visit, forum }) => {
  const author = await forum.member(nameFor('asker'))
  const body = 'Robots may read this as often as they like.'
  const { path } = await forum.ask(author, { title: `Was ${author.handle} read by a robot?`, body })
  const robot = await visit({
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  })
  await robot.goto(path)
  const person = await visit()
  await person.goto(path)
  await expect
    .poll(() => person.reload().then(() => person.getByText('1 view', { exact: true }).count()), WRITTEN)
    .toBe(1)
})
