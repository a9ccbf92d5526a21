import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerRef } from '#db/post.ts'
import { answers } from '#db/schema/index.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import type { Forum } from '../forum.ts'
import { testOnOwnForum } from '../own-forum-test.ts'
import { arriveLoggedIn, goAndSettle } from '../people.ts'

/** An empty forum of its own: nobody else's cases are in the way. */
const test = testOnOwnForum({ DEMO: '0' })

/** Nobody writes two texts with three of these in a row in common. */
const WORDS =
  'amber basil cedar dune ember fjord grove heath iris jade kelp lotus maple north olive pearl'.split(' ')
const ownText = (n: number) =>
  Array.from({ length: 12 }, (_, at) => `${WORDS[(n * 7 + at * (1 + (n % 5))) % WORDS.length]}${n}`).join(' ')
const COPIED = (n: number) =>
  `Our recovery desk at window ${n} brings your lost coins back within a day, only write to it`

/** 45 cases of their own, eight posts of one author, seven copies of one text by seven people. */
async function seed(forum: Forum) {
  const { db } = forum
  const asker = await forum.member('asker')
  const flagger = await forum.member('flagger')
  const spammer = await forum.member('spammer')
  const flagged = async (authorId: (typeof asker)['id'], body: string, n: number) => {
    const question = await forum.ask(asker, {
      title: `Question number ${n} about ${ownText(n)}`.slice(0, 140),
      body: ownText(n),
    })
    const [row] = await db.write((tx) =>
      tx
        .insert(answers)
        .values({
          ...{ questionId: question.id, authorId, body, bodyHtml: `<p>${body}</p>`, bodyText: body },
          ...{ language: 'en', createdAt: new Date(), updatedAt: new Date() },
        })
        .returning({ id: answers.id }),
    )
    if (!row) throw new Error('No answer')
    await flagPost(db, flagger, answerRef(row.id), { kind: 'spam', note: '' }, new Date())
  }
  for (let n = 0; n < 45; n += 1) await flagged((await forum.member(`writer-${n}`)).id, ownText(100 + n), n)
  for (let n = 45; n < 53; n += 1) await flagged(spammer.id, ownText(200 + n), n)
  for (let n = 53; n < 60; n += 1) await flagged((await forum.member(`copier-${n}`)).id, COPIED(n), n)
}

/** The case on top; null when none is left. */
async function shown(page: Page) {
  const top = page.locator('.queue-case')
  return (await top.count()) === 0 ? null : top.getAttribute('data-subject')
}

describe('the queue', () => {
  test('of 60 cases, 15 in two bundles, is cleared by keyboard, and nobody else is given a case meanwhile', async ({
    visit,
    forum,
  }) => {
    await seed(forum)
    const [ada, ben] = [await forum.member('ada', 'moderator'), await forum.member('ben', 'moderator')]
    expect(await queueLength(forum.db.read, new Date())).toBe(60)
    const page = await visit()
    await arriveLoggedIn(page, ada.handle)
    const other = await visit()
    await arriveLoggedIn(other, ben.handle)
    await goAndSettle(page, '/mod')
    let keys = 0
    const seen: string[] = []
    for (let subject = await shown(page); subject; subject = await shown(page)) {
      seen.push(subject)
      if (seen.length % 15 === 1) {
        await goAndSettle(other, '/mod')
        const others = await shown(other)
        expect(others).not.toBe(subject)
        await other.request.post('/mod?index', { form: { act: 'skip', 'subjects[]': others ?? '' } })
      }
      await page.keyboard.press(seen.length % 2 === 0 ? 'x' : 'a')
      keys += 1
      await page.locator(`.queue-case[data-subject="${subject}"]`).waitFor({ state: 'detached' })
      await page.locator('.queue[data-idle]').waitFor()
    }
    await page.getByText('Nothing waits for you').waitFor()
    expect(await queueLength(forum.db.read, new Date())).toBe(0)
    expect(seen).toHaveLength(47)
    expect(keys).toBeLessThanOrEqual(120)
  }, 180_000)

  test('hears no key while something is typed, and takes the last decision back by one', async ({
    visit,
    forum,
  }) => {
    const staff = await forum.member('cleo', 'moderator')
    const asker = await forum.member('asker')
    const question = await forum.ask(asker, { title: 'Is this a question for anybody?', body: ownText(999) })
    const flag = { kind: 'off_topic', note: '' } as const
    const post = { kind: 'question', id: question.id } as const
    await flagPost(forum.db, await forum.member('flagger'), post, flag, new Date())
    const page = await visit()
    await arriveLoggedIn(page, staff.handle)
    await goAndSettle(page, '/mod')
    await page.keyboard.press('d')
    await page.keyboard.type('xs')
    expect(await page.getByLabel('Repeats which question?').inputValue()).toBe('xs')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('c')
    await page.getByText('Closed.').waitFor()
    await page.getByText('Nothing waits for you').waitFor()
    await page.keyboard.press('u')
    await page.getByText('Taken back; nobody was told.').waitFor()
    expect(await shown(page)).toBe(`question-${question.id}`)
  })
})
