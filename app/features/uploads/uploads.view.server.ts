import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { uploads } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
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

/** Of these pictures, those that the viewer sees. */
export async function sightsOf(read: ReadDb, viewer: Viewer, keys: string[]): Promise<Map<string, Sight>> {
  if (keys.length === 0) return new Map()
  const rows = await read
    .select({
      key: uploads.key,
      sight: sql<Sight>`case when ${isPublicPicture} then 'public' when ${isWaiting} then 'waiting' else 'private' end`,
    })
    .from(uploads)
    .where(and(inArray(uploads.key, keys), seenBy(viewer)))
  return new Map(rows.map(({ key, sight }) => [key, sight]))
}
