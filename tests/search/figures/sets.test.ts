import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { glossary } from '#db/seed/glossary.ts'
import { evaluate } from '#search/evaluation/evaluate.ts'
import { readSet } from '#search/evaluation/read-set.ts'
import { compileSynonyms } from '#search/query/synonyms.ts'
import { sharedFileOrSkip } from '../../support/shared-file.ts'
import { misspelt } from '../sets/misspelt.ts'
import { readStackFaq, stackFaqSet } from '../sets/stackfaq.ts'
import { withSqliteEngine } from './engine.ts'

const LONG = 120_000
const conceptsIn = compileSynonyms(glossary.map((group) => Object.values(group).flat()))
const ownSet = (name: string) => readSet(join(import.meta.dirname, '../sets', name))

/** Below these figures a change of the ranking has cost something. */
describe('SQLite finds', { timeout: LONG }, () => {
  test('what StackFAQ’s people asked for, and with a slip in each query hardly less', async ({ skip }) => {
    const threads = readStackFaq(sharedFileOrSkip('data/stackfaq.xml', skip))
    const clean = stackFaqSet(threads)
    expect(clean.queries).toHaveLength(1_249)
    const [asTyped, withSlips] = await withSqliteEngine(async (engine) => [
      (await evaluate(engine, clean)).metrics,
      (await evaluate(engine, misspelt(clean, 7))).metrics,
    ])
    expect(asTyped['ndcg@10']).toBeGreaterThanOrEqual(0.885)
    expect(asTyped['hit@5']).toBeGreaterThanOrEqual(0.95)
    expect(withSlips['ndcg@10']).toBeGreaterThanOrEqual(asTyped['ndcg@10'] - 0.05)
  })

  test.for([
    ['chinese', { 'ndcg@10': 0.9 }],
    ['chinese-colloquial', { 'ndcg@10': 0.78 }],
    ['across', { 'hit@5': 0.9, 'ndcg@10': 0.87 }],
  ] as const)('its own set %s', async ([name, least]) => {
    const set = await ownSet(name)
    const { metrics } = await withSqliteEngine((engine) => evaluate(engine, set, { conceptsIn }))
    for (const [measure, value] of Object.entries(least)) {
      expect(metrics[measure as keyof typeof metrics], measure).toBeGreaterThanOrEqual(value)
    }
  })
})
