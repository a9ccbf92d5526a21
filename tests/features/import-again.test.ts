import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import {
  answers,
  comments,
  outbox,
  questions,
  reputationEvents,
  revisions,
  tags,
  users,
} from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { diagnose } from '~/features/doctor/doctor.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type Forum, test } from '../support/forum.ts'
import {
  answer,
  comment,
  type Dump,
  history,
  importDump,
  question,
  SITE,
  thread,
  user,
  vote,
} from './import-dump.ts'
import { importedState } from './import-state.ts'

/** A moderator of this forum, whom no import knows. */
async function moderator(forum: Forum) {
  const [row] = await forum.db.write((tx) =>
    tx
      .insert(users)
      .values({
        handle: 'mei',
        handleKey: 'mei',
        displayName: 'Mei',
        role: 'moderator',
        trusted: true,
        passwordHash: 'x',
        createdAt: forum.now,
      })
      .returning({ id: users.id }),
  )
  const member = row && (await memberById(forum.db.read, row.id))
  if (!member) throw new Error('The moderator was not made')
  return member
}

const theQuestion = async (db: Db) => {
  const [row] = await db.read
    .select()
    .from(questions)
    .where(eq(questions.sourceUrl, `${SITE}/questions/1`))
  if (!row) throw new Error('Question 1 was not imported')
  return row
}
const theAnswer = async (db: Db) => {
  const [row] = await db.read
    .select()
    .from(answers)
    .where(eq(answers.sourceUrl, `${SITE}/a/2`))
  if (!row) throw new Error('Answer 2 was not imported')
  return row
}

async function expectConsistent(db: Db) {
  const { findings } = await diagnose(db, openMemorySearch())
  expect([...findings.values()].flat()).toEqual([])
}

/** The dump of a site that lost question 1 with all that hung on it. */
const WITHOUT: Dump = {
  'Users.xml': [user(1), user(2)],
  'Posts.xml': [question(9)],
  'Comments.xml': [],
  'Votes.xml': [],
}
const WITH: Dump = { ...thread(), 'Posts.xml': [...thread()['Posts.xml'], question(9)] }

test('the same dump again writes nothing', async ({ forum }) => {
  const dump = { ...thread(), 'PostHistory.xml': [history(1, 1, 2, `see ${SITE}/a/2`)] }
  await importDump(forum.db, dump)
  const before = await importedState(forum.db.read)
  const owed = await forum.db.read.select().from(outbox)
  const report = await importDump(forum.db, dump)
  expect(report.written).toBe(0)
  expect(await importedState(forum.db.read)).toEqual(before)
  expect(await forum.db.read.select().from(outbox)).toEqual(owed)
  expect(owed.map((row) => row.key)).toEqual([`question:${(await theQuestion(forum.db)).id}`])
})

describe('a newer dump', () => {
  test('updates what changed there and leaves what people did here', async ({ forum }) => {
    const { db } = forum
    const rows = [history(1, 1, 2, 'One'), history(2, 2, 2, 'Answer one')]
    await importDump(db, { ...thread(), 'PostHistory.xml': rows })
    const mei = await moderator(forum)
    const { id } = await theAnswer(db)
    await castVote(db, mei, answerRef(id), 1, forum.now)
    await editAnswer(db, mei, id, { body: 'Edited here by Mei', reason: '' }, forum.now)
    await importDump(db, {
      ...thread(),
      'Users.xml': [user(1, { Reputation: 301, DisplayName: 'Renamed' }), user(2)],
      'Posts.xml': [question(1, { AcceptedAnswerId: 2, ViewCount: 99, Tags: '<lager>' }), answer(2, 1)],
      'PostHistory.xml': [...rows, history(3, 1, 5, 'Two', { CreationDate: '2016-01-01T00:00:00' })],
      'Votes.xml': [vote(1, 1, 2), vote(4, 2, 2), vote(6, 2, 2), vote(5, 2, 1)],
    })
    expect(await theQuestion(db)).toMatchObject({
      body: 'Two',
      revision: 2,
      viewCount: 99,
      score: 1,
      title: 'Question number 1',
    })
    expect(await theAnswer(db)).toMatchObject({
      body: 'Edited here by Mei',
      revision: 2,
      score: 3,
      importedUpvotes: 2,
    })
    const people = await db.read.select().from(users).orderBy(asc(users.id))
    expect(people.map((row) => [row.handle, row.displayName, row.reputation])).toEqual([
      ['member-1', 'Renamed', 301],
      ['member-2', 'Member 2', 101],
      ['mei', 'Mei', 1],
    ])
    expect(
      (await db.read.select().from(tags).orderBy(asc(tags.slug))).map((row) => row.questionCount),
    ).toEqual([0, 1])
    await expectConsistent(db)
  })

  test('appends its edits behind those made here, and corrects old texts', async ({ forum }) => {
    const { db } = forum
    const first = history(1, 2, 2, 'Answer with a telephone number')
    await importDump(db, { ...thread(), 'PostHistory.xml': [first] })
    const mei = await moderator(forum)
    const { id } = await theAnswer(db)
    await editAnswer(db, mei, id, { body: 'Edited here by Mei', reason: '' }, forum.now)
    await importDump(db, {
      ...thread(),
      'PostHistory.xml': [{ ...first, Text: 'Answer' }, history(5, 2, 5, 'Edited there')],
    })
    const texts = await db.read
      .select()
      .from(revisions)
      .where(eq(revisions.answerId, id))
      .orderBy(asc(revisions.number))
    expect(texts.map((row) => [row.number, row.body])).toEqual([
      [1, 'Answer'],
      [2, 'Edited here by Mei'],
      [3, 'Edited there'],
    ])
    expect(await theAnswer(db)).toMatchObject({ body: 'Edited there', revision: 3 })
    await expectConsistent(db)
  })

  test('moves an acceptance, unless one was made here', async ({ forum }) => {
    const { db } = forum
    const posts = (accepted: number) => [
      question(1, { AcceptedAnswerId: accepted }),
      answer(2, 1),
      answer(3, 1),
    ]
    await importDump(db, { 'Posts.xml': posts(2) })
    await importDump(db, { 'Posts.xml': posts(3) })
    const accepted = (await theQuestion(db)).acceptedAnswerId
    expect(accepted).not.toBe((await theAnswer(db)).id)
    const here = { acceptedAnswerId: accepted, acceptedAt: forum.now }
    await db.write((tx) => tx.update(questions).set(here))
    await importDump(db, { 'Posts.xml': posts(2) })
    expect(await theQuestion(db)).toMatchObject(here)
  })

  test('without a file leaves what came from that file', async ({ forum }) => {
    const posts = [
      question(1, { AcceptedAnswerId: 2, Body: `<a href="${SITE}/q/9">Body</a>` }),
      answer(2, 1),
      question(9),
    ]
    const text = `[Body](${SITE}/q/9), ${SITE}/a/2`
    await importDump(forum.db, {
      ...thread(),
      'Posts.xml': posts,
      'PostHistory.xml': [history(1, 1, 2, text)],
    })
    const before = await importedState(forum.db.read)
    const report = await importDump(forum.db, { 'Posts.xml': posts })
    expect(report.written).toBe(0)
    expect(await importedState(forum.db.read)).toEqual(before)
  })
})

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

test('people get handles that fit, are unique and look like nobody of the staff', async ({ forum }) => {
  const names = [
    'Zoë Müller',
    'zoe muller',
    '小雨',
    'admin',
    '7up fan',
    'Al',
    '',
    'A very long name that does not fit at all',
  ]
  await importDump(forum.db, {
    'Posts.xml': [question(1)],
    'Users.xml': [
      user(-1, { DisplayName: 'Community' }),
      ...names.map((name, at) => user(at + 10, { DisplayName: name })),
    ],
  })
  const rows = await forum.db.read.select().from(users).orderBy(asc(users.id))
  expect(rows.map((row) => [row.handle, row.displayName])).toEqual([
    ['zoe-muller', 'Zoë Müller'],
    ['zoe-muller-11', 'zoe muller'],
    ['user-12', '小雨'],
    ['user-13', 'admin'],
    ['up-fan', '7up fan'],
    ['al-15', 'Al'],
    ['user-16', 'user 16'],
    ['a-very-long-name-tha', 'A very long name that does not fit at all'],
  ])
  expect(rows.every((row) => row.passwordHash === null && row.reputation === 101)).toBe(true)
  const events = await forum.db.read.select().from(reputationEvents)
  expect(events.map((row) => [row.kind, row.points])).toEqual(names.map(() => ['imported', 100]))
})
