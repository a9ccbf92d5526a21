import { expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import type { SearchQuery } from '#search/port.ts'
import { entry, question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

const [ADA, EVE] = [7 as UserId, 8 as UserId]
const day = (text: string) => new Date(`2026-${text}T00:00:00.000Z`)
const ms = (text: string) => day(text).getTime()

export function filtersMore(test: EngineTest) {
  const title = 'deposit'
  const documents = [
    question(1, {
      title,
      authorId: ADA,
      score: 5,
      answerCount: 2,
      createdAt: day('01-10'),
      activityAt: day('01-20'),
    }),
    question(2, { title, authorId: EVE, score: -3, createdAt: day('02-10'), activityAt: day('02-20') }),
    question(3, {
      title,
      authorId: ADA,
      state: 'solved',
      answerCount: 1,
      createdAt: day('03-10'),
      activityAt: day('01-15'),
    }),
    entry(1, { title, createdAt: day('02-28'), activityAt: day('03-01') }),
  ]

  const cases: [Partial<SearchQuery>, string[]][] = [
    [{ authorId: ADA }, ['question-1', 'question-3']],
    [{ authorId: 0 as UserId }, []],
    [{ score: { min: 0 } }, ['question-1', 'question-3']],
    [{ score: { max: -1 } }, ['question-2']],
    [{ score: { min: 5, max: 5 } }, ['question-1']],
    [{ answers: { min: 1 } }, ['question-1', 'question-3']],
    [{ answers: { min: 0, max: 0 } }, ['question-2']],
    [{ created: { min: ms('02-01') } }, ['question-2', 'entry-1', 'question-3']],
    [{ created: { min: ms('02-10'), max: ms('02-10') } }, ['question-2']],
    [{ status: 'unanswered' }, ['question-2']],
    [{ status: 'unsolved' }, ['question-2', 'question-1']],
    [{ authorId: ADA, answers: { max: 1 }, created: { max: ms('04-01') } }, ['question-3']],
    [{ score: { min: -1_000_000_000, max: 1_000_000_000 } }, ['question-2', 'question-1', 'question-3']],
    [{ created: { min: -1_000_000_000_000, max: 0 } }, []],
  ]

  test.for(cases)('%j', async ([filters, expected], { engine }) => {
    await engine.index(documents)
    expect((await find(engine, title, filters)).toSorted()).toEqual(expected.toSorted())
  })

  test('without a word all that passes is found, the latest active first', async ({ engine }) => {
    await engine.index(documents)
    const latest = ['entry-1', 'question-2', 'question-1', 'question-3']
    for (const [filters, expected] of cases) {
      const found = await find(engine, '…', filters)
      expect(found, JSON.stringify(filters)).toEqual(latest.filter((id) => expected.includes(id)))
    }
    expect(await find(engine, '', { kind: 'question', limit: 2 })).toEqual(['question-2', 'question-1'])
    expect(await find(engine, '')).toEqual([])
  })
}
