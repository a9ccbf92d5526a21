import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { type Db, openDb, type Tx } from '#db/client.server.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { auditLog, settings } from '#db/schema/index.ts'
import { answerInput } from '~/features/answers/schema.ts'
import { COMMENT_LENGTH, EDIT_OTHERS_REPUTATION, HOLD_NEW_MEMBERS_POSTS } from '~/features/posts/rules.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { CLOSE_REPUTATION, CLOSE_VOTES } from '~/features/questions/rules.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { ANSWER_UPVOTE_POINTS, DAILY_VOTE_POINTS_LIMIT } from '~/features/reputation/rules.ts'
import { keepUpWithSettings, LOOK_AGAIN_MS, learnSettings } from '~/features/settings/learning.server.ts'
import type { Remembered } from '~/features/settings/remembered.server.ts'
import { ruleNamed } from '~/features/settings/rules.view.server.ts'
import { changeSetting, decideAsOperator, resetSetting } from '~/features/settings/settings.server.ts'
import { MAX_TAGS } from '~/features/tags/rules.ts'
import { DOWNVOTE_REPUTATION } from '~/features/votes/rules.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { freshDatabase } from '../support/database.ts'
import { type Forum, test } from '../support/forum.ts'

const set = async <Value>(forum: Forum, rule: Remembered<Value>, value: Value) =>
  changeSetting(forum.db, await forum.member({ role: 'admin' }), rule, value, forum.now)

/** As another process does it: this one hears nothing. */
async function elsewhere({ db, now }: Forum, key: string, value: unknown) {
  const row = { key, value, updatedAt: now }
  await inAnotherProcess(db, (tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: { value } }),
  )
}

async function inAnotherProcess(db: Db, change: (tx: Tx) => Promise<unknown>) {
  const other = await openDb(db.location)
  await other.write(change)
  await other.close()
}

describe('a rule that an admin changes', () => {
  test('holds for the next act: who may vote', async ({ forum }) => {
    const { question } = await forum.question()
    const voter = await forum.member({ reputation: 20 })
    const vote = () => castVote(forum.db, voter, questionRef(question.id), -1, forum.now)
    await expect(vote()).rejects.toMatchObject({ code: 'votes.forbidden' })
    await set(forum, DOWNVOTE_REPUTATION, 20)
    expect(await vote()).toEqual({ score: -1, value: -1 })
  })

  test('holds for the next act: how many close', async ({ forum }) => {
    const { question } = await forum.question()
    const [one, two] = await forum.members(2, { reputation: CLOSE_REPUTATION.value })
    await set(forum, CLOSE_VOTES, 2)
    const close = (who: typeof one) => closeQuestion(forum.db, who, question.id, 'off_topic', forum.now)
    expect(await close(one)).toEqual({ closed: false, votesNeeded: 1 })
    expect(await close(two)).toEqual({ closed: true, votesNeeded: 0 })
  })

  test('holds for what is typed from then on, and its refusal tells the new length', async ({ forum }) => {
    await set(forum, ruleNamed('posts.answer_body_min') as Remembered<unknown>, 40)
    const short = answerInput.safeParse({ body: 'Long enough until now.' })
    expect(short.error?.issues.map(({ message }) => message)).toEqual(['field.short:40'])
    await set(forum, ruleNamed('posts.question_body_max') as Remembered<unknown>, 1_000)
    await set(forum, MAX_TAGS, 1)
    const asked = { title: 'Where is my deposit?', body: 'a'.repeat(1_001), tags: 'fees, limits' }
    const long = questionInput.safeParse(asked)
    expect(long.error?.issues.map(({ message }) => message)).toEqual(['field.long:1000', 'field.too_many:1'])
  })

  test('lets new members’ answers appear at once from then on', async ({ forum }) => {
    const newcomer = () => forum.member({ trusted: false })
    const { question } = await forum.question()
    const before = await forum.answer(question, await newcomer())
    await set(forum, HOLD_NEW_MEMBERS_POSTS, false)
    const after = await forum.answer(question, await newcomer())
    expect((await forum.answerRow(before)).heldAt).toEqual(forum.now)
    expect((await forum.answerRow(after)).heldAt).toBeNull()
  })

  test('leaves points as they were given, and taking back takes just those', async ({ forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    const [early, late] = await forum.members(2, { reputation: 100 })
    const vote = (who: typeof early, value: 1 | 0) =>
      castVote(forum.db, who, answerRef(answer.id), value, forum.now)
    await vote(early, 1)
    await set(forum, ANSWER_UPVOTE_POINTS, 4)
    await vote(late, 1)
    expect(await forum.pointsOf(answer.author)).toEqual([10, 4])
    expect(await forum.differences()).toEqual([])
    await vote(early, 0)
    expect(await forum.reputation(answer.author)).toBe(1 + 4)
    await set(forum, DAILY_VOTE_POINTS_LIMIT, 0)
    await vote(early, 1)
    expect(await forum.reputation(answer.author)).toBe(1 + 4)
    expect(await forum.differences()).toEqual([])
  })

  test('has its default again when it is reset, and both are in the audit log', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    await changeSetting(forum.db, admin, EDIT_OTHERS_REPUTATION, 300, forum.now)
    expect(EDIT_OTHERS_REPUTATION.value).toBe(300)
    await resetSetting(forum.db, admin, EDIT_OTHERS_REPUTATION, forum.now)
    expect(EDIT_OTHERS_REPUTATION.value).toBe(500)
    expect(await forum.db.read.$count(settings)).toBe(0)
    const rows = await forum.db.read
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, 'posts.edit_others'))
      .orderBy(auditLog.id)
    expect(rows).toMatchObject([
      { actorId: admin.id, act: 'setting.changed', before: 500, after: 300 },
      { actorId: admin.id, act: 'setting.reset', before: 300, after: 500 },
    ])
  })

  test('is the word of admins alone; an operator needs no account', async ({ forum }) => {
    const moderator = await forum.staff()
    const refused = { code: 'accounts.admin_only', status: 403 }
    await expect(changeSetting(forum.db, moderator, MAX_TAGS, 2, forum.now)).rejects.toMatchObject(refused)
    await expect(resetSetting(forum.db, moderator, MAX_TAGS, forum.now)).rejects.toMatchObject(refused)
    expect(MAX_TAGS.value).toBe(5)
    await decideAsOperator(forum.db, { changed: MAX_TAGS, value: 2 }, forum.now)
    expect(MAX_TAGS.value).toBe(2)
    const [row] = await forum.db.read.select().from(auditLog)
    expect(row).toMatchObject({ actorId: null, before: 5, after: 2 })
  })
})

describe('a rule that another process changes', () => {
  test('is noticed once the last look is 2 s old', async ({ forum, skip }) => {
    if (forum.db.location === 'pglite:') skip('PGlite is of one process')
    await learnSettings(forum.db, 0)
    await elsewhere(forum, CLOSE_VOTES.key, 7)
    await keepUpWithSettings(forum.db, LOOK_AGAIN_MS - 1)
    expect(CLOSE_VOTES.value).toBe(3)
    await keepUpWithSettings(forum.db, LOOK_AGAIN_MS)
    expect(CLOSE_VOTES.value).toBe(7)
    await inAnotherProcess(forum.db, (tx) => tx.delete(settings))
    await keepUpWithSettings(forum.db, 2 * LOOK_AGAIN_MS)
    expect(CLOSE_VOTES.value).toBe(3)
  })

  test('to what it cannot be has its default', async ({ forum, skip }) => {
    if (forum.db.location === 'pglite:') skip('PGlite is of one process')
    await elsewhere(forum, CLOSE_VOTES.key, 21)
    await elsewhere(forum, MAX_TAGS.key, 'many')
    await learnSettings(forum.db)
    expect([CLOSE_VOTES.value, MAX_TAGS.value]).toEqual([3, 5])
  })
})

test('rules are those of the database that a process looked at last', async ({ forum }) => {
  await set(forum, CLOSE_VOTES, 9)
  const other = await freshDatabase()
  await keepUpWithSettings(other.db)
  expect([CLOSE_VOTES.value, COMMENT_LENGTH.max]).toEqual([3, 600])
  await keepUpWithSettings(forum.db)
  expect(CLOSE_VOTES.value).toBe(9)
  await other.remove()
})
