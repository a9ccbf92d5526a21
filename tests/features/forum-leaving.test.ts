import { statSync } from 'node:fs'
import { asc, eq } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, vi } from 'vitest'
import type { Db } from '#db/client.server.ts'
import {
  answers,
  comments,
  faqEntries,
  nameLooks,
  questions,
  tagNames,
  tags,
  uploads,
  users,
} from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { diagnose, differenceCount } from '~/features/doctor/doctor.server.ts'
import { writeForum } from '~/features/forum-export/export.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { takePicture } from '~/features/uploads/uploads.server.ts'
import { Workshop } from '~/features/uploads/workshop.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { png } from '../support/pictures.ts'
import { linesOf, type MovingForum, THERE, test } from './forum-moving.ts'
import { showing } from './picture-forum.ts'

/** A whole demo is made and taken over, on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** What an import says of a forum must be what the forum says of itself: all but the moment and the place. */
const withoutHeader = (lines: { type: string }[]) => lines.filter(({ type }) => type !== 'askwell-export')

const rowsOf = ({ read }: Db, table: PgTable, ...by: AnyPgColumn[]) =>
  read
    .select()
    .from(table)
    .orderBy(...by.map((column) => asc(column)))

async function expectHealthy({ db }: MovingForum) {
  const search = openMemorySearch()
  await reindexAll(db, search, () => undefined)
  const diagnosis = await diagnose(db, search)
  expect([...diagnosis.findings.values()].flat()).toEqual([])
  expect(differenceCount(diagnosis)).toBe(0)
}

describe('a forum that moves into an empty one', () => {
  test('is the same there, line by line and row by row; it changes nothing when it comes again, and goes on counting', async ({
    demo,
    here,
  }) => {
    const path = await demo.export({ withPasswords: true })
    const { report } = await here.import(path)
    expect(report.reasons).toEqual([])
    expect(withoutHeader(await here.lines())).toEqual(withoutHeader(await demo.lines()))
    for (const table of [questions, answers, comments, faqEntries, tags, users]) {
      const [there, taken] = [await rowsOf(demo.db, table, table.id), await rowsOf(here.db, table, table.id)]
      expect(taken.map(comparable)).toEqual(there.map(comparable))
    }
    expect(await rowsOf(here.db, tagNames, tagNames.key)).toEqual(
      await rowsOf(demo.db, tagNames, tagNames.key),
    )
    expect(await here.db.read.$count(nameLooks)).toBeGreaterThan(0)
    await expectHealthy(here)

    const again = await here.import(path)
    expect(again.report.written).toBe(0)
    expect(again.report.of('question', 'kept')).toBe(0)
    expect(withoutHeader(await here.lines())).toEqual(withoutHeader(await demo.lines()))
    await expect(demo.import(path)).rejects.toThrow('this very forum')
    const [last] = (await rowsOf(demo.db, questions, questions.id)).slice(-1) as { id: number }[]
    const { question } = await here.question()
    expect(question.id).toBeGreaterThan(last?.id ?? 0)
  })

  test('takes its pictures along, where they stand and who sees them', async ({ there, here }) => {
    const owner = await there.member()
    const desk = { store: there.store, workshop: new Workshop(2, 16) }
    const sent = { bytes: await png(), audience: 'everyone' as const }
    const taken = await takePicture(there.db, desk, owner, sent, there.now)
    const { question } = await there.question(owner, { body: showing(taken.path) })
    there.advance(3 * 24 * 3_600_000)
    here.advance(3 * 24 * 3_600_000)
    const { report } = await here.import(await there.export({ gzip: true }))
    expect(report.reasons).toEqual([])
    expect(here.files).toEqual(there.files)
    expect((await here.questionRow(question)).bodyHtml).toBe((await there.questionRow(question)).bodyHtml)
    expect(await rowsOf(here.db, uploads, uploads.id)).toEqual(await rowsOf(there.db, uploads, uploads.id))
    expect(withoutHeader(await here.lines())).toEqual(withoutHeader(await there.lines()))
  })

  test('is told as it was at one moment, whatever is written meanwhile', async ({ there }) => {
    const { asker } = await there.question()
    const lines: { type: string; counts?: Record<string, number> }[] = []
    const about = { forum: 'Old', address: THERE, withPasswords: false, now: there.now }
    let meanwhile: Promise<unknown> | undefined
    await writeForum(there, about, async (line) => {
      lines.push(JSON.parse(line))
      meanwhile ??= there.question(asker)
      // On one connection it waits until everything is told.
      if (whyNoConcurrency() === null) await meanwhile
    })
    await meanwhile
    expect(await there.db.read.$count(questions)).toBe(2)
    expect(lines[0]?.counts).toMatchObject({ question: 1, revision: 1 })
    expect(lines.filter(({ type }) => type === 'question' || type === 'revision')).toHaveLength(2)
  })

  test('leaves hashes of passwords, and addresses that nobody verified, behind', async ({ there, here }) => {
    const { id } = await there.member()
    await there.db.write((tx) =>
      tx
        .update(users)
        .set({ passwordHash: PASSWORD_HASH, email: 'claimed@example.org' })
        .where(eq(users.id, id)),
    )
    const path = await there.export()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(linesOf(path))).not.toMatch(/argon2|claimed@/)
    await here.import(await there.export({ withPasswords: true }))
    expect((await here.db.read.select().from(users))[0]?.passwordHash).toBe(PASSWORD_HASH)
  })
})

const PASSWORD_HASH = `$argon2id$v=19$m=19456,t=2,p=1$${'a'.repeat(22)}$${'b'.repeat(43)}`

/** What is not carried over: what a member typed to know our mails by, an address that is only claimed, and how often
 *  a thread was read since the last time that it was written. */
function comparable(row: Record<string, unknown>) {
  const { mailPhrase: _, email, ...rest } = row
  return { ...rest, email: rest.emailVerifiedAt ? email : null }
}
