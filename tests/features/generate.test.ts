import { asc, desc, isNotNull } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import {
  answers,
  comments,
  questions,
  questionTags,
  reputationEvents,
  revisions,
  tags,
  users,
  votes,
} from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { generate } from '~/cli/generate.ts'
import { diagnose } from '~/features/doctor/doctor.server.ts'
import { generateForum, NotEmpty } from '~/features/generate/generate.server.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { Forum, START, test } from '../support/forum.ts'

const QUESTIONS = 400

const FEW = 60

const make = ({ db, now }: Forum, questions: number, seed = 7) =>
  generateForum(db, { questions, seed }, { now })

class Output {
  text = ''

  write(text: string) {
    this.text += text
  }
}

async function run(forum: Forum, values: Record<string, string | boolean>, signal?: AbortSignal) {
  const [stdout, stderr, search] = [new Output(), new Output(), openMemorySearch()]
  const context = { db: forum.db, search, now: () => forum.now, stdout, stderr, isTerminal: false }
  const code = await generate({ values, positionals: [] }, { ...context, ...(signal && { signal }) })
  return { code, search, out: stdout.text, err: stderr.text }
}

async function onAnother<T>(work: (forum: Forum) => Promise<T>): Promise<T> {
  const { db, remove } = await freshDatabase()
  try {
    return await work(new Forum(db))
  } finally {
    await remove()
  }
}

/** Every row of the tables that make a forum, in a fixed order. */
async function contentOf({ db }: Forum) {
  const inOrder: [PgTable, AnyPgColumn[]][] = [
    [users, [users.id]],
    [tags, [tags.id]],
    [questions, [questions.id]],
    [answers, [answers.id]],
    [questionTags, [questionTags.questionId, questionTags.position]],
    [revisions, [revisions.id]],
    [comments, [comments.id]],
    [votes, [votes.id]],
    [reputationEvents, [reputationEvents.id]],
  ]
  const all: unknown[] = []
  for (const [table, order] of inOrder)
    all.push(
      await db.read
        .select()
        .from(table)
        .orderBy(...order.map((column) => asc(column))),
    )
  return all
}

/** What share of all the largest tenth has. */
function shareOfTopTenth(values: number[]): number {
  const sorted = [...values].sort((a, b) => b - a)
  const total = (list: number[]) => list.reduce((all, value) => all + value, 0)
  return total(sorted.slice(0, Math.ceil(sorted.length / 10))) / total(sorted)
}

/** How often each of them is there, the commonest first. */
function timesEach(values: unknown[]): number[] {
  const times = new Map<unknown, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times.values()].sort((a, b) => b - a)
}

describe('a made-up forum', () => {
  test('is one in which doctor finds nothing, its search index included', async ({ forum }) => {
    const { code, search, out } = await run(forum, { questions: '150', seed: '3' })
    expect(code).toBe(0)
    expect(out).toMatch(/^150 questions, \d+ answers and \d+ comments of \d+ members: \d+ questions and/)
    const { findings, index } = await diagnose(forum.db, search)
    expect([...findings.values()].flat()).toEqual([])
    expect(index).toEqual([])
  })

  test('is the same for the same seed, and another for another', async ({ forum }) => {
    await make(forum, FEW)
    const first = await contentOf(forum)
    const again = await onAnother(async (other) => {
      await make(other, FEW)
      return contentOf(other)
    })
    expect(again).toEqual(first)
    const others = await onAnother(async (other) => {
      await make(other, FEW, 8)
      return contentOf(other)
    })
    expect(others).not.toEqual(first)
  })

  test('can be written on in: new rows get ids of their own', async ({ forum }) => {
    await make(forum, FEW)
    const ada = await forum.member({})
    const asked = questionInput.parse({
      title: 'Is this forum made up?',
      body: 'It says so, at least to me.',
      tags: '',
    })
    const { path } = await askQuestion(forum.db, ada, asked, forum.now)
    expect(path).toMatch(new RegExp(`^/questions/${FEW + 1}/`))
  })
})

describe('what is made up', () => {
  let made: TestDatabase
  beforeAll(async () => {
    made = await freshDatabase()
    await make(new Forum(made.db), QUESTIONS)
  })
  afterAll(() => made.remove())

  test('has few of much and many of little, as forums do', async () => {
    const { read } = made.db
    const all = await read.select().from(questions)
    expect(shareOfTopTenth(all.map(({ answerCount }) => answerCount))).toBeGreaterThan(0.3)
    expect(shareOfTopTenth(all.map(({ viewCount }) => viewCount))).toBeGreaterThan(0.35)
    expect(all.filter(({ answerCount }) => answerCount === 0).length).toBeGreaterThan(QUESTIONS / 10)
    const written = await read.select({ authorId: answers.authorId }).from(answers)
    expect(shareOfTopTenth(timesEach(written.map(({ authorId }) => authorId)))).toBeGreaterThan(0.2)
    const byUse = await read.select({ used: tags.questionCount }).from(tags).orderBy(desc(tags.questionCount))
    expect(byUse[0]?.used).toBeGreaterThan(4 * (byUse[9]?.used ?? 0))
  })

  test('uses the n-th commonest word about as often as the first by n', async () => {
    const texts = await made.db.read
      .select({ text: comments.bodyText, language: comments.language })
      .from(comments)
    const words = texts
      .filter(({ language }) => language === 'en')
      .flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? [])
    const counts = timesEach(words)
    const [first = 0, tenth = 0, hundredth = 0] = [counts[0], counts[9], counts[99]]
    expect(first / tenth).toBeGreaterThan(3)
    expect(tenth / hundredth).toBeGreaterThan(4)
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length / 4)
  })

  test('has both languages and every fate of a question', async () => {
    const all = await made.db.read.select().from(questions)
    const fates = [
      all.filter(({ language }) => language === 'zh-CN'),
      all.filter(({ language }) => language === 'en'),
      all.filter(({ deletedAt }) => deletedAt),
      all.filter(({ closedAt }) => closedAt),
      all.filter(({ canonicalId }) => canonicalId),
      all.filter(({ acceptedAnswerId }) => acceptedAnswerId),
      all.filter(({ score }) => score < 0),
      await made.db.read.select().from(answers).where(isNotNull(answers.deletedAt)),
    ]
    for (const fate of fates) expect(fate.length).toBeGreaterThan(3)
    const days = new Set(all.map(({ createdAt }) => createdAt.toISOString().slice(0, 7)))
    expect(days.size).toBeGreaterThan(50)
    expect(all.every(({ activityAt }) => activityAt <= START)).toBe(true)
  })

  test('stores each text as the command for posts would have rendered it', async () => {
    const written = await made.db.read.select().from(answers)
    for (const { body, bodyHtml, bodyText } of written) {
      const { html, text } = renderMarkdown(body, { linkPolicy: 'all', idPrefix: 'generated' })
      expect({ bodyHtml, bodyText }).toEqual({ bodyHtml: html, bodyText: text })
    }
  })
})

describe('askwell generate', () => {
  test('writes nothing where somebody is already', async ({ forum }) => {
    await forum.member({})
    await expect(make(forum, FEW)).rejects.toThrow(NotEmpty)
    const { code, err } = await run(forum, { questions: '10' })
    expect(code).toBe(1)
    expect(err).toMatch(/is not empty: it has 1 members and 0 questions. Nothing was written./)
    expect(await forum.db.read.$count(questions)).toBe(0)
  })

  test('stopped, leaves a smaller forum that is whole, and says what is missing', async ({ forum }) => {
    const { code, err, search } = await run(forum, { questions: '150' }, AbortSignal.abort())
    expect(code).toBe(130)
    expect(err).toMatch(/What is there is whole and smaller; its search index is missing/)
    const { findings } = await diagnose(forum.db, search)
    expect([...findings.values()].flat()).toEqual([])
  })

  test('refuses a number of questions that is none', async ({ forum }) => {
    await expect(run(forum, { questions: 'many' })).rejects.toThrow('--questions is a whole number')
    await expect(run(forum, {})).rejects.toThrow('--questions is missing')
  })
})
