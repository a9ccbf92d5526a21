import { describe, expect } from 'vitest'
import { GroupCommit } from '#db/group-commit.server.ts'
import { test } from '../support/forum.ts'
import { addUser } from './rows.ts'

describe('the queue of writes', () => {
  test('sends away who is one too many, and takes others in again afterwards', async () => {
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const queue = new GroupCommit(
      { begin: () => begun, exec: () => undefined, isInTransaction: () => true },
      3,
    )
    const writes = [1, 2, 3].map((number) => queue.run(async () => number, 'acknowledged'))
    await expect(queue.run(async () => 4, 'acknowledged')).rejects.toMatchObject({
      ...{ code: 'http.overloaded', status: 503, details: { retryAfter: 5 } },
    })
    expect(queue.load()).toEqual({ waiting: 3, writes: 0, commits: 0 })
    begin()
    expect(await Promise.all(writes)).toEqual([1, 2, 3])
    expect(await queue.run(async () => 5, 'acknowledged')).toBe(5)
    expect(queue.load()).toEqual({ waiting: 0, writes: 4, commits: 2 })
  })

  test('counts what it has written', async ({ forum: { db, now } }) => {
    const before = db.load()
    await Promise.all(['ada', 'bob'].map((name) => db.write((tx) => addUser(tx, name, now))))
    await expect(db.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(db.load().writes - before.writes).toBe(2)
    expect(db.load().commits).toBeGreaterThan(before.commits)
    expect(db.load().waiting).toBe(0)
  })
})
