import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import type { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor } from '../people.ts'

/** Views are written every ten seconds. */
const WRITTEN = { timeout: 20_000, interval: 250 }

async function viewsOf({ db }: Forum, id: QuestionId) {
  const [row] = await db.read
    .select({ count: questions.viewCount })
    .from(questions)
    .where(eq(questions.id, id))
  return row?.count
}

test('a reader is one view however often they reload, and another reader another one', async ({
  visit,
  forum,
}) => {
  const author = await forum.member(nameFor('asker'))
  const body = 'Count me if you can, but only once.'
  const { id, path } = await forum.ask(author, { title: `How often was ${author.handle} read?`, body })
  const views = () => viewsOf(forum, id)
  const first = await visit()
  await first.goto(path)
  for (let times = 0; times < 4; times++) await first.reload()
  const second = await visit()
  await second.goto(path)
  await expect.poll(views, WRITTEN).toBe(2)
  // Visitors' pages come from memory, with numbers up to a minute old.
  const member = await visit()
  await arriveLoggedIn(member, author.handle)
  await member.goto(path)
  await member.getByText('2 views').waitFor()
})

test('a robot is no view', async ({ visit, forum }) => {
  const author = await forum.member(nameFor('asker'))
  const body = 'Robots may read this as often as they like.'
  const { id, path } = await forum.ask(author, { title: `Was ${author.handle} read by a robot?`, body })
  const robot = await visit({
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  })
  await robot.goto(path)
  const person = await visit()
  await person.goto(path)
  await expect.poll(() => viewsOf(forum, id), WRITTEN).toBe(1)
})
