import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { questions } from '#db/schema/index.ts'
import type { Db } from '#db/types.ts'
import { openMemorySearch } from '#search/memory.ts'
import { diagnose, repair } from '~/features/doctor/doctor.server.ts'
import { whyNoConcurrency } from '../../support/database.ts'
import { test as base, Forum } from '../../support/forum.ts'
import { startScript } from './start-script.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No tests of a generator that is killed (${reason})`)
const test = base.skipIf(reason)

const indexesOf = ({ read, dialect }: Db) =>
  read.rows(
    dialect === 'sqlite'
      ? sql`select name, sql from sqlite_master where sql is not null order by name`
      : sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname`,
  )

test('a forum whose making was killed has all its indexes, and is whole once doctor has added up', {
  timeout: 120_000,
}, async ({ forum: { db, now } }) => {
  const before = await indexesOf(db)
  const generator = startScript(db, 'generator.ts')
  await generator.printed(2)
  await generator.kill()
  const again = await openDb(db.location, { synchronous: 'OFF' })
  try {
    expect(await indexesOf(again)).toEqual(before)
    const asked = await again.read.$count(questions)
    expect(asked).toBeGreaterThanOrEqual(2_000)
    expect(asked % 1_000).toBe(0)
    const search = openMemorySearch()
    const found = await diagnose(again, search)
    await repair(again, search, found, now)
    const { findings } = await diagnose(again, search)
    expect([...findings.values()].flat()).toEqual([])
    const { question } = await new Forum(again).question()
    expect(question.id).toBe(asked + 1)
  } finally {
    await again.close()
  }
})
