import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, isNotNull, isNull } from 'drizzle-orm'
import { expect, onTestFinished } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { answers, comments, outbox, questions, tags, users } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { diagnose } from '~/features/doctor/doctor.server.ts'
import { Interrupted } from '~/features/import/dump-error.ts'
import { importStackExchange, type Progress } from '~/features/import/import.server.ts'
import { freshDatabase } from '../support/database.ts'
import { test } from '../support/forum.ts'
import { sharedFileOrSkip } from '../support/shared-file.ts'
import { SITE } from './import-dump.ts'
import { type ExpectedPost, expectedPosts, expectedTags, rowsOf } from './import-oracle.ts'
import { importedState } from './import-state.ts'

/** Two imports of 28,000 and 30,000 rows, and what they must come to. */
const LONG = 300_000

const NOW = new Date('2026-03-02T09:00:00Z')

function unpack(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-beer-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('tar', ['xJf', archive, '-C', folder])
  return join(folder, readdirSync(folder)[0] ?? '')
}

const importBeer = (db: Db, directory: string) =>
  importStackExchange(db, { directory, site: SITE }, { now: NOW })

/** The same figures as the oracle's, from the database. */
async function importedPosts(db: Db) {
  const ofQuestion = await db.read.select().from(questions).where(isNull(questions.deletedAt))
  const ofAnswer = await db.read.select().from(answers).where(isNull(answers.deletedAt))
  const idOf = (post: { sourceUrl: string | null }) => /\d+$/.exec(post.sourceUrl ?? '')?.[0] ?? ''
  const sourceOf = new Map(ofAnswer.map((row) => [row.id, idOf(row)]))
  const common = (post: (typeof ofAnswer)[number] | (typeof ofQuestion)[number]) => ({
    score: post.score,
    comments: post.commentCount,
    revisions: post.revision,
    body: post.body,
  })
  return {
    questions: new Map(
      ofQuestion.map((row): [string, ExpectedPost] => [
        idOf(row),
        {
          ...common(row),
          answers: row.answerCount,
          accepted: row.acceptedAnswerId === null ? undefined : sourceOf.get(row.acceptedAnswerId),
        },
      ]),
    ),
    answers: new Map(
      ofAnswer.map((row): [string, ExpectedPost] => [
        idOf(row),
        { ...common(row), answers: 0, accepted: undefined },
      ]),
    ),
  }
}

/** Links to the site differ on purpose. */
const withoutLinks = (posts: Map<string, ExpectedPost>) =>
  [...posts]
    .map(([id, { body, ...figures }]) => ({
      id,
      ...figures,
      body: /\/(questions|q|a)\/\d/.test(body ?? '') ? '' : body,
    }))
    .sort((a, b) => Number(a.id) - Number(b.id))

async function expectAgreement(db: Db, folder: string) {
  const expected = expectedPosts(folder)
  const imported = await importedPosts(db)
  expect(withoutLinks(imported.questions)).toEqual(withoutLinks(expected.questions))
  expect(withoutLinks(imported.answers)).toEqual(withoutLinks(expected.answers))
  const counts = await db.read.select({ slug: tags.slug, uses: tags.questionCount }).from(tags)
  const inUse = (rows: [string, number][]) => rows.filter(([, uses]) => uses > 0).sort()
  expect(inUse(counts.map(({ slug, uses }) => [slug, uses]))).toEqual(inUse([...expectedTags(folder)]))
  expect(await db.read.$count(comments, isNull(comments.deletedAt))).toBe(
    rowsOf(folder, 'Comments.xml').length,
  )
  // User −1 is the site itself.
  expect(await db.read.$count(users, isNull(users.deletedAt))).toBe(rowsOf(folder, 'Users.xml').length - 1)
}

test('both dumps of Beer, one after the other, agree with the dumps in every post', {
  timeout: LONG,
}, async ({ forum, skip }) => {
  const [september, december] = ['09', '12'].map((month) =>
    unpack(sharedFileOrSkip(`data/stackexchange-beer-2016-${month}.tar.xz`, skip)),
  )
  if (!september || !december) return
  const { db } = forum

  await importBeer(db, september)
  await expectAgreement(db, september)

  await importBeer(db, december)
  await expectAgreement(db, december)
  const { findings } = await diagnose(db, openMemorySearch())
  expect([...findings.values()].flat()).toEqual([])
  const owed = await db.read
    .select({ key: outbox.key })
    .from(outbox)
    .where(eq(outbox.topic, 'question.changed'))
  expect(new Set(owed.map((row) => row.key)).size).toBe(owed.length)

  const before = await importedState(db.read)
  const again = await importBeer(db, december)
  expect(again.written).toBe(0)
  expect(await importedState(db.read)).toEqual(before)
  expect(await db.read.$count(outbox, eq(outbox.topic, 'question.changed'))).toBe(owed.length)
})

/** Ctrl-C in the middle of a page, two transactions after this share of the rows was done with. */
function importAndStop(db: Db, directory: string, share: number) {
  const stop = new AbortController()
  let writesLeft = Number.POSITIVE_INFINITY
  const write: Db['write'] = (fn) => {
    writesLeft -= 1
    if (writesLeft <= 0) stop.abort()
    return db.write(fn)
  }
  const stopping = Object.create(db, { write: { value: write } }) as Db
  const onProgress = (progress: Progress) => {
    if (progress.phase === 'writing' && progress.share >= share && writesLeft > 2) writesLeft = 2
  }
  return importStackExchange(
    stopping,
    { directory, site: SITE },
    { now: NOW, signal: stop.signal, onProgress },
  )
}

test('an import that was stopped again and again comes to the same as one that was not', {
  timeout: LONG,
}, async ({ forum, skip }) => {
  const dump = unpack(sharedFileOrSkip('data/stackexchange-beer-2016-09.tar.xz', skip))
  const { db, remove } = await freshDatabase()
  onTestFinished(remove)
  await importBeer(db, dump)
  for (const share of [0, 0.3, 0.55, 0.7, 0.85]) {
    await expect(importAndStop(forum.db, dump, share)).rejects.toBeInstanceOf(Interrupted)
    expect(await forum.db.read.$count(questions, isNotNull(questions.deletedAt))).toBe(0)
  }
  const report = await importBeer(forum.db, dump)
  expect(report.changesOf('users')).toMatchObject({ added: 0, unchanged: 3657 })
  expect(await importedState(forum.db.read)).toEqual(await importedState(db.read))
  await expectAgreement(forum.db, dump)
})
