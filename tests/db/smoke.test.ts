import { expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
for (const n of Array.from({ length: 20 }, (_, i) => i))
test(`a fresh database has no users ${n}`, async ({ forum }) => {
  const now = forum.now
  await forum.db.write(async (tx) => { await tx.insert(users).values({ handle: 'a', handleKey: 'a', displayName: 'A', createdAt: now }) })
  expect(await forum.db.read.$count(users)).toBe(1)
})
