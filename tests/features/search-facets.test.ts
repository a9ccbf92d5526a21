import { expect } from 'vitest'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { type SearchRequest, search } from '~/features/search/search.view.server.ts'
import { tagsCalled } from '~/features/tags/tags.view.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const facets = async (at: SearchForum, request: Partial<SearchRequest> = {}) =>
  (await search(at.db.read, at.search, null, { text: 'ferry', ...request }, at.now)).facets

/** An official answer, and three threads: one solved, one answered, one in Chinese without an answer. */
async function makeFerries(at: SearchForum) {
  const ada = await at.member('ada')
  const staff = await at.member('staff', 'moderator')
  const body = 'The ferry is late, and nobody says when it comes.'
  const solved = await at.ask(ada, 'Why is the ferry late today?', body)
  await acceptAnswer(at.db, ada, await at.answer(staff, solved, 'The tide is out.'), at.now)
  await at.answer(staff, await at.ask(ada, 'Does the ferry take bicycles?', body), 'It does, on Sundays.')
  await at.ask(ada, '渡轮 ferry 几点开船？', '问了好几次都没有人知道。')
  const input = {
    origin: 'staff',
    category: 'deposits',
    title: 'The ferry and its times',
    body,
    language: 'en',
  }
  const entry = await createEntry(at.db, staff, newEntry.parse(input), at.now)
  await publishEntry(at.db, staff, entry, at.now)
  await at.settle()
}

test('facets count every value of a choice as if the choice had not been made', async ({ at }) => {
  await makeFerries(at)
  const all = {
    kind: { entry: 1, question: 3 },
    status: { solved: 1, unsolved: 2, unanswered: 1 },
    language: { en: 3, 'zh-CN': 1 },
  }
  expect(await facets(at)).toMatchObject(all)
  expect(await facets(at, { status: 'solved' })).toMatchObject({
    kind: { question: 1 },
    status: all.status,
    language: { en: 1 },
  })
  expect(await facets(at, { text: 'ferry lang:zh' })).toMatchObject({
    kind: { question: 1 },
    status: { unsolved: 1, unanswered: 1 },
    language: all.language,
  })
  expect((await facets(at, { kind: 'entry' })).kind).toEqual(all.kind)
  // A choice alone: there is no search without it to count.
  expect((await facets(at, { text: 'is:solved' })).kind).toEqual({ question: 1 })
  expect((await facets(at, { kind: 'entry' })).status).toEqual({})
})

test('tags are found by any of their names, and by none that nothing has', async ({ at }) => {
  const ada = await at.member('ada', 'moderator')
  await at.ask(ada, 'Why is the ferry late today?', 'It has not come for two hours.', ['ferry'])
  const labels = await tagsCalled(at.db.read, ['FERRY', '#ferry', 'nothing'], 'en')
  expect([...labels]).toEqual([
    ['FERRY', { slug: 'ferry', name: 'ferry' }],
    ['#ferry', { slug: 'ferry', name: 'ferry' }],
  ])
})
