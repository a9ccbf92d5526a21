import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { EVERYTHING } from '#db/changes/names.ts'
import { openDb } from '#db/client.server.ts'
import { recordReads } from '#db/reads.server.ts'
import { questions, users } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { getQuestion } from '~/features/questions/find.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { test as base } from '../support/forum.ts'
import { addUser } from './rows.ts'

/** The forum's database as a server has it open. */
const test = base.extend<{ server: Db; heard: string[][] }>({
  server: async ({ forum, skip }, use) => {
    const reason = whyNoConcurrency()
    if (reason) skip(reason)
    const server = await openDb(forum.db.location, { synchronous: 'OFF', watched: true })
    await use(server)
    await server.close()
  },
  heard: async ({ server }, use) => {
    const heard: string[][] = []
    server.onChange((changes) => heard.push(changes === EVERYTHING ? [EVERYTHING] : [...changes]))
    await use(heard)
  },
})

/** What is under way was heard. */
async function settle(server: Db, heard: string[][]) {
  server.lookAround()
  await sleep(200)
  heard.length = 0
}

test('a commit tells what it changed, by table and by what the rows hang on, before its writer goes on', async ({
  forum,
  server,
  heard,
}) => {
  const { question, asker } = await forum.question()
  const voter = await forum.member({ reputation: 100 })
  await settle(server, heard)
  await castVote(server, voter, { kind: 'question', id: question.id }, 1, forum.now)
  const names = heard.flat()
  expect(names).toEqual(
    expect.arrayContaining(['votes', 'questions', 'users', `question:${question.id}`, `user:${asker.id}`]),
  )
  expect(names).not.toContain(`user:${voter.id}`)
  expect(names).not.toContain('outbox')
})

test('rows that go with others are told of, and what was rolled back is not', async ({
  forum,
  server,
  heard,
}) => {
  const { question } = await forum.question()
  const answer = await forum.answer(question)
  await settle(server, heard)
  await expect(
    server.write(async (tx) => {
      await tx.update(users).set({ about: 'x' })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(heard).toEqual([])
  await deleteAnswer(server, await forum.staff(), answer.id, forum.now)
  expect(heard.flat()).toContain(`question:${question.id}`)
})

test('views change nothing', async ({ forum, server, heard }) => {
  const { question } = await forum.question()
  await settle(server, heard)
  const view = (tx: Parameters<Parameters<Db['write']>[0]>[0]) =>
    tx.update(questions).set({ viewCount: 7 }).where(eq(questions.id, question.id))
  await server.write(view)
  expect(heard.flat()).toEqual([])
})

test('what somebody else writes is heard of as well', async ({ forum, server, heard }) => {
  await server.write((tx) => addUser(tx, 'own', forum.now))
  heard.length = 0
  await forum.db.write((tx) => addUser(tx, 'others', forum.now))
  const heardNow = () => {
    server.lookAround()
    return heard.flat()
  }
  await expect.poll(heardNow).toContainEqual(expect.stringMatching(/^(?:users|everything)$/))
  heard.length = 0
  server.lookAround()
  expect(heard).toEqual([])
})

test('what is read is named as its changes are', async ({ forum, server }) => {
  const { question } = await forum.question()
  const one = await recordReads(() => getQuestion(server.read, question.id))
  expect([...one.reads.names]).toEqual([`question:${question.id}`])
  const all = await recordReads(async () => server.read.select().from(questions))
  expect([...all.reads.names]).toEqual(['questions'])
  const { asker } = await forum.question()
  const answered = await forum.question(asker)
  const [answer] = await forum.answers(answered.question, 1)
  const page = {
    question: { ...answered.question, acceptedAnswerId: null },
    order: 'best',
    limit: 9,
  } as const
  const joined = await recordReads(() => answersOf(server.read, null, page))
  expect([...joined.reads.names].sort()).toEqual([
    `question:${answered.question.id}`,
    'teams',
    `user:${answer?.author.id}`,
  ])
  const none = await recordReads(async () => 1)
  expect([...none.reads.names]).toEqual([])
})
