import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { uploads } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member, Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { isPublicPicture, isWaiting, seenBy } from './sight.server.ts'
import { isKey } from './store.ts'

const publicByKey = prepared((read, { key }: Slots<{ key: string }>) =>
  read
    .select({ mime: uploads.mime })
    .from(uploads)
    .where(and(eq(uploads.key, key), isPublicPicture)),
)

/** A picture that needs nobody to be known to be shown. */
export async function publicPicture(read: ReadDb, key: string) {
  return isKey(key) ? (await publicByKey(read, { key }))[0] : undefined
}

/** A picture that this viewer sees. */
export async function pictureFor(read: ReadDb, viewer: Viewer, key: string) {
  if (!isKey(key)) return undefined
  const [row] = await read
    .select({ mime: uploads.mime })
    .from(uploads)
    .where(and(eq(uploads.key, key), seenBy(viewer)))
  return row
}

/** How a picture is seen by somebody who sees it: `waiting` and `private` are not everybody's. */
export type Sight = 'public' | 'waiting' | 'private'

const sight = sql<Sight>`case when ${isPublicPicture} then 'public' when ${isWaiting} then 'waiting' else 'private' end`

const isKept = eq(uploads.state, 'kept')

const selectOwn = (read: ReadDb, viewer: Member, wanted: SQL | undefined) => {
  const { key, width, height, bytes, audience, createdAt, id } = uploads
  return read
    .select({ id, key, width, height, bytes, audience, sight, createdAt })
    .from(uploads)
    .where(and(isKept, eq(uploads.ownerId, viewer.id), wanted))
}

export type OwnPicture = Omit<Awaited<ReturnType<typeof selectOwn>>[number], 'id'>

const withoutId = ({ id: _, ...picture }: Awaited<ReturnType<typeof selectOwn>>[number]): OwnPicture =>
  picture

/** A picture of the viewer's, and who sees it. @throws AppError `uploads.not_found` 404 */
export async function ownPicture(read: ReadDb, viewer: Member, key: string): Promise<OwnPicture> {
  const [found] = isKey(key) ? await selectOwn(read, viewer, eq(uploads.key, key)) : []
  return withoutId(found ?? fail('uploads.not_found', 404))
}

const NEWEST_FIRST: OrderKey[] = [
  { column: uploads.createdAt, direction: 'desc' },
  { column: uploads.id, direction: 'desc' },
]

/** @throws AppError `lists.bad_cursor` 400 */
export async function ownPictures(
  read: ReadDb,
  viewer: Member,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const behind = cursor ? after(NEWEST_FIRST, decodeCursor(cursor, NEWEST_FIRST)) : undefined
  const rows = await selectOwn(read, viewer, behind)
    .orderBy(...orderBy(NEWEST_FIRST))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, ({ createdAt, id }) => [createdAt, id])
  return { items: items.map(withoutId), next }
}

/** Of these pictures, those that the viewer sees. */
export async function sightsOf(read: ReadDb, viewer: Viewer, keys: string[]): Promise<Map<string, Sight>> {
  if (keys.length === 0) return new Map()
  const rows = await read
    .select({
      key: uploads.key,
      sight,
    })
    .from(uploads)
    .where(and(inArray(uploads.key, keys), seenBy(viewer)))
  return new Map(rows.map(({ key, sight }) => [key, sight]))
}
