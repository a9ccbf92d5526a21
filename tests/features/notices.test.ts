import { describe, expect } from 'vitest'
import { notices } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, detachNameFromAnswer } from '~/features/answers/removal.server.ts'
import { deleteComment } from '~/features/comments/comments.server.ts'
import { markRead, markThreadRead } from '~/features/notices/notices.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { followQuestion, unfollowQuestion } from '~/features/questions/follow.server.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const TITLE = 'My deposit has not arrived since yesterday'

const people = async (at: SearchForum) => ({
  asker: await at.member('asker'),
  helper: await at.member('helper'),
  reader: await at.member('reader'),
  staff: await at.member('staff', 'moderator'),
})

/** Kind and place of what a member is told, newest first. */
const told = async (at: SearchForum, member: Member) => {
  const { items } = await listNotices(at.db.read, member)
  return items.map(({ kind, path }) => `${kind} ${path.split('/').at(-1)?.replace(/^.*#/, '#')}`)
}

describe('an answer', () => {
  test('is told to the asker and to all who follow, not to its author', async ({ at }) => {
    const { asker, helper, reader, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    await followQuestion(at.db, reader, question, at.now)
    const answer = await at.answer(helper, question)
    await at.settle()
    expect(await told(at, asker)).toEqual([`answered #answer-${answer}`])
    expect(await told(at, reader)).toEqual([`answered #answer-${answer}`])
    expect(await told(at, helper)).toEqual([])
    expect(await told(at, staff)).toEqual([])
    expect(at.complaints).toEqual([])
  })

  test('names who wrote it and the thread, and counts what came since it was read', async ({ at }) => {
    const { asker, helper, reader } = await people(at)
    const question = await at.ask(asker, TITLE)
    await at.answer(helper, question)
    await at.settle()
    await at.answer(reader, question, 'Mine took a whole day as well, then it came.')
    await at.settle()
    const { items, next } = await listNotices(at.db.read, asker)
    expect(items).toMatchObject([
      {
        kind: 'answered',
        title: TITLE,
        count: 2,
        isUnread: true,
        actor: { handle: 'reader' },
        questionId: question,
      },
    ])
    expect(next).toBeNull()
    expect(await unreadCount(at.db.read, asker)).toBe(1)

    await markThreadRead(at.db, asker, question, at.now)
    expect(await unreadCount(at.db.read, asker)).toBe(0)
    await at.comment(helper, { question }, 'Which network was it, please?')
    await at.settle()
    expect((await listNotices(at.db.read, asker)).items).toMatchObject([
      { kind: 'commented', count: 1, isUnread: true },
    ])
  })

  test('that was deleted before the outbox came to it is told to nobody', async ({ at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    await deleteAnswer(at.db, helper, answer, at.now)
    await at.settle()
    expect(await told(at, asker)).toEqual([])
  })

  test('that is deleted later disappears from the list and from the count', async ({ at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    await at.settle()
    expect(await unreadCount(at.db.read, asker)).toBe(1)
    await deleteAnswer(at.db, helper, answer, at.now)
    expect(await told(at, asker)).toEqual([])
    expect(await unreadCount(at.db.read, asker)).toBe(0)
  })

  test('whose author took the name off no longer says who it was', async ({ at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    await at.settle()
    await detachNameFromAnswer(at.db, helper, answer, at.now)
    expect((await listNotices(at.db.read, asker)).items).toMatchObject([{ kind: 'answered', actor: null }])
  })

  test('is told once, though its row is done again', async ({ at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    await at.answer(helper, question)
    await at.settle()
    await at.settle()
    expect(await at.db.read.select({ count: notices.eventCount }).from(notices)).toEqual([{ count: 1 }])
  })
})

describe('a mention', () => {
  test('in a question is told to whom it names', async ({ at }) => {
    const { asker, reader } = await people(at)
    await at.ask(asker, TITLE, 'It is late again. Did you ever find out why, @reader?')
    await at.settle()
    expect(await told(at, reader)).toEqual([expect.stringMatching(/^mentioned /)])
  })

  test('in an answer or comment is told to whom it names, however typed, and not twice', async ({ at }) => {
    const { asker, helper, reader, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(
      helper,
      question,
      'As @Reader wrote, and @asker knows, and @nobody: wait a day.',
    )
    await at.settle()
    expect(await told(at, reader)).toEqual([`mentioned #answer-${answer}`])
    expect(await told(at, asker)).toEqual([`answered #answer-${answer}`])
    const comment = await at.comment(asker, { answer }, 'Thank you @helper and @staff, and `@code` too.')
    await at.settle()
    expect(await told(at, helper)).toEqual([`mentioned #comment-${comment}`])
    expect(await told(at, staff)).toEqual([`mentioned #comment-${comment}`])
  })

  test('makes its member part of the talk: later comments there are told', async ({ at }) => {
    const { asker, helper, reader } = await people(at)
    const question = await at.ask(asker, TITLE)
    await at.comment(asker, { question }, 'Perhaps @reader knows more about this.')
    await at.settle()
    const comment = await at.comment(helper, { question }, 'It is the same for me since Monday.')
    await at.settle()
    expect(await told(at, reader)).toEqual([`commented #comment-${comment}`])
  })

  test('of oneself is not told', async ({ at }) => {
    const { asker } = await people(at)
    const question = await at.ask(asker, TITLE)
    await at.comment(asker, { question }, 'I am @asker and have more to say.')
    await at.settle()
    expect(await told(at, asker)).toEqual([])
  })

  test('that is deleted disappears', async ({ at }) => {
    const { asker, helper, reader } = await people(at)
    const question = await at.ask(asker, TITLE)
    const comment = await at.comment(helper, { question }, 'Look at this, @reader, it is yours.')
    await at.settle()
    expect(await told(at, reader)).toHaveLength(1)
    await deleteComment(at.db, helper, comment, at.now)
    expect(await told(at, reader)).toEqual([])
  })
})

describe('an acceptance', () => {
  test('is told to the answerer, and to the asker when staff accepted', async ({ at }) => {
    const { asker, helper, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    await at.settle()
    await acceptAnswer(at.db, asker, answer, at.now)
    await at.settle()
    expect(await told(at, helper)).toEqual(['badge_earned badges', `accepted #answer-${answer}`])
    expect(await told(at, asker)).toEqual([`answered #answer-${answer}`])

    await withdrawAcceptance(at.db, asker, question, at.now)
    await acceptAnswer(at.db, staff, answer, at.now)
    await at.settle()
    expect(await told(at, asker)).toEqual([`accepted #answer-${answer}`])
    expect(await told(at, staff)).toEqual([])
  })

  test('that was withdrawn at once is not told', async ({ at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    await acceptAnswer(at.db, asker, answer, at.now)
    await withdrawAcceptance(at.db, asker, question, at.now)
    await at.settle()
    expect(await told(at, helper)).toEqual([])
  })

  test('in a canonical question is told to those who wait in its duplicates', async ({ at }) => {
    const { asker, helper, reader, staff } = await people(at)
    const waiting = await at.member('waiting')
    const canonical = await at.ask(asker, TITLE)
    const duplicate = await at.ask(waiting, 'Where is the deposit that I made yesterday?')
    await followQuestion(at.db, reader, duplicate, at.now)
    await markDuplicate(at.db, staff, duplicate, canonical, at.now)
    await at.settle()
    expect(await told(at, waiting)).toEqual([`merged ${'where-is-the-deposit-that-i-made-yesterday'}`])
    expect(await told(at, reader)).toHaveLength(1)
    await unfollowQuestion(at.db, reader, canonical)
    const answer = await at.answer(helper, canonical)
    await at.settle()
    expect((await told(at, reader))[0]).toMatch(/^merged/)
    await acceptAnswer(at.db, asker, answer, at.now)
    await at.settle()
    expect((await told(at, waiting))[0]).toBe(`canonical_solved #answer-${answer}`)
    expect((await told(at, reader))[0]).toBe(`canonical_solved #answer-${answer}`)
    expect(await told(at, helper)).toEqual(['badge_earned badges', `accepted #answer-${answer}`])
  })
})

describe('the list', () => {
  test('comes in pages by key, and what is read of it is one’s own', async ({ at }) => {
    const { asker, helper } = await people(at)
    for (const number of ['first', 'second', 'third']) {
      const question = await at.ask(asker, `This is the ${number} of three questions`)
      await at.answer(helper, question, `An answer to the ${number} of them, as long as it must be.`)
      await at.settle()
    }
    const first = await listNotices(at.db.read, asker, { limit: 2 })
    expect(first.items.map((item) => item.title)).toEqual([
      'This is the third of three questions',
      'This is the second of three questions',
    ])
    const second = await listNotices(at.db.read, asker, { limit: 2, cursor: first.next ?? '' })
    expect(second).toMatchObject({ items: [{ title: 'This is the first of three questions' }], next: null })
    await expect(listNotices(at.db.read, asker, { cursor: 'xyz' })).rejects.toMatchObject({
      code: 'lists.bad_cursor',
    })

    const [newest] = first.items
    await markRead(at.db, helper, newest ? [newest.id] : [], at.now)
    expect(await unreadCount(at.db.read, asker)).toBe(3)
    await markRead(at.db, asker, newest ? [newest.id] : [], at.now)
    expect(await unreadCount(at.db.read, asker)).toBe(2)
    await markRead(at.db, asker, 'all', at.now)
    expect(await unreadCount(at.db.read, asker)).toBe(0)
  })
})
