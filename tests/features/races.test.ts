import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, comments, outbox, questions, tagNames, tags, votes } from '#db/schema/index.ts'
import { isAppError } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { type Forum, test } from '../support/forum.ts'

const BODY = 'Look at the confirmations first, then at the network.'
const KNOWN = { reputation: 100 }

/** What came of acts that ran at once: their results, and the codes of the refusals. Anything but a refusal
 *  is a failure of the test. */
async function atOnce<T>(acts: (() => Promise<T>)[]) {
  const settled = await Promise.allSettled(acts.map((act) => act()))
  const done: T[] = []
  const refused: string[] = []
  for (const outcome of settled) {
    if (outcome.status === 'fulfilled') done.push(outcome.value)
    else if (isAppError(outcome.reason)) refused.push(outcome.reason.code)
    else throw outcome.reason
  }
  return { done, refused }
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n))

const noRaces = whyNoConcurrency()

describe.skipIf(noRaces !== null)(`acts at once${noRaces ? ` (${noRaces})` : ''}`, () => {
  test('two people accept: one acceptance stands, with its points', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const { question, asker } = await forum.question()
      const [first, second] = await forum.answers(question, 2)
      const staff = await forum.staff()
      const { refused } = await atOnce([
        () => acceptAnswer(forum.db, asker, first.id, forum.now),
        () => acceptAnswer(forum.db, staff, second.id, forum.now),
      ])
      expect(refused).toEqual([])
      const { acceptedAnswerId } = await forum.questionRow(question)
      const [won, lost] = acceptedAnswerId === first.id ? [first, second] : [second, first]
      expect(acceptedAnswerId).toBe(won.id)
      expect(await forum.reputation(won.author)).toBe(16)
      expect(await forum.reputation(lost.author)).toBe(1)
      expect(await forum.reputation(asker)).toBe(won === first ? 3 : 1)
    }
    expect(await forum.differences()).toEqual([])
  })

  test('twenty people vote: each vote counts once, in score and points', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question, await forum.member({ reputation: 50 }))
    const voters: Member[] = await forum.members(20, KNOWN)
    const { refused } = await atOnce(
      voters.map((voter, n) => () => castVote(forum.db, voter, answer.post, n % 4 === 3 ? -1 : 1, forum.now)),
    )
    expect(refused).toEqual([])
    expect(await forum.answerRow(answer)).toMatchObject({ score: 15 - 5 })
    expect(await forum.reputation(answer.author)).toBe(50 + 15 * 10 - 5 * 2)
    expect(await forum.differences()).toEqual([])
  })

  test('one person votes ten times: there is one vote, and one time its points', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const voter = await forum.member(KNOWN)
    await atOnce(times(10, (n) => () => castVote(forum.db, voter, answer.post, n % 2 ? 1 : -1, forum.now)))
    const cast = await forum.db.read.select().from(votes)
    expect(cast).toHaveLength(1)
    const given = (await forum.pointsOf(answer.author)).reduce((sum, points) => sum + points, 0)
    expect(given).toBe(cast[0]?.value === 1 ? 10 : -2)
    expect(await forum.differences()).toEqual([])
  })

  test('thirty votes on two posts of one author stay within the day’s 200', async ({ forum }) => {
    const author = await forum.member()
    const one = await forum.answer((await forum.question()).question, author)
    const other = await forum.answer((await forum.question()).question, author)
    const voters: Member[] = await forum.members(24, KNOWN)
    await atOnce(
      voters.map((voter, n) => () => castVote(forum.db, voter, n % 2 ? one.post : other.post, 1, forum.now)),
    )
    expect(await forum.reputation(author)).toBe(201)
    expect(await forum.differences()).toEqual([])
  })

  test('one person answers five times: one answer, and the rest are told so', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const { question } = await forum.question()
      const author = await forum.member()
      const { done, refused } = await atOnce(
        times(5, (n) => () => postAnswer(forum.db, author, question.id, { body: `${BODY} ${n}` }, forum.now)),
      )
      expect(done).toHaveLength(1)
      expect(refused).toEqual(Array(4).fill('answers.already_answered'))
      expect(await forum.questionRow(question)).toMatchObject({ answerCount: 1 })
    }
    expect(await forum.differences()).toEqual([])
  })

  test('eight people answer: all answers are there and counted', async ({ forum }) => {
    const { question } = await forum.question()
    const authors: Member[] = await forum.members(8)
    const { refused } = await atOnce(
      authors.map((author) => () => postAnswer(forum.db, author, question.id, { body: BODY }, forum.now)),
    )
    expect(refused).toEqual([])
    expect(await forum.questionRow(question)).toMatchObject({ answerCount: 8 })
    expect(await forum.differences()).toEqual([])
  })

  test('the same form is sent six times: one post, and everybody is led to it', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const { question, asker, post } = await forum.question()
      const token = `form-${round}`
      const ask = questionInput.parse({ title: 'Where is my deposit?', body: `${BODY} ${round}`, token })
      const forms = [
        () => askQuestion(forum.db, asker, ask, forum.now),
        () => postAnswer(forum.db, asker, question.id, { body: BODY, token: `a-${token}` }, forum.now),
        () => postComment(forum.db, asker, post, { body: BODY, token: `c-${token}` }, forum.now),
      ]
      for (const send of forms) {
        const { done, refused } = await atOnce(times(6, () => send))
        expect(refused).toEqual([])
        expect(new Set(done.map(({ path }) => path)).size).toBe(1)
      }
    }
    expect(await forum.db.read.$count(questions)).toBe(10)
    expect(await forum.db.read.$count(answers)).toBe(5)
    expect(await forum.db.read.$count(comments)).toBe(5)
    expect(await forum.differences()).toEqual([])
  })

  test('the same text is sent six times with different tokens: one comment', async ({ forum }) => {
    const { post, asker } = await forum.question()
    const { done, refused } = await atOnce(
      times(6, (n) => () => postComment(forum.db, asker, post, { body: BODY, token: `${n}` }, forum.now)),
    )
    expect(done).toHaveLength(1)
    expect(refused).toEqual(Array(5).fill('posts.repeated'))
  })

  test('six people create the same new tag: one tag, on all their questions', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const slug = `new-tag-${round}`
      const askers: Member[] = await forum.members(6, KNOWN)
      const { refused } = await atOnce(askers.map((asker) => () => forum.question(asker, { tags: [slug] })))
      expect(refused).toEqual([])
      const [tag, ...others] = await forum.db.read.select().from(tags).where(eq(tags.slug, slug))
      expect(others).toEqual([])
      expect(tag?.questionCount).toBe(6)
    }
    expect(await forum.db.read.$count(tagNames)).toBe(5)
    expect(await forum.differences()).toEqual([])
  })

  test('a vote and the deletion of its post: the points are gone, and come back once', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const { question } = await forum.question()
      const answer = await forum.answer(question)
      const voters: Member[] = await forum.members(4, KNOWN)
      await atOnce<unknown>([
        ...voters.map((voter) => () => castVote(forum.db, voter, answer.post, 1, forum.now)),
        () => deleteAnswer(forum.db, answer.author, answer.id, forum.now),
      ])
      expect(await forum.reputation(answer.author)).toBe(1)
      const { score } = await forum.answerRow(answer)
      await restoreAnswer(forum.db, answer.author, answer.id, forum.now)
      expect(await forum.reputation(answer.author)).toBe(1 + score * 10)
    }
    expect(await forum.differences()).toEqual([])
  })

  test('the same deletion three times: points are taken once', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await castVote(forum.db, await forum.member(KNOWN), answer.post, 1, forum.now)
    const staff = await forum.staff()
    const { done } = await atOnce(times(3, () => () => deleteAnswer(forum.db, staff, answer.id, forum.now)))
    expect(done).toHaveLength(1)
    expect(await forum.pointsOf(answer.author)).toEqual([10, -10])
  })

  test('two edits of one revision: one is taken, the other is told to look again', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const edit = (n: number) => questionEdit.parse({ title: `Where is my deposit, part ${n}?`, revision: 1 })
    const { done, refused } = await atOnce(
      times(4, (n) => () => editQuestion(forum.db, asker, question.id, edit(n), forum.now)),
    )
    expect(done).toHaveLength(1)
    expect(refused).toEqual(Array(3).fill('posts.edited_meanwhile'))
    expect(await forum.differences()).toEqual([])
  })

  test('three members close: it is closed once, whoever came last', async ({ forum }) => {
    const { question } = await forum.question()
    const members: Member[] = await forum.members(3, { reputation: 1_000 })
    const { refused } = await atOnce(
      members.map((member) => () => closeQuestion(forum.db, member, question.id, 'unclear', forum.now)),
    )
    expect(refused).toEqual([])
    expect(await forum.questionRow(question)).toMatchObject({ closedReason: 'unclear' })
    expect(await forum.db.read.$count(outbox, eq(outbox.topic, 'question.closed'))).toBe(1)
  })

  test('two questions are each said to repeat the other: no circle', async ({ forum }) => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await forum.question(), await forum.question()]
      await atOnce<unknown>([
        () => markDuplicate(forum.db, a.asker, a.question.id, b.question.id, forum.now),
        () => markDuplicate(forum.db, b.asker, b.question.id, a.question.id, forum.now),
      ])
      const canonicals = [await forum.questionRow(a.question), await forum.questionRow(b.question)]
      expect(canonicals.filter((row) => row.canonicalId !== null)).toHaveLength(1)
    }
  })

  test('everything together leaves every number equal to its formula', async ({ forum }) => {
    await mixed(forum)
    expect(await forum.differences()).toEqual([])
  })
})

/** Sixty acts of eight people in three threads, at once; some are refused. */
async function mixed(forum: Forum) {
  const people: Member[] = await forum.members(8, KNOWN)
  const threads = [await forum.question(), await forum.question(), await forum.question()]
  const posted = await Promise.all(threads.map(({ question }) => forum.answer(question)))
  const acts = times(60, (n) => async () => {
    const [thread, answer, person] = [threads[n % 3], posted[n % 3], people[n % 8]]
    if (!thread || !answer || !person) throw new Error('There are three threads and eight people')
    const { db, now } = forum
    switch (n % 6) {
      case 0:
        return castVote(db, person, answer.post, 1, now)
      case 1:
        return castVote(db, person, thread.post, -1, now)
      case 2:
        return postComment(db, person, answer.post, { body: `${BODY} ${n}` }, now)
      case 3:
        return postAnswer(db, person, thread.question.id, { body: `${BODY} ${n}` }, now)
      case 4:
        return acceptAnswer(db, thread.asker, answer.id, now)
      default:
        return editQuestion(
          db,
          thread.asker,
          thread.question.id,
          questionEdit.parse({ tags: [`t-${n % 4}`] }),
          now,
        )
    }
  })
  await atOnce<unknown>(acts)
}
