import { describe, expect } from 'vitest'
import { questionRef } from '#db/post.ts'
import { invitations } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { awardAnswerer } from '~/features/badges/awarding.server.ts'
import { badgesOf } from '~/features/badges/badges.view.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { ruleNamed } from '~/features/settings/rules.view.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { invite } from '~/features/staff/invitations.server.ts'
import { findVotePatterns } from '~/features/vote-patterns/finding.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { privileges } from '~/pages/privileges/privileges.ts'
import type { Answered } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'
// Registers every rule by name.
import '~/pages/rules/rooms.server.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

async function set(forum: Forum, key: string, value: number) {
  const rule = ruleNamed(key)
  if (!rule) throw new Error(`there is no rule ${key}`)
  await changeSetting(forum.db, await forum.member({ role: 'admin' }), rule, value, forum.now)
}

const flag = (forum: Forum, by: Member, { post }: Pick<Answered, 'post'>) =>
  flagPost(forum.db, by, post, { kind: 'scam', note: '' }, forum.now)

const first = async (forum: Forum, staff: Member) =>
  (await openNext(forum.db, staff, { ownHost: 'forum.example', now: forum.now }))?.head.subject ?? null

async function flagged(forum: Forum) {
  const answer = await forum.answer((await forum.question()).question)
  await flag(forum, await forum.member(), answer)
  return `answer-${answer.id}` as const
}

describe('a change of a rule holds for the next act', () => {
  test('in the room of posts: who may ask, answer and comment', async ({ forum }) => {
    const { question } = await forum.question()
    const newcomer = await forum.member({ reputation: 1 })
    for (const key of ['ask', 'answer', 'comment_reputation']) await set(forum, `posts.${key}`, 2)
    const tooEarly = { code: 'posts.too_early', status: 403 }
    await expect(forum.question(newcomer)).rejects.toMatchObject(tooEarly)
    await expect(forum.answer(question, newcomer)).rejects.toMatchObject(tooEarly)
    await expect(forum.comment(questionRef(question.id), newcomer)).rejects.toMatchObject(tooEarly)
    expect(privileges().map(({ name }) => name)).toContain('comment')
    const own = await forum.question(await forum.member({ reputation: 2 }))
    await set(forum, 'posts.comment_reputation', 50)
    await forum.comment(questionRef(own.question.id), own.asker)
    await forum.answer(question, await forum.staff())
  })

  test('in the room of flags: whose word hides, of how many, and who may report', async ({ forum }) => {
    await set(forum, 'flags.trusted', 200)
    await set(forum, 'flags.hiding', 2)
    const answer = await forum.answer((await forum.question()).question)
    const [one, two] = await forum.members(2, { reputation: 100 })
    expect(await flag(forum, one, answer)).toMatchObject({ hidden: false })
    expect(await flag(forum, two, answer)).toMatchObject({ hidden: true })
    await set(forum, 'flags.flag', 15)
    const other = await forum.answer((await forum.question()).question)
    const newcomer = await forum.member({ reputation: 14 })
    await expect(flag(forum, newcomer, other)).rejects.toMatchObject({ code: 'posts.too_early' })
  })

  test('in the room of the queue: how long a case is held, and a decision can be undone', async ({
    forum,
  }) => {
    const subject = await flagged(forum)
    await set(forum, 'queue.lease', 1)
    await set(forum, 'queue.undo', 30)
    const [ada, ben] = [await forum.staff(), await forum.staff()]
    expect(await first(forum, ada)).toBe(subject)
    forum.advance(MINUTE_MS)
    expect(await first(forum, ben)).toBe(subject)
    await decide(forum.db, ben, { act: 'remove', subjects: [subject] }, forum.now)
    forum.advance(29_999)
    expect(await undoLast(forum.db, ben, forum.now)).toMatchObject({ isInTime: true })
  })

  test('in the room of badges: how many askers make a solver', async ({ forum }) => {
    await set(forum, 'badges.solved_askers', 2)
    const helper = await forum.member()
    for (let solved = 0; solved < 2; solved++) {
      const { question, asker } = await forum.question()
      const answer = await forum.answer(question, helper)
      await acceptAnswer(forum.db, asker, answer.id, forum.now)
      await forum.db.write((tx) => awardAnswerer(tx, { answerId: answer.id }, forum.now))
    }
    const names = (await badgesOf(forum.db.read, helper.id)).map(({ badge }) => badge)
    expect(names.sort()).toEqual(['first_solution', 'solver'])
  })

  test('in the room of vote patterns: how many votes are a series', async ({ forum }) => {
    const [voter, author] = [await forum.member({ reputation: 50 }), await forum.member()]
    for (let cast = 0; cast < 3; cast++) {
      const { post } = await forum.answer((await forum.question()).question, author)
      await castVote(forum.db, await forum.fresh(voter), post, 1, forum.now)
    }
    expect(await findVotePatterns(forum.db, forum.now)).toBe(0)
    await set(forum, 'vote_patterns.series_votes', 3)
    expect(await findVotePatterns(forum.db, forum.now)).toBe(1)
  })

  test('in the room of staff: how long an invitation is good', async ({ forum }) => {
    await set(forum, 'staff.invitation', 5)
    const admin = await forum.member({ role: 'admin' })
    await invite(forum.db, admin, { role: 'moderator' }, forum.now)
    const [invitation] = await forum.db.read.select().from(invitations)
    expect(invitation?.expiresAt).toEqual(new Date(forum.now.getTime() + 5 * HOUR_MS))
  })
})
