import { expect, test } from 'vitest'
import { evaluate } from '#search/evaluation/evaluate.ts'
import { openPostgresSearch } from '#search/postgres.server.ts'
import { freshDatabase } from '../support/database.ts'
import { sharedFileOrSkip } from '../support/shared-file.ts'
import { readStackFaq, stackFaqSet } from './sets/stackfaq.ts'

test('PostgreSQL finds what StackFAQ’s people asked for', { timeout: 120_000 }, async ({ skip }) => {
  const set = stackFaqSet(readStackFaq(sharedFileOrSkip('data/stackfaq.xml', skip)))
  const { db, remove } = await freshDatabase()
  const { metrics } = await evaluate(openPostgresSearch(db), set).finally(remove)
  expect(metrics['ndcg@10']).toBeGreaterThanOrEqual(0.885)
})
