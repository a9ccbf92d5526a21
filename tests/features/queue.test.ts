import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { SuggestionId } from '#db/ids.ts'
import { commentRef } from '#db/post.ts'
import {
  caseDecisions,
  closeVotes,
  duplicateVotes,
  flags,
  outbox,
  questionFollows,
  suggestedEdits,
  users,
} from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { settlePoints } from '~/features/answers/points.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { decide, skip } from '~/features/queue/decide.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import { LEASE, SKIP, UNDO } from '~/features/queue/rules.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { suggestAnswerEdit } from '~/features/suggestions/suggestions.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const HOUR_MS = 60 * MINUTE_MS

const open = (forum: Forum, moderator: Member) =>
  openNext(forum.db, moderator, { ownHost: 'askwell.example', now: forum.now })
const first = async (forum: Forum, moderator: Member) => (await open(forum, moderator))?.head.subject ?? null

const SCAMS = ['Write to our recovery desk, they will help.', 'Ask the bonus team about it please.']

/** An answer under somebody else's question, flagged by `count` members. */
async function flaggedAnswer(forum: Forum, kind: 'rude' | 'scam' = 'rude', body?: string, author?: Member) {
  const { question } = await forum.question()
  const answer = await forum.answer(question, author, body)
  await flagPost(forum.db, await forum.member(), answer.post, { kind, note: '' }, forum.now)
  forum.advance(1_000)
  return { ...answer, question, subject: `answer-${answer.id}` as const }
}

describe('the queue', () => {
  test('begins with money and impersonation, then askers who wait, then the rest, the oldest first', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    forum.advance(3 * HOUR_MS)
    const rude = await flaggedAnswer(forum)
    const later = await flaggedAnswer(forum)
    const scam = await flaggedAnswer(forum, 'scam')
    const staff = await forum.staff()
    const seen: string[] = []
    for (let subject = await first(forum, staff); subject; subject = await first(forum, staff)) {
      seen.push(subject)
      await decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
    }
    expect(seen).toEqual([scam.subject, `question-${question.id}`, rude.subject, later.subject])
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
  })

  test('lets nobody decide on what they wrote themselves', async ({ forum }) => {
    const ada = await forum.staff()
    const { subject } = await flaggedAnswer(forum, 'rude', undefined, ada)
    const own = decide(forum.db, ada, { act: 'approve', subjects: [subject] }, forum.now)
    await expect(own).rejects.toMatchObject({ status: 403, code: 'queue.own' })
    await decide(forum.db, await forum.staff(), { act: 'approve', subjects: [subject] }, forum.now)
  })

  test('counts nothing under what was deleted: nobody could be given it', async ({ forum }) => {
    const { question, post } = await flaggedAnswer(forum)
    const comment = await forum.comment(post, await forum.member())
    await flagPost(
      forum.db,
      await forum.member(),
      commentRef(comment) as never,
      { kind: 'rude', note: '' },
      forum.now,
    )
    expect(await queueLength(forum.db.read, forum.now)).toBe(2)
    await deleteQuestion(forum.db, await forum.staff(), question.id, forum.now)
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
  })

  test('gives a case to one moderator for five minutes, and to the same one again', async ({ forum }) => {
    const one = await flaggedAnswer(forum, 'scam')
    const two = await flaggedAnswer(forum)
    const [ada, ben] = [await forum.staff(), await forum.staff()]
    expect(await first(forum, ada)).toBe(one.subject)
    expect(await first(forum, ada)).toBe(one.subject)
    expect(await first(forum, ben)).toBe(two.subject)
    forum.advance(LEASE.ms - 1)
    expect(await first(forum, await forum.staff())).toBeNull()
    forum.advance(1)
    expect(await first(forum, await forum.staff())).toBe(one.subject)
  })

  test('gives everybody another case when all open it at once', async ({ forum }) => {
    for (let n = 0; n < 4; n += 1)
      await flaggedAnswer(forum, 'rude', `${n} ${'abcd'[n]} is a thing of its own ${n}`)
    const staff = [await forum.staff(), await forum.staff(), await forum.staff(), await forum.staff()]
    const given = await Promise.all(staff.map((each) => first(forum, each)))
    expect(new Set(given).size).toBe(4)
    expect(given).not.toContain(null)
  })

  test('keeps a skipped case from whoever skipped it, and gives it to others', async ({ forum }) => {
    const one = await flaggedAnswer(forum)
    const [ada, ben] = [await forum.staff(), await forum.staff()]
    await open(forum, ada)
    await skip(forum.db, ada, [one.subject], forum.now)
    expect(await first(forum, ada)).toBeNull()
    expect(await first(forum, ben)).toBe(one.subject)
    forum.advance(SKIP.ms)
    expect(await first(forum, ada)).toBe(one.subject)
  })

  test('never asks anybody to judge their own post', async ({ forum }) => {
    const staff = await forum.staff()
    await flaggedAnswer(forum, 'rude', undefined, staff)
    expect(await first(forum, staff)).toBeNull()
    expect(await first(forum, await forum.staff())).not.toBeNull()
  })
})

describe('a bundle', () => {
  test('joins posts of one author, of one strange link, and copies of one text', async ({ forum }) => {
    const author = await forum.member()
    const staff = await forum.staff()
    await flaggedAnswer(forum, 'scam', SCAMS[0], author)
    await flaggedAnswer(forum, 'rude', 'Something wholly different is said here.', author)
    expect((await open(forum, staff))?.others.map(({ tie }) => tie)).toEqual(['author'])
    const opened = await open(forum, staff)
    const all = [opened?.head, ...(opened?.others ?? [])].flatMap((each) => (each ? [each.subject] : []))
    await decide(forum.db, staff, { act: 'scam', subjects: all as [string] }, forum.now)
    await flaggedAnswer(forum, 'rude', 'Claim it at https://free-coins.example/a today')
    await flaggedAnswer(forum, 'rude', 'See also https://www.free-coins.example/b for the rest of the story')
    await flaggedAnswer(forum, 'rude', 'Look at https://tronscan.org/#/transaction/1 instead')
    expect((await open(forum, staff))?.others.map(({ tie }) => tie)).toEqual(['link'])
  })

  test('is decided with one press, as far as nobody else has a part of it', async ({ forum }) => {
    const text = (n: number) =>
      `Our desk at number ${n} brings back what you have lost within one day, only write to us`
    const cases = [
      await flaggedAnswer(forum, 'scam', text(1)),
      await flaggedAnswer(forum, 'rude', text(2)),
      await flaggedAnswer(forum, 'rude', text(3)),
    ]
    const staff = await forum.staff()
    const opened = await open(forum, staff)
    expect(opened?.others.map(({ tie }) => tie)).toEqual(['copy', 'copy'])
    const [head, ...rest] = cases.map(({ subject }) => subject)
    const done = await decide(forum.db, staff, { act: 'scam', subjects: [head ?? '', ...rest] }, forum.now)
    expect(done.cases).toBe(3)
    for (const one of cases) expect((await forum.answerRow(one)).deletedAt).toEqual(forum.now)
    expect(await forum.db.read.$count(flags, eq(flags.decisionId, done.id))).toBe(3)
  })
})

describe('of two who decide', () => {
  test('one wins and the other is told, however close they are', async ({ forum }) => {
    for (let round = 0; round < 4; round += 1) {
      const one = await flaggedAnswer(forum, 'scam')
      const [ada, ben] = [await forum.staff(), await forum.staff()]
      await open(forum, ada)
      forum.advance(LEASE.ms)
      const outcomes = await Promise.allSettled([
        decide(forum.db, ada, { act: 'remove', subjects: [one.subject] }, forum.now),
        decide(forum.db, ben, { act: 'approve', subjects: [one.subject] }, forum.now),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = outcomes.find(({ status }) => status === 'rejected')
      expect(lost).toMatchObject({ reason: { code: 'queue.decided', status: 409 } })
    }
    expect(await forum.db.read.$count(caseDecisions)).toBe(4)
    expect(await forum.differences()).toEqual([])
  })

  test('the one without the case is refused while another has it', async ({ forum }) => {
    const one = await flaggedAnswer(forum)
    await open(forum, await forum.staff())
    const other = decide(forum.db, await forum.staff(), { act: 'remove', subjects: [one.subject] }, forum.now)
    await expect(other).rejects.toMatchObject({ code: 'queue.taken', status: 409 })
    expect((await forum.answerRow(one)).deletedAt).toBeNull()
  })
})

const waiting = async (forum: Forum) =>
  (await forum.db.read.select().from(outbox)).filter(({ availableAt }) => availableAt > forum.now)

describe('a decision', () => {
  test('hides at once, and is taken back within ten seconds as if it had never been', async ({ forum }) => {
    const asker = await forum.member()
    const { question } = await forum.question(asker)
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member({ reputation: 50 }), answer.post, 1, forum.now)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'scam', note: '' }, forum.now)
    const points = await forum.pointsOf(answer.author)
    const staff = await forum.staff()
    await open(forum, staff)
    await decide(forum.db, staff, { act: 'scam', subjects: [`answer-${answer.id}`] }, forum.now)
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    expect(await forum.pointsOf(answer.author)).toEqual(points)
    expect((await waiting(forum)).map(({ topic }) => topic).sort()).toEqual([
      ...['points.due', 'points.due', 'post.removed'],
    ])
    forum.advance(UNDO.ms - 1)
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: true })
    expect(await waiting(forum)).toEqual([])
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(answer.id)
    expect(await forum.pointsOf(answer.author)).toEqual(points)
    expect(await first(forum, staff)).toBe(`answer-${answer.id}`)
    expect(await forum.differences()).toEqual([])
  })

  test('moves points after ten seconds; taking it back then is an act of its own', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member({ reputation: 50 }), answer.post, 1, forum.now)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'rude', note: '' }, forum.now)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'remove', subjects: [`answer-${answer.id}`] }, forum.now)
    forum.advance(UNDO.ms)
    const due = { questionId: null, answerId: answer.id }
    await forum.db.write((tx) => settlePoints(tx, due, forum.now))
    await forum.db.write((tx) => settlePoints(tx, due, forum.now))
    expect(await forum.pointsOf(answer.author)).toEqual([10, -10])
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: false })
    expect(await forum.pointsOf(answer.author)).toEqual([10, -10, 10])
    const acts = await forum.db.read.select().from(caseDecisions).orderBy(caseDecisions.id)
    expect(acts.map(({ act, undoes }) => [act, undoes])).toEqual([
      ['remove', null],
      ['undo', acts[0]?.id],
    ])
    await expect(undoLast(forum.db, staff, forum.now)).rejects.toMatchObject({
      code: 'queue.nothing_to_undo',
    })
  })

  test('approves what is held, and holds it again for the same reason when taken back', async ({ forum }) => {
    const { question, post } = await forum.question()
    const answer = await forum.answer(
      question,
      await forum.member({ trusted: false }),
      'Contact support on telegram, they will resolve it.',
    )
    const comment = await forum.comment(
      post,
      await forum.member({ trusted: false }),
      'Contact support on telegram now.',
    )
    const staff = await forum.staff()
    for (const subject of [`answer-${answer.id}`, `comment-${comment}`]) {
      const { heldFor } = await forum.answerRow(answer)
      await decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
      await undoLast(forum.db, staff, forum.now)
      expect((await forum.answerRow(answer)).heldFor).toBe(heldFor)
      expect(await forum.differences()).toEqual([])
    }
    expect((await forum.questionRow(question)).answerCount).toBe(0)
    expect(await queueLength(forum.db.read, forum.now)).toBe(2)
  })

  test('closes and merges questions only, and lets them be seen first', async ({ forum }) => {
    const { question: other } = await forum.question()
    const { question, post } = await forum.question()
    const comment = await forum.comment(post, await forum.member())
    const trusted = await forum.member({ reputation: 50 })
    await flagPost(forum.db, trusted, post, { kind: 'scam', note: '' }, forum.now)
    const staff = await forum.staff()
    const subject = `question-${question.id}`
    await decide(forum.db, staff, { act: 'duplicate', subjects: [subject], canonical: other.id }, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldAt: null, canonicalId: other.id })
    await undoLast(forum.db, staff, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldFor: 'flags:', canonicalId: null })
    await decide(forum.db, staff, { act: 'close', subjects: [subject], reason: 'off_topic' }, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ heldAt: null, closedReason: 'off_topic' })
    await flagPost(forum.db, trusted, commentRef(comment), { kind: 'rude', note: '' }, forum.now)
    const wrong = { act: 'close', subjects: [`comment-${comment}`], reason: 'unclear' } as const
    await expect(
      decide(forum.db, staff, { ...wrong, subjects: [wrong.subjects[0]] }, forum.now),
    ).rejects.toMatchObject({
      code: 'queue.questions_only',
    })
  })
})

test('taking a decision back gives members their words back, and nobody follows what they did not', async ({
  forum,
}) => {
  const { db, now } = forum
  const [asked, canonical, other] = [await forum.question(), await forum.question(), await forum.question()]
  const { question, post } = asked
  const [closer, finder] = await forum.members(2, { reputation: 1_000 })
  const earlier = await forum.question()
  await markDuplicate(db, earlier.asker, earlier.question.id, question.id, now)
  await closeQuestion(db, closer, question.id, 'unclear', now)
  await markDuplicate(db, finder, question.id, other.question.id, now)
  const standing = async () => [
    await db.read.select().from(closeVotes).orderBy(closeVotes.userId),
    await db.read.select().from(duplicateVotes).orderBy(duplicateVotes.questionId, duplicateVotes.userId),
    await db.read.select().from(questionFollows).orderBy(questionFollows.questionId, questionFollows.userId),
    (await forum.questionRow(earlier.question)).canonicalId,
  ]
  await flagPost(db, await forum.member(), post, { kind: 'rude', note: '' }, now)
  const staff = await forum.staff()
  const subjects: [string] = [`question-${question.id}`]
  const before = await standing()
  const choices = [
    { act: 'close', reason: 'off_topic' },
    { act: 'duplicate', canonical: canonical.question.id },
  ] as const
  for (const choice of choices) {
    await decide(db, staff, { ...choice, subjects }, now)
    expect(await standing()).not.toEqual(before)
    await undoLast(db, staff, now)
    expect(await standing()).toEqual(before)
  }
  expect(await forum.differences()).toEqual([])
})

describe('a suggested edit', () => {
  const BETTER = 'Wait for 19 confirmations, then reload the page.'
  const reason = 'Says how many'

  async function suggested(forum: Forum) {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const member = await forum.member()
    const suggest = (body: string) =>
      suggestAnswerEdit(forum.db, member, answer.id, { body, reason }, forum.now)
    const suggestion = await suggest(BETTER)
    return { answer, member, suggest, suggestion, subject: `answer-${answer.id}` as const }
  }

  const stateOf = async (forum: Forum, id: SuggestionId) =>
    (await forum.db.read.select().from(suggestedEdits).where(eq(suggestedEdits.id, id)))[0]

  test('is a case of its post, approved by one key, and waits again when that is taken back', async ({
    forum,
  }) => {
    const { answer, member, suggestion, subject } = await suggested(forum)
    const { body } = await forum.answerRow(answer)
    const staff = await forum.staff()
    expect((await open(forum, staff))?.head).toMatchObject({ subject, reasons: ['suggested'] })
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    expect(await forum.answerRow(answer)).toMatchObject({ body: BETTER, revision: 2 })
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
    expect((await waiting(forum)).map(({ topic }) => topic)).toEqual(['suggestion.decided'])
    expect(await undoLast(forum.db, staff, forum.now)).toMatchObject({ isInTime: true })
    expect(await waiting(forum)).toEqual([])
    expect(await forum.answerRow(answer)).toMatchObject({ body, revision: 3 })
    expect(await stateOf(forum, suggestion)).toMatchObject({
      state: 'waiting',
      basedOn: 3,
      authorId: member.id,
    })
    expect(await first(forum, staff)).toBe(subject)
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    expect(await forum.answerRow(answer)).toMatchObject({ body: BETTER, revision: 4 })
    expect(await forum.differences()).toEqual([])
  })

  test('is rejected without judging its post, whose flags stay open', async ({ forum }) => {
    const { answer, suggestion, subject } = await suggested(forum)
    await flagPost(forum.db, await forum.member(), answer.post, { kind: 'rude', note: '' }, forum.now)
    const staff = await forum.staff()
    const reject = { act: 'reject', subjects: [subject], suggestion, note: 'Not so' } as const
    await decide(forum.db, staff, { ...reject, subjects: [subject] }, forum.now)
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'rejected', decisionReason: 'Not so' })
    expect((await open(forum, staff))?.head.reasons).toEqual(['flagged'])
    await undoLast(forum.db, staff, forum.now)
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'waiting', decisionReason: null })
    expect((await open(forum, staff))?.head.reasons).toEqual(['flagged', 'suggested'])
  })

  test('is never approved unseen, and its post is neither removed nor closed for it', async ({ forum }) => {
    const { answer, suggest, suggestion, subject } = await suggested(forum)
    const staff = await forum.staff()
    for (const act of ['scam', 'remove'] as const) {
      const removal = decide(forum.db, staff, { act, subjects: [subject] }, forum.now)
      await expect(removal).rejects.toMatchObject({ status: 409, code: 'queue.only_suggested' })
    }
    const unseen = decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
    await expect(unseen).rejects.toMatchObject({ status: 409, code: 'queue.decided' })
    await suggest(`${BETTER} Or write to me.`)
    const stale = decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    await expect(stale).rejects.toMatchObject({ status: 409, code: 'queue.decided' })
    await editAnswer(
      forum.db,
      answer.author,
      answer.id,
      { body: 'Something else now.', reason: '' },
      forum.now,
    )
    expect(await first(forum, staff)).toBeNull()
  })

  test('stays what it is when somebody edited on top of it', async ({ forum }) => {
    const { answer, suggestion, subject } = await suggested(forum)
    const staff = await forum.staff()
    await decide(forum.db, staff, { act: 'approve', subjects: [subject], suggestion }, forum.now)
    await editAnswer(
      forum.db,
      answer.author,
      answer.id,
      { body: 'Something else now.', reason: '' },
      forum.now,
    )
    await expect(undoLast(forum.db, staff, forum.now)).rejects.toMatchObject({
      code: 'posts.edited_meanwhile',
    })
    expect(await stateOf(forum, suggestion)).toMatchObject({ state: 'approved' })
  })

  test('is not shown to whoever suggested it', async ({ forum }) => {
    const { member } = await suggested(forum)
    await forum.db.write((tx) => tx.update(users).set({ role: 'moderator' }).where(eq(users.id, member.id)))
    expect(await first(forum, await forum.fresh(member))).toBeNull()
  })
})
