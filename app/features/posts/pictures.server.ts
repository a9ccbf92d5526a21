import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId, UploadId, UserId } from '#db/ids.ts'
import { type PostRef, postColumnsOf } from '#db/post.ts'
import { uploads, uploadUses } from '#db/schema/index.ts'
import { type PictureSizes, pictureKeysIn } from '~/markdown/pictures.ts'

/** What a picture stands in. */
export type PicturePlace = PostRef | { kind: 'entry'; id: EntryId }

/** The uploaded pictures that texts name, as the renderer takes them. Who sees one is decided when it is asked for. */
export async function picturesIn(read: ReadDb, ...texts: string[]): Promise<PictureSizes> {
  const rows = await keptUploads(read, pictureKeysIn(...texts))
  return new Map(rows.map(({ key, width, height }) => [key, { width, height }]))
}

async function keptUploads(read: ReadDb, keys: string[]) {
  if (keys.length === 0) return []
  return read
    .select()
    .from(uploads)
    .where(and(inArray(uploads.key, keys), eq(uploads.state, 'kept')))
}

/** Notes which pictures a text shows from now on. One's own alone: what somebody else uploaded goes on being seen, or
 *  not, by where they put it. */
export async function notePictures(
  tx: Tx,
  place: PicturePlace,
  { body, editorId }: { body: string; editorId: UserId },
  now: Date,
) {
  const before = await tx.select().from(uploadUses).where(usedIn(place))
  const named = await keptUploads(tx, pictureKeysIn(body))
  const used = new Set(before.map((use) => use.uploadId))
  const added = named.filter(({ id, ownerId }) => !used.has(id) && mayPut(place, ownerId, editorId))
  if (added.length > 0) {
    await tx.insert(uploadUses).values(added.map(({ id }) => ({ uploadId: id, ...columnsOf(place) })))
  }
  const shown = new Set(named.map(({ id }) => id))
  const back = before.filter((use) => use.endedAt !== null && shown.has(use.uploadId))
  const gone = before.filter((use) => use.endedAt === null && !shown.has(use.uploadId))
  await setEnd(tx, place, back, null)
  await setEnd(tx, place, gone, now)
}

/** Staff take a picture over into an official answer together with the text that it stands in. */
const mayPut = (place: PicturePlace, ownerId: UserId, editorId: UserId) =>
  place.kind === 'entry' || ownerId === editorId

async function setEnd(tx: Tx, place: PicturePlace, uses: { uploadId: UploadId }[], endedAt: Date | null) {
  if (uses.length === 0) return
  const ids = uses.map((use) => use.uploadId)
  await tx
    .update(uploadUses)
    .set({ endedAt })
    .where(and(usedIn(place), inArray(uploadUses.uploadId, ids)))
}

const columnsOf = (place: PicturePlace) =>
  place.kind === 'entry' ? { entryId: place.id } : postColumnsOf(place)

const usedIn = (place: PicturePlace) => {
  if (place.kind === 'entry') return eq(uploadUses.entryId, place.id)
  return place.kind === 'question' ? eq(uploadUses.questionId, place.id) : eq(uploadUses.answerId, place.id)
}

const idsIn = (tx: Tx, place: PicturePlace) =>
  tx.select({ id: uploadUses.uploadId }).from(uploadUses).where(usedIn(place))

/** Whoever approves a text has seen its pictures; who was shown one of them approves `key` alone. */
export async function approvePicturesIn(
  tx: Tx,
  place: PicturePlace,
  approverId: UserId,
  now: Date,
  key?: string,
) {
  const shown = key === undefined ? undefined : eq(uploads.key, key)
  await tx
    .update(uploads)
    .set({ approvedAt: now, approvedById: approverId })
    .where(and(inArray(uploads.id, idsIn(tx, place)), isNull(uploads.approvedAt), shown))
}

/** They wait again for whom `approverId` showed them by approving the text then. */
export async function withdrawPicturesIn(tx: Tx, place: PicturePlace, approverId: UserId, approvedAt: Date) {
  await tx
    .update(uploads)
    .set({ approvedAt: null, approvedById: null })
    .where(
      and(
        inArray(uploads.id, idsIn(tx, place)),
        eq(uploads.approvedById, approverId),
        eq(uploads.approvedAt, approvedAt),
      ),
    )
}

/** From here on nobody sees what `ownerId` put into it; the bytes are erased within the hour. */
export async function removePicturesIn(tx: Tx, place: PicturePlace, ownerId: UserId) {
  await tx
    .update(uploads)
    .set({ state: 'removed' })
    .where(and(inArray(uploads.id, idsIn(tx, place)), eq(uploads.ownerId, ownerId)))
}
