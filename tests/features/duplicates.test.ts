import { describe, expect } from 'vitest'
import {
  canonicalIds,
  duplicatesOf,
  glimpsesOf,
  wordsMissing,
} from '~/features/questions/duplicates.view.server.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { MERGE_VOTE_REPUTATION, MERGE_VOTES, QUESTIONS_PER_PAGE } from '~/features/questions/rules.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import type { Asked } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const idsOf = (...asked: Asked[]) => asked.map(({ question }) => question.id)

async function merge(forum: Forum, canonical: Asked, count: number) {
  const staff = await forum.staff()
  const merged: Asked[] = []
  while (merged.length < count) {
    const asked = await forum.question()
    await markDuplicate(forum.db, staff, asked.question.id, canonical.question.id, forum.now)
    merged.push(asked)
    forum.advance(1_000)
  }
  return merged
}

describe('the words that are missing before a duplicate is decided', () => {
  test('are none for the asker and staff, and fewer with each member whose word counts', async ({
    forum,
  }) => {
    const [repeated, canonical, other] = [
      await forum.question(),
      await forum.question(),
      await forum.question(),
    ]
    const missing = async (who: Asked['asker'], named = canonical) =>
      wordsMissing(forum.db.read, who, await forum.questionRow(repeated.question), named.question.id)
    const [a, b, c] = await forum.members(3, { reputation: MERGE_VOTE_REPUTATION.value })
    const newcomer = await forum.member({ reputation: MERGE_VOTE_REPUTATION.value - 1 })
    expect(await missing(repeated.asker)).toBe(0)
    expect(await missing(await forum.staff())).toBe(0)
    expect([await missing(a), await missing(newcomer)]).toEqual([MERGE_VOTES.value - 1, MERGE_VOTES.value])
    for (const who of [a, b, newcomer])
      await markDuplicate(forum.db, who, repeated.question.id, canonical.question.id, forum.now)
    expect([await missing(a), await missing(c), await missing(newcomer)]).toEqual([1, 0, 1])
    expect(await missing(c, other)).toBe(MERGE_VOTES.value - 1)
  })
})

describe('what may be chosen', () => {
  test('is the question that stays, once, and none that nobody sees', async ({ forum }) => {
    const canonical = await forum.question()
    const [first, second] = await merge(forum, canonical, 2)
    const gone = await forum.question()
    await deleteQuestion(forum.db, gone.asker, gone.question.id, forum.now)
    if (!first || !second) throw new Error('Nothing was merged')
    const found = await canonicalIds(forum.db.read, idsOf(second, gone, canonical, first))
    expect(found).toEqual(idsOf(canonical))
    expect(await glimpsesOf(forum.db.read, idsOf(gone, canonical))).toMatchObject([
      { id: canonical.question.id, state: 'open', answerCount: 0, score: 0 },
    ])
  })
})

describe('the questions merged into one', () => {
  test('are listed by key, newest first, while everybody sees them', async ({ forum }) => {
    const canonical = await forum.question()
    const merged = await merge(forum, canonical, QUESTIONS_PER_PAGE + 2)
    const [gone] = merged
    if (gone) await deleteQuestion(forum.db, await forum.staff(), gone.question.id, forum.now)
    const one = await duplicatesOf(forum.db.read, canonical.question.id, undefined)
    const two = await duplicatesOf(forum.db.read, canonical.question.id, one.next ?? '')
    const ids = [...one.items, ...two.items].map(({ id }) => id)
    expect(ids).toEqual(idsOf(...merged.slice(1).reverse()))
    expect(two.next).toBeNull()
    const thread = { order: 'best', language: 'en', now: forum.now } as const
    const { question } = await threadPage(forum.db.read, null, canonical.question.id, thread)
    expect(question.duplicateCount).toBe(QUESTIONS_PER_PAGE + 1)
  })
})
