import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answerRef, questionRef } from '#db/post.ts'
import {
  outbox,
  questions,
  reputationEvents,
  revisions,
  tags,
  users,
  votePatterns,
  votes,
} from '#db/schema/index.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { importStackExchange } from '~/features/import/import.server.ts'
import { voidVotes } from '~/features/votes/voiding.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { test } from '../support/forum.ts'
import {
  answer,
  comment,
  history,
  importDump,
  question,
  type Row,
  SITE,
  thread,
  user,
  vote,
  writeDump,
} from './import-dump.ts'
import { importedState } from './import-state.ts'
import { expectConsistent, moderator, theAnswer, theQuestion } from './imported-again.ts'

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

  test('does not count again what was taken back for its pattern', async ({ forum }) => {
    const { db, now } = forum
    await importDump(db, thread())
    const mei = await moderator(forum)
    const [asked, answered] = [await theQuestion(db), await theAnswer(db)]
    for (const post of [questionRef(asked.id), answerRef(answered.id)]) await castVote(db, mei, post, 1, now)
    await db.write(async (tx) => {
      const row = { kind: 'series' as const, memberIds: [mei.id], voteCount: 2, foundAt: now }
      const [pattern] = await tx.insert(votePatterns).values(row).returning({ id: votePatterns.id })
      const cast = await tx.select({ id: votes.id }).from(votes)
      const ids = cast.map(({ id }) => id)
      if (pattern) expect(await voidVotes(tx, ids, pattern.id, now)).toBe(2)
    })
    const more = [vote(7, 1, 2), vote(8, 2, 2)]
    await importDump(db, { ...thread(), 'Votes.xml': [...thread()['Votes.xml'], ...more] })
    expect((await theQuestion(db)).score).toBe(asked.score + 1)
    expect((await theAnswer(db)).score).toBe(answered.score + 1)
    await expectConsistent(db)
  })

  test('counts a comment that moved where it is now', async ({ forum }) => {
    const { db } = forum
    await importDump(db, thread())
    const moved = { ...thread(), 'Comments.xml': [comment(1, 2), comment(2, 2)] }
    await importDump(db, moved)
    expect((await theQuestion(db)).commentCount).toBe(0)
    expect((await theAnswer(db)).commentCount).toBe(2)
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

  test('has official answers look again whose source is accepted again there', async ({ forum }) => {
    const { db } = forum
    const posts = (accepted: Row) => [question(1, accepted), answer(2, 1)]
    await importDump(db, { 'Posts.xml': posts({ AcceptedAnswerId: 2 }) })
    const { id } = await theAnswer(db)
    const owed = () => db.read.$count(outbox, eq(outbox.key, `answer:${id}`))
    expect(await owed()).toBe(0)
    await importDump(db, { 'Posts.xml': posts({}) })
    expect(await owed()).toBe(1)
    await importDump(db, { 'Posts.xml': posts({ AcceptedAnswerId: 2 }) })
    expect(await owed()).toBe(2)
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

test('people of four sites who share a number and a name without Latin letters all get one', async ({
  forum,
}) => {
  const dump = { 'Posts.xml': [question(1)], 'Users.xml': [user(5, { DisplayName: '小雨' })] }
  const directory = await writeDump(dump)
  for (const site of ['beer', 'wine', 'coffee', 'tea'])
    await importStackExchange(
      forum.db,
      { directory, site: `https://${site}.stackexchange.com` },
      { now: forum.now },
    )
  const people = await forum.db.read.select().from(users).orderBy(asc(users.id))
  expect(people.map(({ handle }) => handle)).toEqual(['user-5', 'user-5-se', 'user-3-5', 'user-4-5'])
})
