import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { handoffs, questions, searches } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { candidates } from '~/features/candidates/candidates.view.server.ts'
import { dismissCandidate, restoreCandidate } from '~/features/candidates/dismissal.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { answerSolvedIt } from '~/features/feedback/feedback.server.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

async function solved(forum: Forum, views = 0) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  await forum.db.write((tx) =>
    tx.update(questions).set({ viewCount: views }).where(eq(questions.id, question.id)),
  )
  return { question, answer }
}

async function searched(forum: Forum, times: number, search: Partial<typeof searches.$inferInsert>) {
  const rows = Array.from({ length: times }, (_, index) => ({
    token: `${search.text ?? 'words'}-${search.opened ?? ''}-${index}`,
    text: 'words',
    language: 'en' as const,
    results: 0,
    createdAt: forum.now,
    ...search,
  }))
  await forum.db.write((tx) => tx.insert(searches).values(rows))
}

const listed = (forum: Forum) => candidates(forum.db.read, forum.now)
const idsListed = async (forum: Forum) =>
  (await listed(forum)).map((candidate) =>
    candidate.kind === 'thread' ? candidate.questionId : candidate.text,
  )

describe('candidates for the official FAQ', () => {
  test('come with their numbers, those first that would help the most', async ({ forum }) => {
    const staff = await forum.staff()
    const read = await solved(forum, 100)
    const merged = await solved(forum, 100)
    for (let count = 0; count < 4; count++) {
      const { question } = await forum.question()
      await markDuplicate(forum.db, staff, question.id, merged.question.id, forum.now)
    }
    await searched(forum, 3, { opened: `question-${merged.question.id}`, results: 8, ended: 'asked' })
    const [first, second] = await listed(forum)
    expect(first).toMatchObject({
      kind: 'thread',
      questionId: merged.question.id,
      strongest: 'duplicates',
      signals: { duplicates: 4, searches: 3, askedAnyway: 3, views: 100 },
    })
    expect(second).toMatchObject({ questionId: read.question.id, strongest: 'views' })
  })

  test('count what was taken to support, from what was merged into them as well, for 90 days', async ({
    forum,
  }) => {
    const staff = await forum.staff()
    const wanted = await solved(forum)
    const { question: merged, asker } = await forum.question()
    await markDuplicate(forum.db, staff, merged.id, wanted.question.id, forum.now)
    const old = await solved(forum)
    const taken = (questionId: QuestionId, daysAgo: number) => ({
      ...{ questionId, userId: asker.id, channel: 'mail' as const },
      createdAt: new Date(forum.now.getTime() - daysAgo * DAY_MS),
    })
    const rows = [taken(wanted.question.id, 1), taken(merged.id, 89), taken(old.question.id, 91)]
    await forum.db.write((tx) => tx.insert(handoffs).values(rows))
    expect(await listed(forum)).toMatchObject([
      { questionId: wanted.question.id, signals: { handedOff: 2 } },
      { questionId: old.question.id, signals: { handedOff: 0 } },
    ])
  })

  test('without an accepted answer, need one with five points or three readers whom it helped', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const voters = await forum.members(5)
    for (const voter of voters.slice(1)) await castVote(forum.db, voter, answer.post, 1, forum.now)
    expect(await idsListed(forum)).toEqual([])
    await castVote(forum.db, voters[0], answer.post, 1, forum.now)
    expect(await listed(forum)).toMatchObject([{ answerId: answer.id, isAccepted: false, answerScore: 5 }])

    const { question: helpful } = await forum.question()
    await forum.answer(helpful)
    for (const id of ['a', 'b', 'c']) {
      const visitor = { id, day: '2026-03-02' }
      await forum.db.write((tx) =>
        answerSolvedIt(tx, null, { questionId: helpful.id }, visitor, { value: true }, forum.now),
      )
    }
    expect(await idsListed(forum)).toContain(helpful.id)
  })

  test('are no more once they are official, merged or closed', async ({ forum }) => {
    const staff = await forum.staff()
    const [official, canonical, duplicate] = [await solved(forum), await solved(forum), await solved(forum)]
    await promoteAnswer(
      forum.db,
      staff,
      official.answer.id,
      promotion.parse({ category: 'deposits' }),
      forum.now,
    )
    await markDuplicate(forum.db, staff, duplicate.question.id, canonical.question.id, forum.now)
    expect(await idsListed(forum)).toEqual([canonical.question.id])
  })

  test('are searches as well that find nothing three times; two are no demand', async ({ forum }) => {
    await searched(forum, 3, { text: 'tax report 2025' })
    await searched(forum, 2, { text: 'wallet colour' })
    await searched(forum, 5, { text: 'late deposit', results: 12 })
    expect(await listed(forum)).toMatchObject([
      { kind: 'search', text: 'tax report 2025', times: 3, perMonth: 1 },
    ])
  })
})

describe('putting a candidate aside', () => {
  const aside = (
    forum: Forum,
    staff: Member,
    questionId: QuestionId,
    how: { days: number } | { reason: string },
  ) => dismissCandidate(forum.db, staff, { questionId }, how, forum.now)

  test('for a week brings it back after a week', async ({ forum }) => {
    const staff = await forum.staff()
    const { question } = await solved(forum)
    await aside(forum, staff, question.id, { days: 7 })
    expect(await idsListed(forum)).toEqual([])
    forum.advance(7 * DAY_MS)
    expect(await idsListed(forum)).toEqual([question.id])
  })

  test('for good keeps it away, until somebody takes that back', async ({ forum }) => {
    const staff = await forum.staff()
    const { question } = await solved(forum)
    await aside(forum, staff, question.id, { days: 7 })
    await aside(forum, staff, question.id, { reason: 'Told in the fee schedule' })
    forum.advance(300 * DAY_MS)
    expect(await idsListed(forum)).toEqual([])
    await restoreCandidate(forum.db, staff, { questionId: question.id }, forum.now)
    expect(await idsListed(forum)).toEqual([question.id])
  })

  test('works for searches by their words, and is for staff', async ({ forum }) => {
    await searched(forum, 3, { text: 'tax report 2025' })
    const subject = { searchText: 'tax report 2025' }
    const byMember = dismissCandidate(forum.db, await forum.member(), subject, { days: 7 }, forum.now)
    await expect(byMember).rejects.toMatchObject({ code: 'faq.forbidden', status: 403 })
    await dismissCandidate(forum.db, await forum.staff(), subject, { days: 7 }, forum.now)
    expect(await listed(forum)).toEqual([])
  })
})
