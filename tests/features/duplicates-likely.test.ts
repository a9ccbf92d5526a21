import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { likelyDuplicates, outbox, questions } from '#db/schema/index.ts'
import type { Member, Viewer } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { dismissLikelyDuplicate, restoreLikelyDuplicate } from '~/features/duplicates/dismissal.server.ts'
import { findLikelyDuplicates } from '~/features/duplicates/find.server.ts'
import { countLikelyDuplicates, likelyDuplicatesPage } from '~/features/duplicates/likely.view.server.ts'
import { LIKELY_FROM, PAIRS_PER_PAGE } from '~/features/duplicates/rules.ts'
import { closeQuestion, markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type SearchForum, test } from './search-forum.ts'

const FIRST = 'USDT sent over TRC20 is confirmed but not credited'
const AGAIN = 'TRC20 deposit confirmed, USDT not credited so far'
const OTHER = 'Passport photo refused because of glare'

/** A question, another thing, and the question again. */
async function askedAgain(at: SearchForum) {
  const [staff, asker] = [await at.member('mia', 'moderator'), await at.member('lin')]
  const first = await at.ask(asker, FIRST)
  await at.settle()
  await at.ask(asker, OTHER, 'Which scanner do you use for such documents at home?')
  const again = await at.ask(asker, AGAIN)
  await at.settle()
  return { staff, asker, first, again }
}

const page = (at: SearchForum, viewer: Member, cursor?: string) =>
  likelyDuplicatesPage(at.db.read, viewer, cursor, at.now)

const shown = async (at: SearchForum, viewer: Member) =>
  (await page(at, viewer)).items.map(({ question, candidate }) => [question.id, candidate.id])

const onItsPage = async (at: SearchForum, viewer: Viewer, id: QuestionId) => {
  const query = { order: 'best', language: 'en', now: at.now } as const
  return (await threadPage(at.db.read, viewer, id, query)).question.likely
}

const edit = (at: SearchForum, editor: Member, id: QuestionId, change: { title?: string; body?: string }) =>
  editQuestion(at.db, editor, id, questionEdit.parse(change), at.now)

describe('a question that was asked before', () => {
  test('is suggested to staff with the older one, how alike they are, and their first lines', async ({
    at,
  }) => {
    const { staff, first, again } = await askedAgain(at)
    const { items, next } = await page(at, staff)
    expect(next).toBeNull()
    expect(items).toMatchObject([
      { question: { id: again, title: AGAIN, state: 'open' }, candidate: { id: first, title: FIRST } },
    ])
    expect(items[0]?.score).toBeGreaterThanOrEqual(LIKELY_FROM.value)
    expect(items[0]?.candidate.firstLines).toContain('nothing that I tried helped me')
    expect(await countLikelyDuplicates(at.db.read, at.now)).toBe(1)
  })

  test('is found in Chinese as well, and when both are asked at once', async ({ at }) => {
    const [staff, asker] = [await at.member('mia', 'moderator'), await at.member('lin')]
    const first = await at.ask(
      asker,
      '充值已经确认但是没有到账怎么办',
      '区块浏览器显示已经确认，余额没有变化。',
    )
    const again = await at.ask(asker, '充值确认了却没有到账，怎么办？', '区块浏览器显示确认，余额没有变化。')
    await at.settle()
    expect(await shown(at, staff)).toEqual([[again, first]])
  })

  test('is suggested on its own page to staff alone', async ({ at }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    expect((await onItsPage(at, staff, again))?.candidate).toMatchObject({ id: first, title: FIRST })
    expect(await onItsPage(at, asker, again)).toBeNull()
    expect(await onItsPage(at, null, again)).toBeNull()
    expect(await page(at, asker)).toEqual({ items: [], next: null })
  })

  test('is no suggestion once it says something else, and is one when it is worded so later', async ({
    at,
  }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    const changed = { title: OTHER, body: 'Another document: which scanner do you use for passports?' }
    await edit(at, asker, again, changed)
    await at.settle()
    expect((await shown(at, staff)).flat()).not.toContain(first)
    await edit(at, asker, again, { title: AGAIN, body: `${FIRST}, and nothing that I tried helped me.` })
    await at.settle()
    expect(await shown(at, staff)).toEqual([[again, first]])
  })

  test('is looked for again by no vote, answer or change of tags', async ({ at }) => {
    const { asker, again } = await askedAgain(at)
    await at.answer(await at.member('oko'), again)
    await edit(at, asker, again, {})
    expect(await at.db.read.$count(outbox, eq(outbox.topic, 'question.worded'))).toBe(0)
  })

  test('is found once, however often it is looked for', async ({ at }) => {
    const { again } = await askedAgain(at)
    const before = await at.db.read.select().from(likelyDuplicates)
    await findLikelyDuplicates(at.db, at.search, [again, again], at.now)
    const rows = await at.db.read.select().from(likelyDuplicates)
    expect(rows.map(({ foundAt: _, ...row }) => row)).toEqual(before.map(({ foundAt: _, ...row }) => row))
  })

  test('is looked for later when the search engine does not answer', async ({ at }) => {
    const { staff, again, asker } = await askedAgain(at)
    const { query } = at.search
    at.search.query = () => Promise.reject(new Error('The engine is down'))
    await edit(at, asker, again, { body: `${AGAIN}. Nothing that I tried helped me, still nothing.` })
    await at.settle()
    expect(at.complaints).toMatchObject([{ topic: 'question.worded' }])
    expect(await shown(at, staff)).toHaveLength(1)
    at.search.query = query
    await at.settle()
    expect(await at.db.read.$count(outbox)).toBe(0)
  })
})

describe('a suggestion goes away', () => {
  test('in the second in which either question is deleted or held, before any job ran', async ({ at }) => {
    const { staff, first, again } = await askedAgain(at)
    for (const id of [first, again]) {
      await deleteQuestion(at.db, staff, id, at.now)
      expect(await shown(at, staff)).toEqual([])
      expect(await countLikelyDuplicates(at.db.read, at.now)).toBe(0)
      await restoreQuestion(at.db, staff, id, at.now)
      const hold = (heldAt: Date | null) =>
        at.db.write((tx) => tx.update(questions).set({ heldAt }).where(eq(questions.id, id)))
      await hold(at.now)
      expect(await shown(at, staff)).toEqual([])
      await hold(null)
      expect(await shown(at, staff)).toEqual([[again, first]])
    }
  })

  test('with closing and merging, and comes back with reopening', async ({ at }) => {
    const { staff, first, again } = await askedAgain(at)
    for (const id of [first, again]) {
      await closeQuestion(at.db, staff, id, 'unclear', at.now)
      expect(await shown(at, staff)).toEqual([])
      await reopenQuestion(at.db, staff, id, at.now)
    }
    await markDuplicate(at.db, staff, again, first, at.now)
    expect(await shown(at, staff)).toEqual([])
    await reopenQuestion(at.db, staff, again, at.now)
    expect(await shown(at, staff)).toEqual([[again, first]])
  })

  test('with an accepted answer, and from the list after a week', async ({ at }) => {
    const { staff, asker, again } = await askedAgain(at)
    const later = new Date(at.now.getTime() + 8 * DAY_MS)
    expect((await likelyDuplicatesPage(at.db.read, staff, undefined, later)).items).toEqual([])
    expect(await countLikelyDuplicates(at.db.read, later)).toBe(0)
    expect(await onItsPage(at, staff, again)).not.toBeNull()
    await acceptAnswer(at.db, asker, await at.answer(await at.member('oko'), again), at.now)
    expect(await shown(at, staff)).toEqual([])
    expect(await onItsPage(at, staff, again)).toBeNull()
  })

  test('for the question that stays, when the older one is merged itself', async ({ at }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    const original = await at.ask(asker, 'Coins on their way', 'A text in wholly different words, in short.')
    await markDuplicate(at.db, staff, first, original, at.now)
    expect(await shown(at, staff)).toEqual([])
    await at.settle()
    expect(await shown(at, staff)).toContainEqual([again, original])
  })
})

describe('"Not a duplicate"', () => {
  test('stays so when the same is found again, until it is taken back', async ({ at }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    const pair = { questionId: again, candidateId: first }
    await dismissLikelyDuplicate(at.db, staff, pair, at.now)
    expect(await shown(at, staff)).toEqual([])
    await edit(at, asker, again, { title: `${AGAIN} yet` })
    await at.settle()
    expect(await shown(at, staff)).toEqual([])
    const [row] = await at.db.read.select().from(likelyDuplicates)
    expect(row).toMatchObject({ ...pair, dismissedById: staff.id })
    await restoreLikelyDuplicate(at.db, staff, pair, at.now)
    expect(await shown(at, staff)).toEqual([[again, first]])
  })

  test('brings up the next likely one', async ({ at }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    const third = await at.ask(asker, `${FIRST} yet`)
    await at.settle()
    const [nearest] = (await shown(at, staff)).filter(([id]) => id === third)
    const candidateId = nearest?.[1] === first ? first : again
    await dismissLikelyDuplicate(at.db, staff, { questionId: third, candidateId }, at.now)
    expect(await shown(at, staff)).toContainEqual([third, candidateId === first ? again : first])
  })

  test('is for staff to say, and of pairs that were suggested', async ({ at }) => {
    const { staff, asker, first, again } = await askedAgain(at)
    const say = (who: Member, candidateId: QuestionId) =>
      dismissLikelyDuplicate(at.db, who, { questionId: again, candidateId }, at.now)
    await expect(say(asker, first)).rejects.toMatchObject({ status: 403, code: 'duplicates.forbidden' })
    await expect(say(staff, again)).rejects.toMatchObject({ status: 404, code: 'duplicates.not_found' })
  })
})

test('the list goes on by key, newest first, and misses none', async ({ at }) => {
  const { staff, asker, first } = await askedAgain(at)
  const made = PAIRS_PER_PAGE + 3
  for (let index = 0; index < made; index++)
    await at.ask(asker, `${FIRST} yet`, `${FIRST}, ${index} days now.`)
  await at.settle()
  const one = await page(at, staff)
  expect(one.items).toHaveLength(PAIRS_PER_PAGE)
  const two = await page(at, staff, one.next ?? '')
  const ids = [...one.items, ...two.items].map(({ question }) => question.id)
  expect([new Set(ids).size, two.next]).toEqual([made + 1, null])
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
  expect(ids).not.toContain(first)
  await expect(page(at, staff, 'nonsense')).rejects.toMatchObject({ status: 400, code: 'lists.bad_cursor' })
})
