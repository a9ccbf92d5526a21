import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { faqEntries, faqReviews } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { award } from '../reputation/reputation.server.ts'
import { PROMOTED_ANSWER_POINTS } from '../reputation/rules.ts'
import { type Entry, getEntry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'
import { nextReview } from './review-date.ts'
import { pinPresentSource, sourceOf } from './source.server.ts'

/** Makes a draft (or an unpublished entry) official; the source's author earns the points the first time.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `answers.deleted` 410 */
export async function publishEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    if (entry.state === 'published') return
    const source = await sourceOf(tx, entry)
    if (source?.deletedAt) fail('answers.deleted', 410)
    await markVerified(tx, entry, actor, now)
    const published = {
      state: 'published' as const,
      approvedById: actor.id,
      publishedAt: entry.publishedAt ?? now,
    }
    await tx.update(faqEntries).set(published).where(eq(faqEntries.id, id))
    if (!entry.publishedAt) await rewardSource(tx, entry, actor, now)
    await tell(tx, entry, now)
  })
}

/** Takes an entry out of the help centre; nothing of it is lost.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function unpublishEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    await tx.update(faqEntries).set({ state: 'unpublished' }).where(eq(faqEntries.id, id))
    await closeReviews(tx, id, actor, now)
    await tell(tx, entry, now)
  })
}

/** "Still true": closes every open reason, and pins the source as it is now.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function verifyEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    await markVerified(tx, entry, actor, now)
    await tell(tx, entry, now)
  })
}

async function markVerified(tx: Tx, entry: Entry, actor: Member, now: Date) {
  await pinPresentSource(tx, entry)
  await closeReviews(tx, entry.id, actor, now)
  await tx
    .update(faqEntries)
    .set({ verifiedAt: now, verifiedById: actor.id, reviewAt: nextReview(entry, now) })
    .where(eq(faqEntries.id, entry.id))
}

async function closeReviews(tx: Tx, entryId: EntryId, actor: Member, now: Date) {
  await tx
    .update(faqReviews)
    .set({ closedAt: now, closedById: actor.id })
    .where(and(eq(faqReviews.entryId, entryId), isNull(faqReviews.closedAt)))
}

async function rewardSource(tx: Tx, entry: Entry, actor: Member, now: Date) {
  if (!entry.sourceAnswerId || !entry.sourceAuthorId) return
  const post = answerRef(entry.sourceAnswerId)
  const points = PROMOTED_ANSWER_POINTS
  await award(
    tx,
    { userId: entry.sourceAuthorId, kind: 'answer_promoted', points, actorId: actor.id, post },
    now,
  )
  await publish(tx, 'answer.promoted', { entryId: entry.id, actorId: actor.id }, now)
}

/** The index, and the thread that links here. */
async function tell(tx: Tx, entry: Entry, now: Date) {
  await publish(tx, 'entry.changed', { entryId: entry.id }, now)
  if (entry.sourceQuestionId)
    await publish(tx, 'question.changed', { questionId: entry.sourceQuestionId }, now)
}
