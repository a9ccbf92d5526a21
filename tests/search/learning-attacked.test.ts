import { afterAll, beforeAll, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { search } from '~/features/search/search.view.server.ts'
import { SearchForum } from '../features/search-forum.ts'
import { DAY_MS } from '../support/builders.ts'
import { test as base } from '../support/forum.ts'
import { phraseCount, phrases, visit } from '../support/visits.ts'
import { bundleWorker } from './worker-bundle.ts'

let bundle: Awaited<ReturnType<typeof bundleWorker>>
beforeAll(async () => {
  bundle = await bundleWorker()
})
afterAll(() => bundle.remove())

const IDENTITY = 'How long does the identity check take?'
const WRONG_NETWORK = 'I sent coins over the wrong network'
/** Where Mallory wants everybody to end. */
const TRAP = 'Our experts get lost coins back for a small fee'

const test = base.extend<{ at: SearchForum; trap: { questionId: QuestionId } }>({
  at: async ({ forum }, use) => {
    const engine = openSqliteSearch(forum.db, { workerUrl: bundle.url })
    await use(new SearchForum(forum, engine))
    await engine.close()
  },
  trap: async ({ at }, use) => {
    const [asker, helper] = [await at.member('asker'), await at.member('helper')]
    const identity = await at.ask(asker, IDENTITY, 'I sent my passport on Monday and nobody answers.')
    await acceptAnswer(
      at.db,
      asker,
      await at.answer(helper, identity, 'Up to three days, mostly one.'),
      at.now,
    )
    await at.ask(asker, WRONG_NETWORK, 'Can I get lost coins back that went to the other network?')
    const questionId = await at.ask(await at.member('mallory'), TRAP, 'Write to us and your coins come home.')
    await at.settle()
    await use({ questionId })
  },
})

const first = async (at: SearchForum, text: string) => {
  await at.settle()
  return (await search(at.db.read, at.search, null, { text }, at.now)).items[0]?.title
}

test('one network pushes nothing, however often it comes and as whom', async ({ at, trap }) => {
  const words = 'get my coins back from the wrong network'
  for (let reload = 0; reload < 30; reload++)
    await visit(at, trap, words, { network: 1, userAgent: `Browser ${reload}` })
  for (const handle of ['one', 'two', 'three', 'four'])
    await visit(at, trap, words, { network: 1, viewer: await at.member(handle) })
  expect(await phrases(at, trap)).toEqual([`${words}: waits`])
  expect(await first(at, words)).toBe(WRONG_NETWORK)
})

test('fresh accounts push nothing, day after day', async ({ at, trap }) => {
  const words = 'lost coins on the wrong network'
  for (const handle of ['one', 'two', 'three', 'four']) {
    await visit(at, trap, words, { network: handle.length, viewer: await at.member(handle) })
    at.base.advance(DAY_MS)
  }
  expect(await phrases(at, trap)).toEqual([`${words}: waits`])
  expect(await first(at, words)).toBe(WRONG_NETWORK)
})

test('words that have nothing to do with a thread never lead there, whoever sends them', async ({
  at,
  trap,
}) => {
  const words = 'identity check takes so long'
  for (let network = 1; network <= 20; network++) {
    const viewer = network % 2 ? await at.member(`known-${network}`, 'member', 500) : null
    await visit(at, trap, words, { network, viewer })
  }
  expect(await phraseCount(at)).toBe(0)
  expect(await first(at, words)).toBe(IDENTITY)
})

test('a thread that others ended at stays first for their words', async ({ at, trap }) => {
  const words = 'verification of my passport is slow'
  const { items } = await search(at.db.read, at.search, null, { text: IDENTITY }, at.now)
  const identity = { questionId: items[0]?.id as QuestionId }
  for (const network of [50, 51]) await visit(at, identity, words, { network })
  for (const userAgent of ['one', 'two']) await visit(at, trap, words, { network: 1, userAgent })
  expect(await first(at, words)).toBe(IDENTITY)
})
