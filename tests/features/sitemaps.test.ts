import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import { sitemap, sitemapIndex } from '~/pages/sitemaps/sitemaps.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { elementsIn, textsOf } from '../support/xml.ts'
import { entriesByTime } from './entries-by-time.ts'

const ORIGIN = 'https://help.example.org'
const made = { origin: ORIGIN, places: 2 }

const filesOf = async ({ db }: Forum) => {
  const elements = elementsIn(await sitemapIndex(db.read, made))
  return textsOf(elements, 'loc').map((address) => address.replace(`${ORIGIN}/sitemaps/`, ''))
}

const placesIn = async ({ db }: Forum, name: string) => {
  const xml = await sitemap(db.read, name, made)
  return xml === undefined ? undefined : textsOf(elementsIn(xml), 'loc')
}

describe('the sitemaps', () => {
  test('divide the threads by their numbers, so that each keeps its file', async ({ forum }) => {
    for (let count = 0; count < 5; count++) await forum.question()
    expect(await filesOf(forum)).toEqual(['questions-1.xml', 'questions-2.xml', 'questions-3.xml'])
    expect(await placesIn(forum, 'questions-2')).toEqual(
      [3, 4].map((id) => expect.stringContaining(`${ORIGIN}/questions/${id}/`)),
    )
    const before = await placesIn(forum, 'questions-3')
    const third = eq(questions.id, 3 as QuestionId)
    await forum.db.write((tx) => tx.update(questions).set({ deletedAt: forum.now }).where(third))
    expect(await placesIn(forum, 'questions-3')).toEqual(before)
    expect(await placesIn(forum, 'questions-2')).toHaveLength(1)
  })

  test('hold only what everybody sees, and no empty file', async ({ forum }) => {
    const { question: first } = await forum.question()
    const { question: second } = await forum.question()
    await forum.db.write(async (tx) => {
      await tx.update(questions).set({ heldAt: forum.now }).where(eq(questions.id, first.id))
      await tx.update(questions).set({ deletedAt: forum.now }).where(eq(questions.id, second.id))
    })
    expect(await filesOf(forum)).toEqual([])
    for (const name of ['questions-1', 'questions-0', 'questions-9999999999', 'people-1', 'questions-x', ''])
      expect([name, await placesIn(forum, name)]).toEqual([name, undefined])
  })

  test('say when each page changed last, and each file', async ({ forum }) => {
    const { question } = await forum.question()
    await forum.question()
    forum.advance(60_000)
    await forum.answer(question)
    const changed = forum.now.toISOString()
    const elements = elementsIn((await sitemap(forum.db.read, 'questions-1', made)) ?? '')
    expect(textsOf(elements, 'lastmod')).toEqual([changed, '2026-03-02T09:00:00.000Z'])
    expect(textsOf(elementsIn(await sitemapIndex(forum.db.read, made)), 'lastmod')).toEqual([changed])
  })

  test('name published entries and their categories, changed when they were edited or published', async ({
    forum,
  }) => {
    const later = await entriesByTime(forum)
    const address = (slug: string) => `${ORIGIN}/help/deposits/${slug}`
    expect(await filesOf(forum)).toEqual(['entries-1.xml', 'entries-2.xml', 'categories-1.xml'])
    const elements = elementsIn((await sitemap(forum.db.read, 'entries-1', made)) ?? '')
    expect(textsOf(elements, 'loc')).toEqual([address('published-later'), address('unchanged')])
    expect(textsOf(elements, 'lastmod')).toEqual([later.toISOString(), forum.now.toISOString()])
    expect(await placesIn(forum, 'entries-2')).toEqual([address('edited-later')])
    expect(await placesIn(forum, 'categories-1')).toEqual([`${ORIGIN}/help/deposits`])
    expect(await placesIn(forum, 'entries-3')).toBeUndefined()
  })

  test('name tags in use', async ({ forum }) => {
    await forum.tag('unused')
    await forum.tag('withdrawal')
    await forum.question(undefined, { tags: ['withdrawal'] })
    expect(await filesOf(forum)).toEqual(['questions-1.xml', 'tags-1.xml'])
    expect(await placesIn(forum, 'tags-1')).toEqual([`${ORIGIN}/tags/withdrawal`])
  })

  test('hold 5,000 pages a file', async ({ forum }) => {
    const { db, now: createdAt } = forum
    const text = {
      body: '',
      bodyHtml: '',
      bodyText: '',
      language: 'en',
      title: 'Late',
      slug: 'late',
    } as const
    const times = { createdAt, updatedAt: createdAt, activityAt: createdAt }
    await db.write((tx) => tx.insert(questions).values({ ...text, ...times, id: 10_001 as QuestionId }))
    expect(elementsIn(await sitemapIndex(db.read, { origin: ORIGIN })).map(({ text }) => text)).toContain(
      `${ORIGIN}/sitemaps/questions-3.xml`,
    )
    expect(await sitemap(db.read, 'questions-3', { origin: ORIGIN })).toContain('/questions/10001/late')
    expect(await sitemap(db.read, 'questions-2', { origin: ORIGIN })).toBeUndefined()
  })
})
