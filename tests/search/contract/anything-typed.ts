import { expect } from 'vitest'
import { parseQuery } from '#search/parse-query.ts'
import { isFullRun } from '../../support/sampling.ts'
import { question } from '../documents.ts'
import { randomStrings } from '../random-strings.ts'
import { type EngineTest, find } from './engine-test.ts'

export function takesAnythingTyped(test: EngineTest) {
  test.for(['', ' ', '"', '***', '\0', '🙂🙂', '\ud800', '()', '— …', '\u200b'])(
    '%j finds nothing',
    async (text, { engine }) => {
      await engine.index([question(1, { title: 'deposit' })])
      expect(await find(engine, text)).toEqual([])
    },
  )

  test('operators and syntax are text', async ({ engine }) => {
    await engine.index([question(1, { title: 'deposit near me and not him or title' })])
    const texts = [
      '"deposit',
      'deposit*',
      'NEAR(deposit',
      'deposit AND',
      '-deposit',
      'title:deposit',
      "deposit'--",
    ]
    for (const text of texts) expect(await find(engine, text), text).toEqual(['question-1'])
  })

  const timeout = isFullRun ? 20 * 60_000 : 60_000
  test('random strings, as documents and as queries', { timeout }, async ({ engine }) => {
    const strings = randomStrings()
    await engine.index(
      strings.slice(0, 50).map((text, n) => question(n + 1, { title: text, body: text, version: `${n}` })),
    )
    await engine.index([question(1_000, { title: 'deposit' })])
    for (const [n, typed] of strings.entries()) {
      const { text, phrases, excluded, filters } = parseQuery(typed)
      const { tags, kind, language, status, score, answers, created } = filters
      const ranges = { score, answers, created }
      const parsed = { text, phrases, excluded, tags, kind, language, status, ...ranges }
      const query =
        n % 3 === 0
          ? { text: typed, synonyms: [typed], ...(n % 2 === 0 && { isTyping: true as const }) }
          : parsed
      const { hits, degraded } = await engine.query({ ...query, limit: 5 })
      expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true)
      expect(degraded).toBe(false)
    }
    expect((await find(engine, 'deposit'))[0]).toBe('question-1000')
  })
}
