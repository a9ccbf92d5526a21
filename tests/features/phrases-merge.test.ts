import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { HELD_FOR_FLAGS } from '~/features/posts/holding.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { holdQuestion } from '~/features/questions/holding.server.ts'
import { markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { MERGE_VOTE_REPUTATION } from '~/features/questions/rules.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { phrases, visit } from '../support/visits.ts'
import { type SearchForum, test } from './search-forum.ts'

const ASKED_ANEW = 'My coins never left the exchange'

/** A thread, and one that asks the same in other words. */
async function twoThreads(at: SearchForum) {
  const staff = await at.member('staff', 'moderator')
  const author = await at.member('author')
  const asker = await at.member('asker')
  const original = await at.ask(author, 'Why is my withdrawal still pending?')
  const duplicate = await at.ask(asker, ASKED_ANEW)
  await at.settle()
  const place = { questionId: original }
  const merge = async (actor: Member, id: QuestionId = duplicate, into: QuestionId = original) => {
    await markDuplicate(at.db, actor, id, into, at.now)
    await at.settle()
  }
  return { staff, author, asker, original, duplicate, place, merge }
}

const retitle = async (at: SearchForum, editor: Member, id: QuestionId, title: string) => {
  await editQuestion(at.db, editor, id, questionEdit.parse({ title }), at.now)
  await at.settle()
}

describe('the title of a question that a moderator merged', () => {
  test('leads to the other one at once, follows edits, and goes with the merge', async ({ at }) => {
    const { staff, duplicate, place, merge } = await twoThreads(at)
    await merge(staff)
    expect(await phrases(at, place)).toEqual([`${ASKED_ANEW}: counts`])
    await retitle(at, staff, duplicate, 'My coins never left your exchange')
    await retitle(at, staff, duplicate, 'Coins are stuck at the exchange')
    expect(await phrases(at, place)).toEqual(['Coins are stuck at the exchange: counts'])
    await reopenQuestion(at.db, staff, duplicate, at.now)
    await at.settle()
    expect(await phrases(at, place)).toEqual([])
  })

  test('goes while the question is deleted', async ({ at }) => {
    const { staff, duplicate, place, merge } = await twoThreads(at)
    await merge(staff)
    await deleteQuestion(at.db, staff, duplicate, at.now)
    await at.settle()
    expect(await phrases(at, place)).toEqual([])
    await restoreQuestion(at.db, staff, duplicate, at.now)
    await at.settle()
    expect(await phrases(at, place)).toEqual([`${ASKED_ANEW}: counts`])
  })

  test('goes while the question is held, and comes with its approval', async ({ at }) => {
    const { staff, duplicate, place, merge } = await twoThreads(at)
    await merge(staff)
    const held = { heldAt: at.now, heldFor: HELD_FOR_FLAGS }
    await at.db.write((tx) => holdQuestion(tx, duplicate, held, at.now))
    await at.settle()
    expect(await phrases(at, place)).toEqual([])
    await approveQuestion(at.db, staff, duplicate, at.now)
    await at.settle()
    expect(await phrases(at, place)).toEqual([`${ASKED_ANEW}: counts`])
  })

  test('goes along when the other one is merged itself', async ({ at }) => {
    const { staff, author, original, place, merge } = await twoThreads(at)
    const third = await at.ask(author, 'Where do pending withdrawals hang?')
    await merge(staff)
    await merge(staff, original, third)
    expect(await phrases(at, place)).toEqual([])
    expect((await phrases(at, { questionId: third })).sort()).toEqual([
      `${ASKED_ANEW}: counts`,
      'Why is my withdrawal still pending?: counts',
    ])
  })

  test('is not undone by a visitor, and is held by a second question that says the same', async ({ at }) => {
    const { staff, author, duplicate, place, merge } = await twoThreads(at)
    const twin = await at.ask(author, 'Coins: they never left exchanges!')
    await merge(staff)
    await merge(staff, twin)
    await visit(at, place, ASKED_ANEW, { network: 1 }, false)
    expect(await phrases(at, place)).toEqual([`${ASKED_ANEW}: counts`])
    await reopenQuestion(at.db, staff, duplicate, at.now)
    await at.settle()
    expect(await phrases(at, place)).toEqual(['Coins: they never left exchanges!: counts'])
  })

  test('never leads anywhere with a secret in it', async ({ at }) => {
    const { staff, duplicate, place, merge } = await twoThreads(at)
    await merge(staff)
    await retitle(at, staff, duplicate, 'Coins of ada@example.org never left the exchange')
    expect(await phrases(at, place)).toEqual([])
  })
})

describe('a merge without a moderator', () => {
  test('counts by the word of three members who may decide', async ({ at }) => {
    const { place, merge } = await twoThreads(at)
    for (const handle of ['one', 'two', 'three']) {
      expect(await phrases(at, place)).toEqual([])
      await merge(await at.member(handle, 'member', MERGE_VOTE_REPUTATION.value))
    }
    expect(await phrases(at, place)).toEqual([`${ASKED_ANEW}: counts`])
  })

  test('by the asker counts for established members only, and for words in common', async ({ at }) => {
    const { asker, original, place, merge } = await twoThreads(at)
    await merge(asker)
    expect(await phrases(at, place)).toEqual([])
    const known = await at.member('known', 'member', 15)
    await merge(known, await at.ask(known, 'Where to buy cheap tickets'), original)
    expect(await phrases(at, place)).toEqual([])
    await merge(known, await at.ask(known, 'My withdrawal hangs for a week'), original)
    expect(await phrases(at, place)).toEqual(['My withdrawal hangs for a week: counts'])
  })

  test('by the asker into a thread of their own does not count', async ({ at }) => {
    const known = await at.member('known', 'member', 15)
    const original = await at.ask(known, 'Why is my withdrawal still pending?')
    const { merge } = await twoThreads(at)
    await merge(known, await at.ask(known, 'My withdrawal hangs for a week'), original)
    expect(await phrases(at, { questionId: original })).toEqual([])
  })
})
