import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import {
  answers,
  askedPhrases,
  outbox,
  questions,
  questionTags,
  revisions,
  tags,
  users,
} from '#db/schema/index.ts'
import { doctor } from '~/cli/doctor.ts'
import { reindex } from '~/cli/reindex.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { CHECK_BATCH } from '~/features/doctor/check.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const run = async (at: SearchForum, values: { repair?: true; json?: true } = {}) => {
  const stdout = new Output()
  const code = await doctor({ values }, { db: at.db, search: at.search, stdout, now: () => at.now })
  return { code, lines: stdout.text.trimEnd().split('\n') }
}

class Output {
  text = ''

  write(text: string) {
    this.text += text
  }
}

const FINE = { code: 0, lines: ['Everything is as it should be.'] }

async function story(at: SearchForum) {
  const ada = await at.member('ada')
  const eve = await at.member('eve', 'moderator')
  const bob = await at.member('bob')
  const question = await at.ask(ada, 'Why is my account frozen?')
  const answer = await at.answer(eve, question)
  const second = await at.answer(bob, question, 'It may be something else altogether.')
  await at.comment(ada, { question }, 'It is still frozen today.')
  await at.comment(bob, { answer }, 'This works for me as well.')
  await castVote(at.db, bob, { kind: 'question', id: question }, 1, at.now)
  await castVote(at.db, ada, { kind: 'answer', id: answer }, 1, at.now)
  await castVote(at.db, eve, { kind: 'answer', id: second }, -1, at.now)
  await acceptAnswer(at.db, ada, answer, at.now)
  await at.settle()
  return { ada, eve, bob, question, answer, second }
}

describe('doctor', () => {
  test('finds nothing after a story of every act', async ({ at }) => {
    const { ada, eve, bob, question, answer, second } = await story(at)
    expect(await run(at)).toEqual(FINE)
    await editQuestion(
      at.db,
      ada,
      question,
      questionEdit.parse({ title: 'Another title altogether' }),
      at.now,
    )
    await castVote(at.db, bob, { kind: 'question', id: question }, 0, at.now)
    await deleteAnswer(at.db, bob, second, at.now)
    await deleteAnswer(at.db, eve, answer, at.now)
    await deleteQuestion(at.db, eve, question, at.now)
    await at.settle()
    expect(await run(at)).toEqual(FINE)
    await restoreQuestion(at.db, eve, question, at.now)
    await at.settle()
    expect(await run(at)).toEqual(FINE)
  })

  test('prints each wrong number on a line, exits 1, and mends all when asked to', async ({ at }) => {
    const { ada, eve, question, answer } = await story(at)
    await at.ask(eve, 'Which app shows the codes?', undefined, ['security'])
    await at.settle()
    await at.db.write(async (tx) => {
      await tx
        .update(questions)
        .set({ answerCount: 7, score: -3, commentCount: 9 })
        .where(eq(questions.id, question))
      await tx.update(answers).set({ score: 5, commentCount: 4 }).where(eq(answers.id, answer))
      await tx.update(tags).set({ questionCount: 12 })
      await tx.update(users).set({ reputation: 99 }).where(eq(users.id, ada.id))
    })
    const lines = [
      `question ${question}: answer_count is 7, should be 2`,
      `question ${question}: comment_count is 9, should be 1`,
      `question ${question}: score is -3, should be 1`,
      `answer ${answer}: comment_count is 4, should be 1`,
      `answer ${answer}: score is 5, should be 1`,
      'tag 1: question_count is 12, should be 1',
      `member ${ada.id}: reputation is 99, should be 3`,
      `search index: question-${question} is stale`,
    ]
    const found = await run(at)
    expect(found.code).toBe(1)
    expect(found.lines.slice(0, -1)).toEqual(lines)
    const repaired = await run(at, { repair: true })
    expect({ ...repaired, lines: repaired.lines.at(-1) }).toEqual({
      code: 0,
      lines: '8 differences, all mended.',
    })
    await at.settle()
    expect(await run(at)).toEqual(FINE)
  })

  test('puts a question back into its place in the lists of its tags', async ({ at }) => {
    const { eve } = await story(at)
    const question = await at.ask(eve, 'Which app shows the codes?', undefined, ['security'])
    await at.settle()
    await at.db.write((tx) => tx.update(questionTags).set({ askedAt: null, score: 9 }))
    const line = `question ${question}: place in lists of its tags is another, should be its own`
    expect(await run(at)).toMatchObject({ code: 1, lines: expect.arrayContaining([line]) })
    expect(await run(at, { repair: true })).toMatchObject({ code: 0 })
    expect(await run(at)).toEqual(FINE)
  })

  test('mends the index without a server that runs', async ({ at }) => {
    const { question } = await story(at)
    await at.search.remove([`question-${question}`])
    expect((await run(at, { repair: true })).lines[0]).toBe(`search index: question-${question} is missing`)
    expect((await at.search.stats()).documents).toBe(1)
  })

  test('prints what the outbox owes as pending, which is no difference, and what it gave up', async ({
    at,
  }) => {
    const { ada, question } = await story(at)
    await editQuestion(
      at.db,
      ada,
      question,
      questionEdit.parse({ title: 'Another title altogether' }),
      at.now,
    )
    const pending = [
      `pending: search index entry question-${question}`,
      'pending: 1 outbox row of question.changed',
      'pending: 1 outbox row of question.worded',
    ]
    expect(await run(at)).toEqual({ code: 0, lines: [...pending, ...FINE.lines] })

    const given = { parkedAt: at.now, lastError: 'Error: down' }
    await at.db.write((tx) => tx.update(outbox).set(given).where(eq(outbox.topic, 'question.changed')))
    const { code, lines } = await run(at)
    expect(code).toBe(1)
    expect(lines.slice(0, 3)).toEqual([
      `search index: question-${question} is stale`,
      'pending: 1 outbox row of question.worded',
      expect.stringMatching(
        `^parked: outbox row \\d+ \\(question.changed, question:${question}\\): Error: down$`,
      ),
    ])
    await run(at, { repair: true })
    await at.settle()
    expect(await run(at)).toEqual(FINE)
  })

  test('finds broken references, and mends those that it can', async ({ at }) => {
    const { bob, question, answer } = await story(at)
    const other = await at.ask(bob, 'A question of somebody else')
    await at.settle()
    await at.db.write(async (tx) => {
      await tx
        .update(questions)
        .set({ acceptedAnswerId: answer, acceptedAt: at.now })
        .where(eq(questions.id, other))
      await tx.update(questions).set({ revision: 4 }).where(eq(questions.id, question))
      await tx.delete(revisions).where(eq(revisions.answerId, answer))
    })
    await at.db.write((tx) =>
      tx.insert(revisions).values({ answerId: answer, number: 2, body: 'x', createdAt: at.now }),
    )
    const { code, lines } = await run(at, { repair: true })
    expect(code).toBe(0)
    expect(lines).toEqual([
      `question ${question}: revision is 4, should be 1`,
      `answer ${answer}: revision is 1, should be 2`,
      `question ${other}: accepted_answer_id is ${answer}, should be nothing`,
      expect.stringMatching('search index'),
      '4 differences, all mended.',
    ])
    await at.settle()
    expect((await run(at)).code).toBe(0)
    expect(await at.db.read.$count(revisions, eq(revisions.questionId, question))).toBe(2)
  })

  test('finds a phrase without its people behind however many that have theirs', async ({ at }) => {
    const { question } = await story(at)
    const phrase = (key: string, source: 'staff' | 'use') => ({
      ...{ questionId: question, text: key, key, source },
      ...{ countsFrom: at.now, createdAt: at.now, updatedAt: at.now },
    })
    const kept = Array.from({ length: CHECK_BATCH + 1 }, (_, index) => phrase(`kept ${index}`, 'staff'))
    await at.db.write(async (tx) => {
      await tx.insert(askedPhrases).values(phrase('first', 'use'))
      await tx.insert(askedPhrases).values(kept)
      await tx.insert(askedPhrases).values(phrase('last', 'use'))
    })
    const { lines } = await run(at, { repair: true })
    expect(lines.filter((line) => line.includes('number of people'))).toHaveLength(2)
    await at.settle()
    expect(await run(at)).toEqual(FINE)
  })

  test('prints one JSON object when asked to', async ({ at }) => {
    const { question } = await story(at)
    await at.db.write((tx) => tx.update(questions).set({ answerCount: 7 }).where(eq(questions.id, question)))
    const { lines } = await run(at, { json: true })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      differences: 2,
      mended: 0,
      findings: [{ subject: `question ${question}`, what: 'answer_count', stored: 7, expected: 2 }],
      index: [{ id: `question-${question}`, problem: 'stale' }],
      parked: [],
    })
  })

  test('finds nothing while members write and the worker works', async ({ at }) => {
    const { question } = await story(at)
    let isOver = false
    const busy = (async () => {
      for (let number = 0; !isOver; number++) {
        const member = await at.member(`busy-${number}`)
        await castVote(at.db, member, { kind: 'question', id: question }, 1, at.now)
        await at.ask(member, `A question by number ${number}`)
        await at.settle()
      }
    })()
    for (let round = 0; round < 5; round++) expect((await run(at)).code).toBe(0)
    isOver = true
    await busy
    expect(at.complaints).toEqual([])
  })
})

describe('reindex', () => {
  test('fills an empty index, takes out what is left over, and tells how far it is', async ({ at }) => {
    const { question } = await story(at)
    await at.search.remove([`question-${question}`])
    const [stdout, stderr] = [new Output(), new Output()]
    const context = { db: at.db, search: at.search, stdout, stderr, isTerminal: false, now: () => at.now }
    expect(await reindex(context)).toBe(0)
    expect(stdout.text).toBe('Indexed 1 documents in memory; 0 more mended after that.\n')
    expect(stderr.text).toBe('indexing 1 of 1 (100 %)\n')
    expect(await run(at)).toEqual(FINE)
  })
})
