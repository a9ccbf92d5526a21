import { describe, expect } from 'vitest'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { findDueReviews, reviewEntryOf } from '~/features/faq/review.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { answerSolvedIt } from '~/features/feedback/feedback.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const BODY =
  'Compare the receiving address with the one on your deposit page. If it is the same, the credit comes after ' +
  '20 confirmations; until then there is nothing that you or anybody else can do about it, so please wait.'

async function published(forum: Forum) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question, undefined, BODY)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  const staff = await forum.staff()
  const id = await promoteAnswer(
    forum.db,
    staff,
    answer.id,
    promotion.parse({ category: 'deposits' }),
    forum.now,
  )
  await publishEntry(forum.db, staff, id, forum.now)
  /** What the outbox does after an answer changed. */
  const look = () => forum.db.write((tx) => reviewEntryOf(tx, answer.id, forum.now))
  const review = async () => (await entryById(forum.db.read, staff, id, 'en')).needsReview
  const edit = (body: string) =>
    editAnswer(forum.db, answer.author, answer.id, { body, reason: '' }, forum.now)
  return { question, asker, answer, staff, id, look, review, edit }
}

describe('an official answer comes up for review', () => {
  test('urgently, when a number of its source changed; readers see that it is being checked, not why', async ({
    forum,
  }) => {
    const { look, review, edit, id } = await published(forum)
    await edit(BODY.replace('20 confirmations', '12 confirmations'))
    await look()
    expect(await review()).toEqual({ level: 'urgent', since: forum.now, reasons: ['source_detail_changed'] })
    const seen = await entryById(forum.db.read, null, id, 'en')
    expect(seen.needsReview).toEqual({ level: 'urgent', since: forum.now, reasons: [] })
  })

  test('urgently, when its source was deleted, and no more when it is restored and accepted again', async ({
    forum,
  }) => {
    const { look, review, answer, staff, asker } = await published(forum)
    await deleteAnswer(forum.db, staff, answer.id, forum.now)
    await look()
    expect(await review()).toMatchObject({ level: 'urgent', reasons: ['source_deleted'] })
    await restoreAnswer(forum.db, staff, answer.id, forum.now)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await look()
    expect(await review()).toBeNull()
  })

  test('as routine, when its source was reworded; readers see nothing', async ({ forum }) => {
    const { look, review, edit, id } = await published(forum)
    await edit(
      BODY.replace(
        'until then there is nothing that you or anybody else can do about it',
        'before that, patience helps',
      ),
    )
    await look()
    expect(await review()).toMatchObject({ level: 'routine', reasons: ['source_edited'] })
    expect((await entryById(forum.db.read, null, id, 'en')).needsReview).toBeNull()
  })

  test('not at all, when a word of its source changed', async ({ forum }) => {
    const { look, review, edit } = await published(forum)
    await edit(BODY.replace('please wait', 'do wait'))
    await look()
    expect(await review()).toBeNull()
  })

  test('as routine, when its source is no longer accepted', async ({ forum }) => {
    const { look, review, asker, question } = await published(forum)
    await withdrawAcceptance(forum.db, asker, question.id, forum.now)
    await look()
    expect(await review()).toMatchObject({ level: 'routine', reasons: ['unaccepted'] })
  })

  test('as routine, when another answer of three days leads by five', async ({ forum }) => {
    const { review, question } = await published(forum)
    const other = await forum.answer(question)
    for (const voter of await forum.members(5)) await castVote(forum.db, voter, other.post, 1, forum.now)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toBeNull()
    forum.advance(3 * DAY_MS)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ level: 'routine', reasons: ['overtaken'] })
  })

  test('urgently, when 6 of 20 visitors say that it does not help; 19 votes are too few', async ({
    forum,
  }) => {
    const { review, id } = await published(forum)
    const say = (visitor: number, value: boolean) => {
      const one = { id: `visitor-${visitor}`, day: '2026-03-02' }
      return forum.db.write((tx) => answerSolvedIt(tx, null, { entryId: id }, one, { value }, forum.now))
    }
    for (let visitor = 0; visitor < 13; visitor++) await say(visitor, true)
    for (let visitor = 13; visitor < 19; visitor++) await say(visitor, false)
    expect(await review()).toBeNull()
    await say(19, true)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ level: 'urgent', reasons: ['unhelpful'] })
  })

  test('as routine, when its review date has come; keeping it sets the next', async ({ forum }) => {
    const { review, id, staff } = await published(forum)
    forum.advance(200 * DAY_MS)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ level: 'routine', reasons: ['review_date'] })
    await verifyEntry(forum.db, staff, id, forum.now)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toBeNull()
  })
})

test('keeping an entry pins its source as it is now', async ({ forum }) => {
  const { look, review, edit, id, staff } = await published(forum)
  await edit(BODY.replace('20', '12'))
  await look()
  await verifyEntry(forum.db, staff, id, forum.now)
  await look()
  expect(await review()).toBeNull()
  expect((await entryById(forum.db.read, staff, id, 'en')).source?.revision).toBe(2)
})

test('one visitor has one word a day, which can be changed', async ({ forum }) => {
  const { id } = await published(forum)
  const visitor = { id: 'somebody', day: '2026-03-02' }
  const say = (value: boolean) =>
    forum.db.write((tx) => answerSolvedIt(tx, null, { entryId: id }, visitor, { value }, forum.now))
  await say(true)
  expect(await say(false)).toEqual({ yes: 0, no: 1 })
})
