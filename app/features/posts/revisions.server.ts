import { and, asc, eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { type PostRef, postColumnsOf } from '#db/post.ts'
import { revisions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from './keyset.ts'
import { notePictures } from './pictures.server.ts'

interface NewRevision {
  number: number
  title?: string | null
  tags?: string[] | null
  body: string
  editorId: UserId
  approverId?: UserId | null
  reason?: string
  rolledBackTo?: number | null
}

/** Whose edit it is beside the one who makes it: somebody's who suggested it, or an older revision's. */
export interface Credit {
  suggestedById?: UserId
  rolledBackTo?: number | null
}

export const creditOf = (editor: { id: UserId }, { suggestedById, rolledBackTo = null }: Credit) => ({
  editorId: suggestedById ?? editor.id,
  approverId: suggestedById === undefined ? null : editor.id,
  rolledBackTo,
})

export async function recordRevision(tx: Tx, post: PostRef, revision: NewRevision, now: Date) {
  await tx.insert(revisions).values({ ...postColumnsOf(post), ...revision, createdAt: now })
  await notePictures(tx, post, revision, now)
}

/** All texts of a post, oldest first. */
export function revisionsOf(read: ReadDb, post: PostRef) {
  return read.select().from(revisions).where(onPost(post)).orderBy(asc(revisions.number))
}

const OLDEST_FIRST: OrderKey[] = [{ column: revisions.number, direction: 'asc' }]

/** A page of them. @throws AppError `lists.bad_cursor` 400 */
export async function revisionPage(
  read: ReadDb,
  post: PostRef,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const behind = cursor ? after(OLDEST_FIRST, decodeCursor(cursor, OLDEST_FIRST)) : undefined
  const rows = await read
    .select()
    .from(revisions)
    .where(and(onPost(post), behind))
    .orderBy(...orderBy(OLDEST_FIRST))
    .limit(limit + 1)
  return pageOf(rows, limit, (revision) => [revision.number])
}

/** @throws AppError `revisions.not_found` 404 */
export const revisionOf = async (read: ReadDb, post: PostRef, number: number) =>
  (await findRevision(read, post, number)) ?? fail('revisions.not_found', 404)

/** An import may bring a post without what it said before. */
export async function findRevision(read: ReadDb, post: PostRef, number: number) {
  const [revision] = await read
    .select()
    .from(revisions)
    .where(and(onPost(post), eq(revisions.number, number)))
  return revision
}

/** An edit says which revision it was made from, so that it cannot silently undo another's.
 *  @throws AppError `posts.edited_meanwhile` 412 */
export function assertUnchanged(post: { revision: number }, expected: number | undefined) {
  if (expected !== undefined && expected !== post.revision) fail('posts.edited_meanwhile', 412)
}

const onPost = (post: PostRef) =>
  post.kind === 'question' ? eq(revisions.questionId, post.id) : eq(revisions.answerId, post.id)
