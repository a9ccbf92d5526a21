import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { answers, comments, users } from '#db/schema/index.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { comment, type Dump, importDump, question, thread, user } from './import-dump.ts'
import { importedState } from './import-state.ts'
import { expectConsistent, moderator, theAnswer, theQuestion } from './imported-again.ts'

const WITHOUT: Dump = {
  'Users.xml': [user(1), user(2)],
  'Posts.xml': [question(9)],
  'Comments.xml': [],
  'Votes.xml': [],
}
const WITH: Dump = { ...thread(), 'Posts.xml': [...thread()['Posts.xml'], question(9)] }

describe('what is gone upstream', () => {
  test('is soft-deleted here, with its answers and comments, and comes back when it is back', async ({
    forum,
  }) => {
    const { db } = forum
    await importDump(db, WITH)
    const before = await importedState(db.read)
    const report = await importDump(db, WITHOUT)
    expect([report.changesOf('questions').removed, report.changesOf('answers').removed]).toEqual([1, 1])
    expect(await theQuestion(db)).toMatchObject({ deletedById: null, answerCount: 0 })
    expect((await theQuestion(db)).deletedAt).not.toBeNull()
    expect((await theAnswer(db)).deletedAt).not.toBeNull()
    expect((await db.read.select().from(comments)).every((row) => row.deletedAt !== null)).toBe(true)
    await expectConsistent(db)
    expect((await importDump(db, WITHOUT)).written).toBe(0)

    await importDump(db, WITH)
    expect(await importedState(db.read)).toEqual(before)
    await expectConsistent(db)
  })

  test.for(['answered', 'commented', 'voted', 'voted on an answer'])(
    'stays when somebody here %s',
    async (act, { forum }) => {
      const { db, now } = forum
      await importDump(db, WITH)
      const mei = await moderator(forum)
      const [q, a] = [(await theQuestion(db)).id, (await theAnswer(db)).id]
      await engage(act, { forum, mei, q, a })
      const report = await importDump(db, WITHOUT, now)
      expect(report.changesOf('questions')).toMatchObject({ removed: 0, kept: 1 })
      expect(await theQuestion(db)).toMatchObject({ deletedAt: null })
      expect(await theAnswer(db)).toMatchObject({ deletedAt: null })
      expect(await db.read.$count(comments)).toBe(act === 'commented' ? 3 : 2)
      await expectConsistent(db)
    },
  )

  interface Engaging {
    forum: Forum
    mei: Awaited<ReturnType<typeof moderator>>
    q: QuestionId
    a: AnswerId
  }

  async function engage(act: string, { forum: { db, now }, mei, q, a }: Engaging) {
    if (act === 'answered') await postAnswer(db, mei, q, { body: 'An answer of this forum' }, now)
    if (act === 'commented')
      await postComment(db, mei, answerRef(a), { body: 'A comment of this forum' }, now)
    if (act === 'voted') await castVote(db, mei, questionRef(q), 1, now)
    if (act === 'voted on an answer') await castVote(db, mei, answerRef(a), -1, now)
  }

  test('takes its acceptance with it, one answer and one comment at a time', async ({ forum }) => {
    const { db } = forum
    await importDump(db, WITH)
    await importDump(db, {
      ...WITH,
      'Posts.xml': [question(1), question(9)],
      'Comments.xml': [comment(1, 1)],
    })
    expect(await theQuestion(db)).toMatchObject({
      acceptedAnswerId: null,
      acceptedAt: null,
      answerCount: 0,
      commentCount: 1,
    })
    expect((await theAnswer(db)).deletedAt).not.toBeNull()
    await expectConsistent(db)
  })

  test('is not brought back when a moderator here deleted it', async ({ forum }) => {
    const { db, now } = forum
    await importDump(db, WITH)
    const mei = await moderator(forum)
    const { id } = await theAnswer(db)
    await db.write((tx) =>
      tx.update(answers).set({ deletedAt: now, deletedById: mei.id }).where(eq(answers.id, id)),
    )
    await importDump(db, WITHOUT)
    await importDump(db, WITH)
    expect(await theAnswer(db)).toMatchObject({ deletedAt: now, deletedById: mei.id })
  })

  test('are accounts as well, but not one that somebody took over', async ({ forum }) => {
    const { db } = forum
    const people = { ...thread(), 'Users.xml': [user(1), user(2), user(3)] }
    await importDump(db, people)
    await db.write((tx) =>
      tx.update(users).set({ passwordHash: 'x', displayName: 'Own' }).where(eq(users.handle, 'member-2')),
    )
    await importDump(db, { ...thread(), 'Users.xml': [user(1)] })
    const rows = await db.read.select().from(users).orderBy(asc(users.id))
    expect(rows.map((row) => row.deletedAt !== null)).toEqual([false, false, true])
    await importDump(db, { ...people, 'Users.xml': [user(1), user(2, { DisplayName: 'New' }), user(3)] })
    const back = await db.read.select().from(users).orderBy(asc(users.id))
    expect(back.map((row) => [row.displayName, row.deletedAt])).toEqual([
      ['Member 1', null],
      ['Own', null],
      ['Member 3', null],
    ])
  })
})
