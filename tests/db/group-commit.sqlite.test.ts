import { readFileSync } from 'node:fs'
import { type SQL, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import type { Db, Tx } from '#db/types.ts'
import { test } from '../support/forum.ts'
import { addQuestion, addUser } from './rows.ts'

/** https://sqlite.org/fileformat2.html#the_write_ahead_log: the last frame of each commit bears the size of the file. */
function countCommits({ location }: Db): number {
  const log = readFileSync(`${location}-wal`)
  if (log.length === 0) return 0
  const [header, frameHeader, pageSize] = [32, 24, log.readUInt32BE(8)]
  let commits = 0
  for (let at = header; at < log.length; at += frameHeader + pageSize)
    if (log.readUInt32BE(at + 4) > 0) commits++
  return commits
}

const handles = async ({ read }: Db) => (await read.select().from(users)).map(({ handle }) => handle)

/** A statement without rows, past what commands may do. */
const execute = (tx: Tx, statement: SQL) => (tx as unknown as { run(query: SQL): void }).run(statement)

/** Commits cannot succeed with this, though the statement does. */
async function breakReferenceAtCommit(tx: Tx, now: Date) {
  execute(tx, sql`PRAGMA defer_foreign_keys = ON`)
  await addQuestion(tx, 4711 as UserId, 'By nobody', now)
}

describe('writes that wait together', () => {
  test('share one commit, in their order', async ({ forum: { db, now } }) => {
    const names = Array.from({ length: 20 }, (_, number) => `user-${number}`)
    const before = countCommits(db)
    await Promise.all(names.map((name) => db.write((tx) => addUser(tx, name, now))))
    expect(countCommits(db) - before).toBe(1)
    expect(await handles(db)).toEqual(names)
  })

  test('have a commit each when each waited for the one before', async ({ forum: { db, now } }) => {
    const before = countCommits(db)
    for (const name of ['ada', 'bob', 'cyd']) await db.write((tx) => addUser(tx, name, now))
    expect(countCommits(db) - before).toBe(3)
  })

  test('lose nothing by one among them that fails half-way', async ({ forum: { db, now } }) => {
    const failing = db.write(async (tx) => {
      await addUser(tx, 'half', now)
      throw new Error('no')
    })
    const ends = await Promise.allSettled([
      db.write((tx) => addUser(tx, 'ada', now)),
      failing,
      db.write((tx) => addUser(tx, 'Ada', now)),
      db.write((tx) => addUser(tx, 'bob', now)),
    ])
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(await handles(db)).toEqual(['ada', 'bob'])
  })

  test('are told of nothing before all is committed, not even of a refusal', async ({
    forum: { db, now },
  }) => {
    const seen: string[] = []
    const told = (what: string) => async () => void seen.push(`${what}, ${await db.read.$count(users)} there`)
    await Promise.all([
      db.write((tx) => addUser(tx, 'ada', now)).then(told('done')),
      db.write((tx) => addUser(tx, 'ADA', now)).catch(told('refused')),
      db.write((tx) => addUser(tx, 'bob', now)).then(told('done')),
    ])
    expect(seen).toEqual(['done, 2 there', 'refused, 2 there', 'done, 2 there'])
  })

  test('are all refused and undone when their commit fails; the next ones are not', async ({
    forum: { db, now },
  }) => {
    const ends = await Promise.allSettled([
      db.write((tx) => addUser(tx, 'ada', now)),
      db.write((tx) => breakReferenceAtCommit(tx, now)),
      db.write((tx) => addUser(tx, 'bob', now)),
    ])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await db.write((tx) => addUser(tx, 'cyd', now))
    expect(await handles(db)).toEqual(['cyd'])
  })

  test('are all undone that were before one at which the database gave up', async ({
    forum: { db, now },
  }) => {
    const ends = await Promise.allSettled([
      db.write((tx) => addUser(tx, 'ada', now)),
      db.write(async (tx) => {
        execute(tx, sql`ROLLBACK`) // as SQLite does when the disk is full
        throw new Error('database or disk is full')
      }),
      db.write((tx) => addUser(tx, 'bob', now)),
    ])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(await handles(db)).toEqual(['bob'])
  })

  test('keep what is acknowledged out of a commit that waits for no disk', async ({ forum: { db, now } }) => {
    const before = countCommits(db)
    await Promise.all([
      db.write((tx) => addUser(tx, 'ada', now), 'derived'),
      db.write((tx) => addUser(tx, 'bob', now), 'derived'),
      db.write((tx) => addUser(tx, 'cyd', now)),
      db.write((tx) => addUser(tx, 'dan', now), 'derived'),
    ])
    expect(countCommits(db) - before).toBe(2)
  })
})
