import { describe, expect } from 'vitest'
import { searches } from '#db/schema/index.ts'
import { csvOf } from '~/features/search-log/csv.ts'
import { dailyUse, languageUse, searchedTexts } from '~/features/search-log/use.view.server.ts'
import { type Forum, test } from '../support/forum.ts'

const HOUR_MS = 3_600_000
type Row = Partial<typeof searches.$inferInsert>

/** START is 09:00 in UTC: ten hours earlier is the day before. */
async function fill(forum: Forum, rows: Row[]) {
  const plain = { text: 'deposit', language: 'en', results: 3, createdAt: forum.now } as const
  const filled = rows.map((row, index) => ({ ...plain, token: `token-${index}`, ...row }))
  await forum.db.write((tx) => tx.insert(searches).values(filled))
  return { since: new Date(forum.now.getTime() - 24 * HOUR_MS) }
}

const hoursAgo = (forum: Forum, hours: number) => new Date(forum.now.getTime() - hours * HOUR_MS)
const done = { opened: 'question-1', position: 1, ended: 'solved' } as const

describe('what is made of searches', () => {
  test('is counted by the day in UTC, from the beginning of the period on', async ({ forum }) => {
    const scope = await fill(forum, [
      done,
      { results: 0, ended: 'asked' },
      { token: 'api.1' },
      { createdAt: hoursAgo(forum, 10), language: 'zh-CN' },
      { createdAt: hoursAgo(forum, 25) },
    ])
    const nothing = { withoutResult: 0, opened: 0, solved: 0, asked: 0 }
    expect(await dailyUse(forum.db.read, scope)).toEqual([
      { ...nothing, day: '2026-03-01', searches: 1, onPages: 1, openable: 1 },
      {
        day: '2026-03-02',
        searches: 3,
        withoutResult: 1,
        onPages: 2,
        openable: 1,
        opened: 1,
        solved: 1,
        asked: 1,
      },
    ])
    expect(await dailyUse(forum.db.read, { ...scope, language: 'zh-CN' })).toHaveLength(1)
    expect(await languageUse(forum.db.read, scope)).toMatchObject([
      { language: 'en', searches: 3 },
      { language: 'zh-CN', searches: 1 },
    ])
  })

  test('is counted by words: all, in vain, and nothing opened', async ({ forum }) => {
    const scope = await fill(forum, [
      { text: 'withdraw', ...done },
      { text: 'withdraw' },
      { text: 'withdraw' },
      { text: 'staking', results: 0 },
      { text: 'staking', results: 0 },
      { text: 'program', token: 'api.1' },
      { text: 'old', createdAt: hoursAgo(forum, 25) },
    ])
    const texts = async (table: 'top' | 'empty' | 'unopened', limit = 10) =>
      (await searchedTexts(forum.db.read, table, scope, limit)).map((row) => [row.text, row.searches])
    expect(await texts('top')).toEqual([
      ['withdraw', 3],
      ['staking', 2],
      ['program', 1],
    ])
    expect(await texts('top', 1)).toHaveLength(1)
    expect(await texts('empty')).toEqual([['staking', 2]])
    expect(await texts('unopened')).toEqual([['withdraw', 2]])
  })
})

test('a file of searches holds no formula', () => {
  const rows = ['=1+1', '+1', '-1', '@x', 'a,b', 'say "hi"', '充值'].map((text) => [text, 1])
  expect(csvOf(rows)).toBe(
    '\ufeff\'=1+1,1\r\n\'+1,1\r\n\'-1,1\r\n\'@x,1\r\n"a,b",1\r\n"say ""hi""",1\r\n充值,1\r\n',
  )
})
