import { createHash, randomBytes } from 'node:crypto'
import { and, count, eq, gt, min, sum } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import type { PostRef } from '#db/post.ts'
import { answers, uploads } from '#db/schema/index.ts'
import type { UploadAudience } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { OWN_PICTURES } from '~/markdown/pictures.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isNewMember } from '../posts/compose.server.ts'
import { approvePicturesIn } from '../posts/pictures.server.ts'
import { type Encoded, encode } from './encode.server.ts'
import { mayApprovePictures } from './policy.ts'
import { QUOTA } from './rules.ts'
import { type PictureStore, SIZES, storedName } from './store.ts'
import type { Workshop } from './workshop.ts'

/** What taking pictures in needs for as long as the server lives. */
export interface PictureDesk {
  store: PictureStore
  workshop: Workshop
}

export interface Sent {
  bytes: Uint8Array
  audience: UploadAudience
}

export interface Taken {
  key: string
  /** Its address, as it is written into a text. */
  path: string
  width: number
  height: number
}

/** Takes a picture in. It counts from when it was decoded; what fails to be stored does not count.
 *  @throws AppError `uploads.quota` 429 · `uploads.busy` 503 · as `encode` */
export async function takePicture(
  db: Db,
  { store, workshop }: PictureDesk,
  owner: Member,
  sent: Sent,
  now: Date,
): Promise<Taken> {
  await assertWithinQuota(db.read, owner, now)
  const picture = await workshop.work(() => encode(sent.bytes))
  const key = newKey(picture.full)
  const id = await db.write((tx) => insertArriving(tx, owner, { ...sent, ...picture, key }, now))
  try {
    for (const size of SIZES) await store.put(storedName(key, size), picture[size])
  } catch (error) {
    // Some of it may be there, or come there late: it is erased with all that was removed.
    await db.write((tx) => tx.update(uploads).set({ state: 'removed', bytes: 0 }).where(eq(uploads.id, id)))
    throw error
  }
  await db.write((tx) => tx.update(uploads).set({ state: 'kept' }).where(eq(uploads.id, id)))
  return { key, path: OWN_PICTURES + key, width: picture.width, height: picture.height }
}

const newKey = (content: Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 32) + randomBytes(8).toString('hex')

/** Counted once more in the transaction that adds to the count: two at once must not both be the last. */
async function insertArriving(tx: Tx, owner: Member, picture: Encoded & Sent & { key: string }, now: Date) {
  const { key, audience, mime, width, height, full, small } = picture
  await assertWithinQuota(tx, owner, now)
  const [row] = await tx
    .insert(uploads)
    .values({
      ...{ key, audience, mime, width, height },
      ownerId: owner.id,
      state: 'arriving',
      bytes: full.length + small.length,
      createdAt: now,
      approvedAt: (await isNewMember(tx, owner, now)) ? null : now,
    })
    .returning({ id: uploads.id })
  return row?.id ?? fail('uploads.not_found', 404)
}

async function assertWithinQuota(read: ReadDb, owner: Member, now: Date) {
  const since = new Date(now.getTime() - QUOTA.windowMs)
  const [used] = await read
    .select({ pictures: count(), bytes: sum(uploads.bytes), first: min(uploads.createdAt) })
    .from(uploads)
    .where(and(eq(uploads.ownerId, owner.id), gt(uploads.createdAt, since), gt(uploads.bytes, 0)))
  if (!used || (used.pictures < QUOTA.pictures && Number(used.bytes) < QUOTA.bytes)) return
  const free = (used.first ?? now).getTime() + QUOTA.windowMs
  const retryAfter = Math.ceil((free - now.getTime()) / 1000)
  fail('uploads.quota', 429, { retryAfter, params: { hours: Math.ceil(retryAfter / 3600) } })
}

/** Shows the pictures of a standing post to everybody. A held answer's are approved with it.
 *  @throws AppError `posts.approve_forbidden` 403 */
export async function approvePictures(db: Db, actor: Member, post: PostRef, now: Date, key?: string) {
  assertAllowed(mayApprovePictures(actor), 'posts.approve_forbidden')
  await db.write(async (tx) => {
    await approvePicturesIn(tx, post, actor.id, now, key)
    const act = { act: `${post.kind}.pictures_approved` as const, subjectId: post.id }
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    const questionId = post.kind === 'question' ? post.id : await questionOf(tx, post.id)
    await publish(tx, 'question.changed', { questionId }, now)
  })
}

async function questionOf(tx: Tx, id: Extract<PostRef, { kind: 'answer' }>['id']) {
  const [answer] = await tx.select({ id: answers.questionId }).from(answers).where(eq(answers.id, id))
  return answer?.id ?? fail('answers.not_found', 404)
}
