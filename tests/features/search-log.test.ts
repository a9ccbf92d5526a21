import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { searches } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { parseQuery } from '#search/parse-query.ts'
import { ENDS_WITHIN_MS, SAME_SEARCH_MS, SEARCHES_KEPT_MS } from '~/features/search-log/rules.ts'
import { type Searched, SearchLog } from '~/features/search-log/search-log.server.ts'
import { eraseSearches } from '~/features/search-log/write.server.ts'
import { test as base, type Forum } from '../support/forum.ts'

const SECOND = 1_000

/** A log, somebody who searches, and what was written. */
class LogForum {
  readonly log: SearchLog

  constructor(readonly forum: Forum) {
    this.log = new SearchLog(forum.db)
  }

  search(typed: string, { visitor = 'ada', ...more }: Partial<Searched> & { visitor?: string } = {}) {
    const plain = { results: 3, officials: 1, heldOut: null, locale: 'en', by: 'page' } as const
    const searched = { parsed: parseQuery(typed), ...plain, ...more }
    return this.log.note(searched, { id: visitor, day: '2026-03-02' }, this.forum.now)
  }

  async written() {
    await this.log.flushAll(this.forum.now)
    return this.forum.db.read.select().from(searches).orderBy(asc(searches.id))
  }

  async texts() {
    return (await this.written()).map(({ text }) => text)
  }
}

const test = base.extend<{ at: LogForum }>({ at: async ({ forum }, use) => use(new LogForum(forum)) })

describe('a search', () => {
  test('is kept in one spelling, without who searched, and without operators', async ({ at }) => {
    at.search('  ＴＲＣ２０  Café, "not Arrived" -bitcoin tag:deposit user:ada is:solved C++?')
    const [row] = await at.written()
    expect(row).toEqual({
      id: expect.any(Number),
      token: expect.stringMatching(/^[\w-]{22}$/),
      text: 'trc20 cafe c++ not arrived',
      language: 'en',
      results: 3,
      officials: 1,
      heldOut: null,
      opened: null,
      position: null,
      ended: null,
      createdAt: at.forum.now,
    })
  })

  test('is in the language of its script, else in the reader’s', async ({ at }) => {
    at.search('充值没到账？', { visitor: 'a' })
    at.search('USDT', { visitor: 'b', locale: 'zh-CN' })
    at.search('deposit', { visitor: 'c' })
    const rows = await at.written()
    expect(rows.map(({ text, language }) => [text, language])).toEqual([
      ['充值没到账', 'zh-CN'],
      ['usdt', 'zh-CN'],
      ['deposit', 'en'],
    ])
  })

  test('that says nothing is none', async ({ at }) => {
    for (const typed of ['', '?!', 'tag:deposit', '-word']) expect(at.search(typed)).toBeNull()
    expect(await at.texts()).toEqual([])
  })

  test('that is too long is cut', async ({ at }) => {
    at.search('很'.repeat(900))
    expect((await at.texts())[0]).toHaveLength(200)
  })

  test('that holds a secret leaves nothing, nor do its beginnings', async ({ at }) => {
    const secret = '13800138000'
    for (const typed of ['sms 138', 'sms 138001', `sms ${secret}`]) {
      at.search(typed)
      at.forum.advance(SECOND)
    }
    at.search('"li@example.com"')
    at.search('deposit -password:hunter2')
    expect(await at.texts()).toEqual(['deposit'])
  })
})

describe('while somebody types', () => {
  test('prefixes are one search with its last words', async ({ at }) => {
    const tokens = ['dep', 'deposit', 'deposit address'].map((typed) => {
      at.forum.advance(2 * SECOND)
      return at.search(typed, { results: typed.length })
    })
    expect(new Set(tokens).size).toBe(1)
    expect(await at.written()).toMatchObject([{ text: 'deposit address', results: 15 }])
  })

  test('another beginning, a pause or another person make another search', async ({ at }) => {
    at.search('dep')
    at.search('withdraw')
    at.forum.advance(6 * SECOND)
    at.search('withdrawal')
    at.search('withdrawal limits', { visitor: 'eve' })
    expect(await at.texts()).toEqual(['dep', 'withdraw', 'withdrawal', 'withdrawal limits'])
  })

  test('nothing is written that may still grow', async ({ at }) => {
    at.search('dep')
    await at.log.flush(at.forum.now)
    at.forum.advance(4 * SECOND)
    at.search('deposit')
    at.forum.advance(4 * SECOND)
    await at.log.flush(at.forum.now)
    expect(await at.forum.db.read.$count(searches)).toBe(0)
    at.forum.advance(2 * SECOND)
    await at.log.flush(at.forum.now)
    expect(await at.forum.db.read.$count(searches)).toBe(1)
  })

  test('what was opened meanwhile keeps its search', async ({ at }) => {
    const token = at.search('dep') ?? undefined
    at.log.opened(token, 'question-1', 1, at.forum.now)
    at.search('deposit')
    expect(await at.written()).toMatchObject([
      { text: 'dep', opened: 'question-1' },
      { text: 'deposit', opened: null },
    ])
  })
})

test('the same words again, with a filter or on the next page, are the same search', async ({ at }) => {
  const first = at.search('Deposit', { results: 30 })
  at.forum.advance(60 * SECOND)
  await at.log.flush(at.forum.now)
  expect(at.search('deposit is:solved', { results: 0 })).toBe(first)
  at.forum.advance(SAME_SEARCH_MS + SECOND)
  expect(at.search('deposit')).not.toBe(first)
  expect(await at.written()).toMatchObject([{ results: 30 }, { results: 3 }])
})

describe('how a search ended', () => {
  test('is told before and after it was written', async ({ at }) => {
    const token = at.search('deposit') ?? undefined
    at.log.opened(token, 'question-7', 2, at.forum.now)
    expect(await at.written()).toMatchObject([{ opened: 'question-7', position: 2, ended: null }])
    at.log.opened(token, 'entry-3', 1, at.forum.now)
    at.log.ended(token, 'solved', at.forum.now)
    expect(await at.written()).toMatchObject([{ opened: 'entry-3', position: 1, ended: 'solved' }])
  })

  test('waits until another process has written the search', async ({ at }) => {
    const other = new SearchLog(at.forum.db)
    const token = at.search('deposit') ?? undefined
    other.ended(token, 'asked', at.forum.now)
    await other.flush(at.forum.now)
    await at.log.flushAll(at.forum.now)
    at.forum.advance(30 * SECOND)
    await other.flush(at.forum.now)
    expect(await at.written()).toMatchObject([{ ended: 'asked' }])
  })

  test('cannot be told of another’s search, nor a day later', async ({ at }) => {
    const token = at.search('deposit') ?? undefined
    await at.written()
    at.log.ended('A'.repeat(22), 'solved', at.forum.now)
    at.log.ended(undefined, 'solved', at.forum.now)
    at.forum.advance(ENDS_WITHIN_MS)
    at.log.ended(token, 'solved', at.forum.now)
    expect(await at.written()).toMatchObject([{ ended: null }])
  })
})

test('what cannot be written is written the next time', async ({ at }) => {
  const failing = { ...at.forum.db, write: () => Promise.reject(new Error('disk full')) }
  const log = new SearchLog(failing)
  const searched = {
    parsed: parseQuery('deposit'),
    results: 1,
    officials: 0,
    heldOut: null,
    locale: 'en',
    by: 'page',
  } as const
  const token = log.note(searched, { id: 'ada', day: '' }, at.forum.now) ?? undefined
  await expect(log.flushAll(at.forum.now)).rejects.toThrow('disk full')
  log.opened(token, 'question-1', 1, at.forum.now)
  failing.write = at.forum.db.write as typeof failing.write
  await log.flushAll(at.forum.now)
  expect(await at.written()).toMatchObject([{ text: 'deposit', opened: 'question-1' }])
})

test('what was written, though nobody heard of it, is not written twice and holds up nothing', async ({
  at,
}) => {
  const { db, now } = at.forum
  const cut: Db = {
    ...db,
    write: async (fn) => {
      await db.write(fn)
      throw new Error('The connection was cut')
    },
  }
  const log = new SearchLog(cut)
  const note = (typed: string) => {
    const searched = { results: 3, officials: 1, heldOut: null, locale: 'en', by: 'page' } as const
    return log.note({ parsed: parseQuery(typed), ...searched }, { id: typed, day: '' }, now) ?? undefined
  }
  const token = note('deposit')
  await expect(log.flushAll(now)).rejects.toThrow('cut')
  log.ended(token, 'solved', now)
  note('withdrawal')
  Object.assign(cut, { write: db.write })
  await log.flushAll(now)
  expect((await at.written()).map(({ text, ended }) => [text, ended])).toEqual([
    ['deposit', 'solved'],
    ['withdrawal', null],
  ])
})

test('searches are erased after half a year', async ({ at }) => {
  at.search('old')
  await at.written()
  at.forum.advance(SEARCHES_KEPT_MS)
  at.search('new')
  await at.written()
  await eraseSearches(at.forum.db, at.forum.now)
  expect(await at.texts()).toEqual(['new'])
})
