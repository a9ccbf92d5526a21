import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { faqReviews, revisions, votePatterns, votes } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { changesOf } from '~/features/faq/changes.view.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { findDueReviews } from '~/features/faq/review.server.ts'
import { answerSolvedIt } from '~/features/feedback/feedback.server.ts'
import { voidVotes } from '~/features/votes/voiding.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'
import { BODY, published } from './official-answer.ts'

async function takeBackVotesOf({ db, now }: Forum, { id }: Member) {
  const pattern = { kind: 'series' as const, memberIds: [id], voteCount: 2, foundAt: now }
  const cast = await db.read.select({ id: votes.id }).from(votes).where(eq(votes.userId, id))
  await db.write(async (tx) => {
    const [found] = await tx.insert(votePatterns).values(pattern).returning()
    if (!found) throw new Error('no pattern')
    await voidVotes(
      tx,
      cast.map((vote) => vote.id),
      found.id,
      now,
    )
  })
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

  test('as routine, when what its source said then is not there any more; the others come up as well', async ({
    forum,
  }) => {
    const [one, other] = [await published(forum), await published(forum)]
    await forum.db.write((tx) => tx.delete(revisions).where(eq(revisions.answerId, one.answer.id)))
    await withdrawAcceptance(forum.db, other.asker, other.question.id, forum.now)
    expect(await findDueReviews(forum.db, forum.now)).toEqual([])
    expect(await one.review()).toMatchObject({ level: 'routine', reasons: ['source_edited'] })
    expect(await other.review()).toMatchObject({ reasons: ['unaccepted'] })
    const [source] = (await changesOf(forum.db.read, [one.id])).get(one.id)?.sources ?? []
    expect(source).toMatchObject({ pinned: { body: '' }, present: { body: BODY } })
    await verifyEntry(forum.db, one.staff, one.id, forum.now)
    expect(await one.review()).toBeNull()
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

  test('not yet, when an old answer took the lead an hour ago: a raid is over by then', async ({ forum }) => {
    const { review, question } = await published(forum)
    const other = await forum.answer(question)
    forum.advance(10 * DAY_MS)
    for (const voter of await forum.members(5)) await castVote(forum.db, voter, other.post, 1, forum.now)
    forum.advance(DAY_MS / 24)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toBeNull()
    forum.advance(3 * DAY_MS)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ reasons: ['overtaken'] })
  })

  test('by the votes that count alone: those that were taken back gave no lead and took none', async ({
    forum,
  }) => {
    const { db } = forum
    const [early, late] = [await published(forum), await published(forum)]
    const [earlyOther, lateOther] = [await forum.answer(early.question), await forum.answer(late.question)]
    const voters = await forum.members(5)
    for (const voter of voters) await castVote(db, voter, earlyOther.post, 1, forum.now)
    for (const voter of voters.slice(1)) await castVote(db, voter, lateOther.post, 1, forum.now)
    forum.advance(3 * DAY_MS)
    const [buyer, latest] = await forum.members(2)
    // A lead of five then; what was bought for the leader since then would make it one of four.
    await castVote(db, buyer, earlyOther.post, 1, forum.now)
    // A lead of four then; what was bought for the other one since then would make it one of five.
    await castVote(db, latest, lateOther.post, 1, forum.now)
    await castVote(db, buyer, late.answer.post, 1, forum.now)
    await takeBackVotesOf(forum, buyer)
    forum.advance(DAY_MS)
    await findDueReviews(db, forum.now)
    expect(await early.review()).toMatchObject({ reasons: ['overtaken'] })
    expect(await late.review()).toBeNull()
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

describe('what staff decided', () => {
  test('is not asked again while the reason goes on, and is when it comes back', async ({ forum }) => {
    const { look, review, asker, question, answer, id, staff } = await published(forum)
    await withdrawAcceptance(forum.db, asker, question.id, forum.now)
    await look()
    await verifyEntry(forum.db, staff, id, forum.now)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toBeNull()
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await look()
    await withdrawAcceptance(forum.db, asker, question.id, forum.now)
    await look()
    expect(await review()).toMatchObject({ reasons: ['unaccepted'] })
  })

  test('about readers’ words stands until new ones come', async ({ forum }) => {
    const { review, id, staff } = await published(forum)
    const say = (visitor: number) => {
      const one = { id: `visitor-${visitor}`, day: '2026-03-02' }
      return forum.db.write((tx) =>
        answerSolvedIt(tx, null, { entryId: id }, one, { value: false }, forum.now),
      )
    }
    for (let visitor = 0; visitor < 20; visitor++) await say(visitor)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ reasons: ['unhelpful'] })
    forum.advance(DAY_MS)
    await verifyEntry(forum.db, staff, id, forum.now)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toBeNull()
    for (let visitor = 20; visitor < 40; visitor++) await say(visitor)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ reasons: ['unhelpful'] })
  })

  test.for([
    ['kept', (forum: Forum, staff: Member, id: EntryId) => verifyEntry(forum.db, staff, id, forum.now)],
    [
      'updated',
      (forum: Forum, staff: Member, id: EntryId) =>
        editEntry(forum.db, staff, id, { title: 'Said anew', checked: 'against_source' }, forum.now),
    ],
    [
      'unpublished',
      (forum: Forum, staff: Member, id: EntryId) => unpublishEntry(forum.db, staff, id, forum.now),
    ],
  ] as const)('%s: is recorded with who and when', async ([decision, decide], { forum }) => {
    const { look, edit, id, staff } = await published(forum)
    await edit(BODY.replace('20', '12'))
    await look()
    forum.advance(DAY_MS)
    await decide(forum, staff, id)
    expect(await forum.db.read.select().from(faqReviews)).toMatchObject([
      { reason: 'source_detail_changed', decision, closedById: staff.id, closedAt: forum.now },
    ])
  })

  test('by an edit without a look at the source leaves the reason open', async ({ forum }) => {
    const { look, review, edit, id, staff } = await published(forum)
    await edit(BODY.replace('20', '12'))
    await look()
    await editEntry(forum.db, staff, id, { title: 'A typo less' }, forum.now)
    await findDueReviews(forum.db, forum.now)
    expect(await review()).toMatchObject({ reasons: ['source_detail_changed'] })
  })
})

test('one visitor has one word a day, which can be changed', async ({ forum }) => {
  const { id } = await published(forum)
  const visitor = { id: 'somebody', day: '2026-03-02' }
  const say = (value: boolean) =>
    forum.db.write((tx) => answerSolvedIt(tx, null, { entryId: id }, visitor, { value }, forum.now))
  await say(true)
  expect(await say(false)).toEqual({ yes: 0, no: 1 })
})
