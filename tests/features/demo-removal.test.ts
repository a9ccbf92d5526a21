import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect } from 'vitest'
import { questionRef } from '#db/post.ts'
import * as schema from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { demoPeople } from '~/features/demo/people.view.server.ts'
import { removeDemo } from '~/features/demo/removal.server.ts'
import { seedDemo } from '~/features/demo/seed.server.ts'
import { stateOf } from '~/features/questions/state.ts'
import { findSuspects } from '~/features/search/compare.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { Forum } from '../support/forum.ts'
import { seededDemo } from './demo-forum.ts'
import { SearchForum, test as withForum } from './search-forum.ts'

const test = withForum.extend<{ demo: SearchForum }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  demo: async ({}, use) => {
    const { db, remove } = await seededDemo()
    await use(new SearchForum(new Forum(db)))
    await remove()
  },
})

async function rowsByTable({ db }: SearchForum) {
  const tables = Object.values(schema).filter((value) => is(value, PgTable) || is(value, SQLiteTable))
  const counts: Record<string, number> = {}
  for (const table of tables as unknown as PgTable[]) {
    const rows = await db.read.$count(table)
    if (rows > 0) counts[getTableName(table)] = rows
  }
  return counts
}

/** The whole demo is made, indexed and removed, in a minute where the machine is busy. */
const WHOLE_DEMO_MS = 180_000

describe('removing the demo', { timeout: WHOLE_DEMO_MS }, () => {
  test('leaves what an empty forum has, and one line in the log', async ({ at: bare, demo: at }) => {
    const empty = await rowsByTable(bare)
    await at.settle()
    expect(Object.keys(await rowsByTable(at)).length).toBeGreaterThan(25)
    expect(await removeDemo(at.db, null, at.now)).toEqual([])
    await at.settle()
    const { audit_log: lines, ...rest } = await rowsByTable(at)
    expect(rest).toEqual(empty)
    expect(lines).toBeGreaterThan(0)
    expect(await demoPeople(at.db.read)).toBeNull()
    expect(await at.base.differences()).toEqual([])
    expect(await findSuspects(at.db.read, at.search)).toEqual([])
    expect((await at.search.stats()).documents).toBe(0)
    expect(at.complaints).toEqual([])
    expect(await seedDemo(at.db, at.now)).toBeNull()
    await expect(removeDemo(at.db, null, at.now)).rejects.toMatchObject({ code: 'demo.none', status: 409 })
  })

  test('keeps what others wrote and the question that it stands under, by nobody', async ({ demo: at }) => {
    const { db } = at
    const anna = await at.member('anna', 'admin')
    const asked = await db.read.select().from(schema.questions).orderBy(schema.questions.id)
    const thread = asked.find((row) => stateOf(row) === 'open' && row.answerCount === 0)
    const questionId = thread?.id ?? (0 as never)
    const answer = await postAnswer(
      db,
      anna,
      questionId,
      { body: 'Count to twenty, then look again.' },
      at.now,
    )
    const own = await at.ask(anna, 'Does my own question stay?', undefined, ['deposit'])
    const lin = await memberByHandle(db.read, 'lin')
    if (lin) await castVote(db, lin, questionRef(own), 1, at.now)
    await at.settle()
    await removeDemo(db, anna, at.now)
    await at.settle()
    const left = await db.read.select().from(schema.questions).orderBy(schema.questions.id)
    expect(left.map(({ id, authorId, score }) => ({ id, authorId, score }))).toEqual([
      { id: questionId, authorId: null, score: 0 },
      { id: own, authorId: anna.id, score: 0 },
    ])
    expect(answer.path).toContain(String(questionId))
    expect(await db.read.$count(schema.answers)).toBe(1)
    expect((await db.read.select().from(schema.users)).map(({ handle }) => handle)).toEqual(['anna'])
    const tags = (await db.read.select().from(schema.tags)).map(({ slug }) => slug)
    expect(tags).toContain('deposit')
    expect(tags.length).toBeLessThan(demoForum.tags.length)
    expect(await at.base.differences()).toEqual([])
    expect((await at.search.stats()).documents).toBe(2)
    expect(at.complaints).toEqual([])
  })

  test('takes nobody for the demo who is called like one of its people', async ({ at }) => {
    for (const { handle } of demoForum.people.slice(0, 12)) {
      await at.member(handle)
      at.base.advance(1)
    }
    expect(await demoPeople(at.db.read)).toBeNull()
  })

  test('is for admins', async ({ at }) => {
    const moderator = await at.member('mod', 'moderator')
    await expect(removeDemo(at.db, moderator, at.now)).rejects.toMatchObject({ status: 403 })
  })
})
