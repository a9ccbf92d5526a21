import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import type { ReadDb, Tx } from '#db/types.ts'
import { test } from '../support/forum.ts'
import { addUser } from './rows.ts'

/** What the types forbid. */
const pretendToWrite = (read: ReadDb, now: Date) => addUser(read as Tx, 'smuggled', now)

describe('reading handles of SQLite', () => {
  test('refuse to write, whatever the types were told', async ({ forum: { db, now } }) => {
    await expect(pretendToWrite(db.read, now)).rejects.toThrow('readonly database')
    await expect(db.snapshot((read) => pretendToWrite(read, now))).rejects.toThrow('readonly database')
    expect(await db.read.$count(users)).toBe(0)
  })
})
