import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import { answers, faqEntries, faqVersions, questions, revisions } from '#db/schema/index.ts'
import { CHECK_BATCH, type Check } from './check.ts'
import type { Finding } from './finding.ts'

interface Revised {
  noun: 'question' | 'answer' | 'entry'
  table: PgTable & { id: AnyPgColumn; revision: AnyPgColumn }
  history: PgTable & { number: AnyPgColumn }
  /** In the history: whose text it was. */
  owner: AnyPgColumn
  /** Writes the present text into the history, under the number that the row states. */
  record(tx: Tx, id: number, now: Date): Promise<void>
}

const REVISED: Revised[] = [
  {
    noun: 'question',
    table: questions,
    history: revisions,
    owner: revisions.questionId,
    record: recordQuestion,
  },
  { noun: 'answer', table: answers, history: revisions, owner: revisions.answerId, record: recordAnswer },
  { noun: 'entry', table: faqEntries, history: faqVersions, owner: faqVersions.entryId, record: recordEntry },
]

/** A post's revision is the number of its newest one in the history. */
export const revisionChecks: Check[] = REVISED.map((revised) => ({
  name: `${revised.noun} revision`,
  find: (read, after) => find(read, revised, after),
  mend: (tx, found, now) => mend(tx, revised, found, now),
}))

async function find(
  read: ReadDb,
  { noun, table, history, owner }: Revised,
  after: number,
): Promise<Finding[]> {
  const newest = sql<number>`(select coalesce(max(${history.number}), 0) from ${history} where ${owner} = ${table.id})`
  const rows = await read
    .select({ id: table.id, stored: table.revision, newest: sql<number>`(${newest})`.mapWith(Number) })
    .from(table)
    .where(and(gt(table.id, after), sql`${table.revision} <> ${newest}`))
    .orderBy(asc(table.id))
    .limit(CHECK_BATCH)
  return rows.map((row) => ({
    subject: `${noun} ${row.id}`,
    id: Number(row.id),
    what: 'revision',
    stored: Number(row.stored),
    expected: row.newest,
  }))
}

/** A number that is behind is moved; one that is ahead misses its text in the history, which is written there. */
async function mend(tx: Tx, { table, record }: Revised, found: Finding[], now: Date) {
  for (const { id, stored, expected } of found) {
    if (Number(stored) > Number(expected)) await record(tx, id, now)
    else
      await tx
        .update(table)
        .set({ revision: expected })
        .where(inArray(table.id, [id]))
  }
}

async function recordQuestion(tx: Tx, id: number, now: Date) {
  const [post] = await tx
    .select()
    .from(questions)
    .where(eq(questions.id, id as QuestionId))
  if (!post) return
  const { revision: number, title, body, authorId: editorId } = post
  await tx.insert(revisions).values({ questionId: post.id, number, title, body, editorId, createdAt: now })
}

async function recordAnswer(tx: Tx, id: number, now: Date) {
  const [post] = await tx
    .select()
    .from(answers)
    .where(eq(answers.id, id as AnswerId))
  if (!post) return
  const { revision: number, body, authorId: editorId } = post
  await tx.insert(revisions).values({ answerId: post.id, number, body, editorId, createdAt: now })
}

async function recordEntry(tx: Tx, id: number, now: Date) {
  const [entry] = await tx
    .select()
    .from(faqEntries)
    .where(eq(faqEntries.id, id as EntryId))
  if (!entry) return
  const { revision: number, title, body, steps } = entry
  await tx.insert(faqVersions).values({ entryId: entry.id, number, title, body, steps, createdAt: now })
}
