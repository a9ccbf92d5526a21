import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId, SiteId, UserId } from '#db/ids.ts'
import { answers, importedRows } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { GONE } from './fingerprint.ts'

export type Kind = typeof importedRows.$inferInsert.kind

/** The row here that stands for a row there, and what was read of that. */
export interface Known {
  rowId: number
  contentHash: string
}

export interface Mapping extends Known {
  externalId: number
}

/** A mapping as it is selected. */
export const MAPPING = {
  externalId: importedRows.externalId,
  rowId: importedRows.rowId,
  contentHash: importedRows.contentHash,
}

/** Ids in one query: SQLite takes 32,766 parameters. */
const LOOKUP = 5_000

/** What was imported before of these rows of the dump. */
export async function knownRows(
  read: ReadDb,
  siteId: SiteId,
  kind: Kind,
  externalIds: Iterable<number>,
): Promise<Map<number, Known>> {
  const known = new Map<number, Known>()
  for (const ids of batches([...new Set(externalIds)], LOOKUP)) {
    const rows = await read
      .select(MAPPING)
      .from(importedRows)
      .where(
        and(
          eq(importedRows.siteId, siteId),
          eq(importedRows.kind, kind),
          inArray(importedRows.externalId, ids),
        ),
      )
    for (const { externalId, ...row } of rows) known.set(externalId, row)
  }
  return known
}

/** Notes which row stands for which, in the transaction that wrote it. */
export async function remember(tx: Tx, siteId: SiteId, kind: Kind, mappings: Mapping[]) {
  if (mappings.length === 0) return
  await tx
    .insert(importedRows)
    .values(mappings.map((mapping) => ({ siteId, kind, ...mapping })))
    .onConflictDoUpdate({
      target: [importedRows.siteId, importedRows.kind, importedRows.externalId],
      set: { rowId: sql`excluded.row_id`, contentHash: sql`excluded.content_hash` },
    })
}

/** Notes that these are gone upstream and were taken out here: when they come back, all of them is news. */
export const forget = (tx: Tx, siteId: SiteId, kind: Kind, mappings: Mapping[]) =>
  remember(
    tx,
    siteId,
    kind,
    mappings.map((mapping) => ({ ...mapping, contentHash: GONE })),
  )

/** Where the posts of a dump are here. One that was taken out may be back in this dump, and is until it was written
 *  again. */
export type PostPlace = { isGone: boolean } & (
  | { kind: 'question'; questionId: QuestionId; answerId: null }
  | { kind: 'answer'; questionId: QuestionId; answerId: AnswerId }
)

export async function placesOf(
  read: ReadDb,
  siteId: SiteId,
  postIds: Iterable<number>,
): Promise<Map<number, PostPlace>> {
  const ids = [...new Set(postIds)]
  const places = new Map<number, PostPlace>()
  for (const [id, { rowId, contentHash }] of await knownRows(read, siteId, 'question', ids)) {
    const isGone = contentHash === GONE
    places.set(id, { kind: 'question', questionId: rowId as QuestionId, answerId: null, isGone })
  }
  const known = await knownRows(read, siteId, 'answer', ids)
  const questionOf = await questionsOf(
    read,
    [...known.values()].map(({ rowId }) => rowId as AnswerId),
  )
  for (const [id, { rowId, contentHash }] of known) {
    const answerId = rowId as AnswerId
    const questionId = questionOf.get(answerId)
    const isGone = contentHash === GONE
    if (questionId) places.set(id, { kind: 'answer', questionId, answerId, isGone })
  }
  return places
}

async function questionsOf(read: ReadDb, ids: AnswerId[]): Promise<Map<AnswerId, QuestionId>> {
  const questionOf = new Map<AnswerId, QuestionId>()
  for (const batch of batches(ids, LOOKUP)) {
    const rows = await read
      .select({ id: answers.id, questionId: answers.questionId })
      .from(answers)
      .where(inArray(answers.id, batch))
    for (const { id, questionId } of rows) questionOf.set(id, questionId)
  }
  return questionOf
}

export async function usersOf(
  read: ReadDb,
  siteId: SiteId,
  userIds: Iterable<number | null>,
): Promise<(id: number | null) => UserId | null> {
  const ids = [...userIds].filter((id) => id !== null)
  const known = await knownRows(read, siteId, 'user', ids)
  return (id) => (id === null ? null : ((known.get(id)?.rowId ?? null) as UserId | null))
}
