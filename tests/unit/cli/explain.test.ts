import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { explain } from '~/cli/explain.ts'

test('a query that failed is told by what the database said, without what it was given', () => {
  const failed = new DrizzleQueryError(
    'update users set password_hash = $1',
    ['$argon2id$v=19$secret'],
    new Error('the database system is shutting down'),
  )
  expect(failed.message).toContain('secret')
  expect(explain(failed)).toBe('the database system is shutting down')
  expect(explain(new DrizzleQueryError('select $1', ['secret']))).toBe('A query failed.')
  expect(explain(new Error('There is no such file.'))).toBe('There is no such file.')
})
