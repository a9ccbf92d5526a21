import { describe, expect } from 'vitest'
import { searches } from '#db/schema/index.ts'
import { askedQuestions } from '~/features/activity/figures.view.server.ts'
import { summaryOf } from '~/features/activity/summary.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { activityPage } from '~/pages/activity/activity.server.ts'
import { durationText } from '~/pages/activity/duration.ts'
import { activityRows } from '~/pages/activity/rows.server.ts'
import { DAY_MS, MINUTE_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const look = ({ db, now }: Forum, query: object = {}) =>
  activityPage(db.read, { days: '7', ...query }, { locale: 'en', now })

describe('the figures of what is asked', () => {
  test('count questions that everybody sees, by what became of them', async ({ forum }) => {
    const { db } = forum
    await forum.tag('deposit', { name: { en: 'Deposits' } })
    const helper = await forum.member()
    const { question, asker } = await forum.question(undefined, { tags: ['deposit'] })
    forum.advance(MINUTE_MS)
    await forum.answer(question, asker, 'I found out a little more meanwhile.')
    forum.advance(29 * MINUTE_MS)
    const answer = await forum.answer(question, helper)
    forum.advance(90 * MINUTE_MS)
    await acceptAnswer(db, asker, answer.id, forum.now)
    await forum.question(undefined, { tags: ['deposit'] })
    const closed = await forum.question()
    await closeQuestion(db, await forum.staff(), closed.question.id, 'unclear', forum.now)
    const gone = await forum.question()
    await deleteQuestion(db, gone.asker, gone.question.id, forum.now)
    const page = await look(forum)
    expect(page.total).toMatchObject({
      ...{ questions: 3, unanswered: 1, solved: 1 },
      firstAnswer: { median: 30 * MINUTE_MS, p90: 30 * MINUTE_MS },
      solution: { median: 120 * MINUTE_MS, p90: 120 * MINUTE_MS },
    })
    expect(page.tags).toEqual([{ slug: 'deposit', name: 'Deposits', questions: 2, solved: 1, unanswered: 1 }])
    expect(page.helpers).toEqual([{ handle: helper.handle, answers: 1, accepted: 1, score: 0 }])
    expect(page.languages).toMatchObject([{ language: 'en', questions: 3 }])
    expect((await look(forum, { language: 'zh-CN' })).total.questions).toBe(0)
  })

  test('stand on the day of asking, and leave out what is older than the period', async ({ forum }) => {
    await forum.question()
    forum.advance(2 * DAY_MS)
    await forum.question()
    const row = { language: 'en', officials: 0, createdAt: forum.now } as const
    await forum.db.write((tx) =>
      tx.insert(searches).values([
        { ...row, token: 'a', text: 'deposit', results: 3 },
        { ...row, token: 'b', text: 'walrus', results: 0 },
      ]),
    )
    const { days, total } = await look(forum)
    expect(days).toHaveLength(7)
    expect(days.slice(-3).map(({ questions }) => questions)).toEqual([1, 0, 1])
    expect(total).toMatchObject({ searches: 2, withoutResult: 1 })
    forum.advance(6 * DAY_MS)
    expect((await look(forum)).total.questions).toBe(1)
    const rows = await activityRows(forum.db.read, 'days', { days: '7' }, { locale: 'en', now: forum.now })
    expect(rows[0]).toContain('firstAnswerMedian')
    expect(rows).toHaveLength(8)
    const none = await activityRows(forum.db.read, 'helpers', { days: '7' }, { locale: 'en', now: forum.now })
    expect(none).toEqual([[]])
  })

  test('are read a few at a time, each question once, also of those asked in one moment', async ({
    forum,
  }) => {
    for (let asked = 0; asked < 5; asked++) {
      await forum.question()
      if (asked % 2) forum.advance(MINUTE_MS)
    }
    const scope = { since: new Date(forum.now.getTime() - DAY_MS) }
    const ids = async (atOnce: number) =>
      (await askedQuestions(forum.db.read, scope, atOnce)).map(({ id }) => id)
    const all = await ids(100)
    expect(all).toHaveLength(5)
    for (const atOnce of [1, 2, 5]) expect(await ids(atOnce)).toEqual(all)
  })

  test('take the nearest rank as the middle', () => {
    const at = (minutes: number) => new Date(minutes * MINUTE_MS)
    const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((minutes) => ({
      ...{ createdAt: at(0), language: 'en' as const, firstAnswerAt: at(minutes), acceptedAt: null },
      ...{ isSolved: false, isUnanswered: false },
    }))
    expect(summaryOf(asked).firstAnswer).toEqual({ median: 5 * MINUTE_MS, p90: 9 * MINUTE_MS })
    expect(summaryOf([])).toMatchObject({ questions: 0, solution: { median: null, p90: null } })
  })

  test('say how long something took in the unit that says most', () => {
    expect(durationText(30 * MINUTE_MS, 'en')).toBe('30 min')
    expect(durationText(5.25 * 60 * MINUTE_MS, 'en')).toBe('5.3 hr')
    expect(durationText(4 * DAY_MS, 'zh-CN')).toBe('4天')
    expect(durationText(null, 'en')).toBe('–')
  })
})

test('flags are counted by kind and day, with what became of them', async ({ forum }) => {
  const { db } = forum
  const { question } = await forum.question()
  const [scam, rude] = await forum.answers(question, 2)
  await flagPost(db, await forum.member(), rude.post, { kind: 'rude', note: '' }, forum.now)
  forum.advance(DAY_MS)
  for (const who of await forum.members(2))
    await flagPost(db, who, scam.post, { kind: 'scam', note: '' }, forum.now)
  await decide(db, await forum.staff(), { act: 'scam', subjects: [`answer-${scam.id}`] }, forum.now)
  const { flags } = await look(forum)
  expect(
    flags.map(({ days, ...rest }) => ({ ...rest, last: days.slice(-2).map(({ value }) => value) })),
  ).toEqual([
    { kind: 'scam', flags: 2, removed: 2, open: 0, last: [0, 2] },
    { kind: 'rude', flags: 1, removed: 0, open: 1, last: [1, 0] },
  ])
  expect((await look(forum, { language: 'zh-CN' })).flags).toEqual([])
  const [names = [], first = []] = await activityRows(
    db.read,
    'flags',
    { days: '7' },
    { locale: 'en', now: forum.now },
  )
  expect([names.slice(0, 4), first.slice(0, 4), names.length]).toEqual([
    ['kind', 'flags', 'removed', 'open'],
    ['scam', 2, 2, 0],
    11,
  ])
})
