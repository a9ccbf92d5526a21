import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { EntryChangeId, EntryId } from '#db/ids.ts'
import { faqChanges, faqEntries, users } from '#db/schema/index.ts'
import type { EntryChangeState } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { mayKeepFaq } from './policy.ts'

/** Staff see each other by their own names. */
const selectChanges = (read: ReadDb) =>
  read
    .select({
      change: faqChanges,
      entry: {
        id: faqEntries.id,
        title: faqEntries.title,
        language: faqEntries.language,
        state: faqEntries.state,
      },
      author: users.displayName,
      decider: sql<
        string | null
      >`(select d.display_name from users d where d.id = ${faqChanges.decidedById})`,
    })
    .from(faqChanges)
    .innerJoin(faqEntries, eq(faqEntries.id, faqChanges.entryId))
    .innerJoin(users, eq(users.id, faqChanges.authorId))

export type ChangeRow = Awaited<ReturnType<typeof selectChanges>>[number]

const isWaiting = eq(faqChanges.state, 'waiting')

/** As many as a desk shows of anything. */
const MANY = 200

/** What waits for somebody's eyes, the longest first. */
export const changesThatWait = (read: ReadDb): Promise<ChangeRow[]> =>
  selectChanges(read).where(isWaiting).orderBy(asc(faqChanges.createdAt), asc(faqChanges.id)).limit(MANY)

export const countWaitingChanges = (read: ReadDb) =>
  countSome(read, read.select({ id: faqChanges.id }).from(faqChanges).where(isWaiting))

/** The change of this entry that waits. */
export async function changeThatWaits(read: ReadDb, entryId: EntryId): Promise<ChangeRow | null> {
  const [row = null] = await selectChanges(read).where(and(eq(faqChanges.entryId, entryId), isWaiting))
  return row
}

/** @throws AppError `faq.forbidden` 403 · `faq.change_not_found` 404 */
export async function changeById(read: ReadDb, viewer: Viewer, id: EntryChangeId): Promise<ChangeRow> {
  assertAllowed(mayKeepFaq(viewer), 'faq.forbidden')
  const [row] = await selectChanges(read).where(eq(faqChanges.id, id))
  return row ?? fail('faq.change_not_found', 404)
}

const NEWEST_FIRST: OrderKey[] = [{ column: faqChanges.id, direction: 'desc' }]

interface ChangesQuery {
  state?: EntryChangeState | undefined
  cursor?: string | undefined
  limit: number
}

/** A page of the changes, the newest first. @throws AppError `faq.forbidden` 403 · `lists.bad_cursor` 400 */
export async function listChanges(read: ReadDb, viewer: Viewer, { state, cursor, limit }: ChangesQuery) {
  assertAllowed(mayKeepFaq(viewer), 'faq.forbidden')
  const rows = await selectChanges(read)
    .where(
      and(
        state === undefined ? undefined : eq(faqChanges.state, state),
        cursor ? after(NEWEST_FIRST, decodeCursor(cursor, NEWEST_FIRST)) : undefined,
      ),
    )
    .orderBy(...orderBy(NEWEST_FIRST))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ change }) => [change.id])
}
