import { gt } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { askedPhrases, phraseUses, solvedIt, visitorKeys } from '#db/schema/index.ts'
import { phraseEvidence } from '~/features/doctor/phrases.server.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { eraseOldVisitorKeys } from '~/features/feedback/visitor.server.ts'
import { forgetLonelyPhrases } from '~/features/phrases/learning.server.ts'
import { MAX_A_NETWORK_AND_DAY, MAX_FROM_USE, WAITING_MS } from '~/features/phrases/rules.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { search } from '~/features/search/search.view.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { phraseCount, phrases, visit } from '../support/visits.ts'
import { type SearchForum, test } from './search-forum.ts'

const TITLE = 'Why is my withdrawal still pending?'
const WORDS = 'withdrawal frozen since yesterday'

/** A thread that somebody asked. */
async function thread(at: SearchForum) {
  const asker = await at.member('asker')
  const questionId = await at.ask(asker, TITLE, 'The explorer shows no transaction at all so far.')
  await at.settle()
  return { asker, place: { questionId } }
}

const titles = async (at: SearchForum, text: string) =>
  (await search(at.db.read, at.search, null, { text }, at.now)).items.map((item) => item.title)

describe('words count', () => {
  test('once two different people ended there with them, and lead there from then on', async ({ at }) => {
    const { place } = await thread(at)
    await visit(at, place, WORDS, { network: 1 })
    await at.settle()
    expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
    expect(await titles(at, 'frozen yesterday')).toEqual([])
    await visit(at, place, 'Is the withdrawal frozen since yesterday?', { network: 2 })
    await at.settle()
    expect(await phrases(at, place)).toEqual([`${WORDS}: counts`])
    expect(await titles(at, 'frozen yesterday')).toEqual([TITLE])
  })

  test('of an official answer, too', async ({ at }) => {
    const staff = await at.member('staff', 'moderator')
    const body = 'Look at the confirmations of the network first.'
    const input = {
      origin: 'staff',
      category: 'deposits',
      title: 'My deposit is missing',
      body,
      language: 'en',
    }
    const entryId = await createEntry(at.db, staff, newEntry.parse(input), at.now)
    await publishEntry(at.db, staff, entryId, at.now)
    for (const network of [1, 2]) await visit(at, { entryId }, 'deposit nowhere', { network })
    await at.settle()
    expect(await titles(at, 'nowhere')).toEqual(['My deposit is missing'])
  })

  test('not by one network, whatever browsers and new accounts it brings', async ({ at }) => {
    const { place } = await thread(at)
    for (const userAgent of ['Firefox', 'Chrome', 'curl'])
      await visit(at, place, WORDS, { network: 1, userAgent })
    for (const handle of ['one', 'two'])
      await visit(at, place, WORDS, { network: 1, viewer: await at.member(handle) })
    const known = await at.member('known', 'member', 15)
    await visit(at, place, WORDS, { network: 1, viewer: known })
    expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
  })

  test('not by strangers of different days, who may be one, but by members, who keep their name', async ({
    at,
  }) => {
    const { place } = await thread(at)
    const [ada, eve] = [await at.member('ada', 'member', 15), await at.member('eve', 'member', 15)]
    await visit(at, place, WORDS, { network: 1 })
    at.base.advance(DAY_MS)
    await visit(at, place, WORDS, { network: 2, viewer: ada })
    at.base.advance(DAY_MS)
    await visit(at, place, WORDS, { network: 3, viewer: ada })
    at.base.advance(DAY_MS)
    await visit(at, place, WORDS, { network: 4, viewer: await at.member('new') })
    expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
    at.base.advance(DAY_MS)
    await visit(at, place, WORDS, { network: 5, viewer: eve })
    expect(await phrases(at, place)).toEqual([`${WORDS}: counts`])
  })

  test('anew once they misled somebody', async ({ at }) => {
    const { place } = await thread(at)
    for (const network of [1, 2]) await visit(at, place, WORDS, { network })
    await visit(at, place, WORDS, { network: 3 }, false)
    await at.settle()
    expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
    expect(await titles(at, 'frozen yesterday')).toEqual([])
    await visit(at, place, WORDS, { network: 3 })
    expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
    await visit(at, place, WORDS, { network: 4 })
    expect(await phrases(at, place)).toEqual([`${WORDS}: counts`])
  })

  test(`at most ${MAX_FROM_USE} of a thread, and one network brings ${MAX_A_NETWORK_AND_DAY} a day`, async ({
    at,
  }) => {
    const { place } = await thread(at)
    for (let number = 0; number < MAX_A_NETWORK_AND_DAY + 2; number++)
      await visit(at, place, `withdrawal problem ${number}`, { network: 1 })
    expect(await phraseCount(at)).toBe(MAX_A_NETWORK_AND_DAY)
    for (let number = 0; number < MAX_FROM_USE + 2; number++)
      for (const half of [2, 3])
        await visit(at, place, `withdrawal problem ${number}`, { network: 2 * number + half })
    const counting = (await phrases(at, place)).filter((line) => line.endsWith('counts'))
    expect(counting).toHaveLength(MAX_FROM_USE)
  })
})

describe('words are nothing', () => {
  test.for([
    ['with nothing in common with the thread', 'buy cheap tickets'],
    ['but small words in common', 'not without new shoes'],
    ['when they say too little', 'withdrawal'],
    ['when they hold an address', 'withdrawal to ada@example.org'],
    ['when they hold a number of somebody', 'withdrawal order 20260302118274'],
    ['without operators', 'is:solved tag:withdrawal user:ada'],
    ['when they are none', '💸 ?'],
  ])('%s', async ([, words = ''], { at }) => {
    const { place } = await thread(at)
    for (const network of [1, 2]) await visit(at, place, words, { network })
    expect(await phraseCount(at)).toBe(0)
    expect(await at.db.read.select({ phrase: solvedIt.phrase }).from(solvedIt)).toEqual([
      { phrase: null },
      { phrase: null },
    ])
  })

  test('when the thread is gone', async ({ at }) => {
    const { place, asker } = await thread(at)
    for (const network of [1, 2]) await visit(at, place, WORDS, { network })
    await deleteQuestion(at.db, asker, place.questionId, at.now)
    await at.settle()
    expect(await titles(at, 'frozen yesterday')).toEqual([])
    await expect(visit(at, place, WORDS, { network: 3 })).rejects.toMatchObject({ status: 410 })
  })
})

test('words in another language have to do with a thread by the glossary', async ({ at }) => {
  const { place } = await thread(at)
  await visit(at, place, '提现一直不到账', { network: 1 })
  expect(await phraseCount(at)).toBe(0)
  await at.glossary({ en: ['withdrawal'], 'zh-CN': ['提现'] })
  for (const network of [1, 2]) await visit(at, place, '提现一直不到账', { network })
  expect(await phrases(at, place)).toEqual(['提现一直不到账: counts'])
})

test('doctor finds words that count without two people', async ({ at }) => {
  const { place } = await thread(at)
  for (const network of [1, 2]) await visit(at, place, WORDS, { network })
  expect(await at.base.differences()).toEqual([])
  await at.db.write((tx) => tx.delete(phraseUses).where(gt(phraseUses.id, 1)))
  expect(await at.base.differences()).toEqual(['phrase 1: number of people is nothing, should be 2'])
  await at.db.write(async (tx) => phraseEvidence.mend?.(tx, await phraseEvidence.find(tx, 0), at.now))
  expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
})

test('what only one person typed is forgotten after a while', async ({ at }) => {
  const { place } = await thread(at)
  await visit(at, place, WORDS, { network: 1 })
  for (const network of [1, 2]) await visit(at, place, 'withdrawal is stuck', { network })
  at.base.advance(WAITING_MS + 1)
  await forgetLonelyPhrases(at.db, at.now)
  expect(await phrases(at, place)).toEqual(['withdrawal is stuck: counts'])
})

test('nobody can be found from what is kept, and members are known again all the same', async ({ at }) => {
  const { place } = await thread(at)
  const ada = await at.member('ada', 'member', 15)
  await visit(at, place, WORDS, { network: 1, viewer: ada })
  at.base.advance(10 * DAY_MS)
  await eraseOldVisitorKeys(at.db, at.now)
  expect(await at.db.read.select({ day: visitorKeys.day }).from(visitorKeys)).toEqual([{ day: 'members' }])
  await visit(at, place, WORDS, { network: 2, viewer: ada })
  expect(await phrases(at, place)).toEqual([`${WORDS}: waits`])
  const kept = JSON.stringify([
    await at.db.read.select().from(phraseUses),
    await at.db.read.select().from(askedPhrases),
  ])
  expect(kept).not.toMatch(/203\.0|"ada"|Firefox/)
})
