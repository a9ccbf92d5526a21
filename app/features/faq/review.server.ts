import { setImmediate as letOthersWork } from 'node:timers/promises'
import { and, eq, inArray, isNull, notInArray, or } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqAdditions, faqEntries, faqReviews } from '#db/schema/index.ts'
import type { ReviewDecision } from '#db/schema/types.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Entry, isPublished } from './find.server.ts'
import {
  BESIDE,
  type Beside,
  type FoundReason,
  LEVEL_OF,
  REASONS_FROM,
  reasonsFor,
} from './reasons.server.ts'
import { twinOf } from './twins.server.ts'

/** Looks at the official answers that state this answer, after it changed. */
export async function reviewEntriesOf(tx: Tx, answerId: AnswerId, now: Date) {
  const added = tx
    .select({ id: faqAdditions.entryId })
    .from(faqAdditions)
    .where(eq(faqAdditions.answerId, answerId))
  const entries = await tx
    .select()
    .from(faqEntries)
    .where(and(or(eq(faqEntries.sourceAnswerId, answerId), inArray(faqEntries.id, added)), isPublished))
  for (const entry of entries) await review(tx, entry, now)
}

/** Looks at the twin of an entry, after the entry changed. */
export async function reviewTwinOf(tx: Tx, entryId: EntryId, now: Date) {
  const [entry] = await tx.select().from(faqEntries).where(eq(faqEntries.id, entryId))
  const twin = entry && (await twinOf(tx, entry))
  if (twin?.state === 'published') await review(tx, twin, now)
}

interface FailedReview {
  entryId: EntryId
  error: unknown
}

/** Finds every reason that holds for any published entry, whatever the outbox may have missed. Writes only
 *  where something changed. One that cannot be looked at keeps nobody from looking at the others: it comes back with
 *  why. */
export async function findDueReviews(db: Db, now: Date): Promise<FailedReview[]> {
  const failed: FailedReview[] = []
  const published = await db.read.select({ id: faqEntries.id }).from(faqEntries).where(isPublished)
  for (const { id } of published) {
    await reviewIfDue(db, id, now).catch((error: unknown) => failed.push({ entryId: id, error }))
    await letOthersWork()
  }
  return failed
}

async function reviewIfDue(db: Db, id: EntryId, now: Date) {
  const [entry] = await db.read.select().from(faqEntries).where(eq(faqEntries.id, id))
  if (!entry) return
  const { begun, over } = await changes(db.read, entry, now)
  if (begun.length + over.length > 0) await db.write((tx) => reviewEntry(tx, id, now))
}

/** Opens and ends the reasons of an entry as they hold now. */
export async function reviewEntry(tx: Tx, id: EntryId, now: Date) {
  const [entry] = await tx.select().from(faqEntries).where(eq(faqEntries.id, id))
  if (entry?.state === 'published') await review(tx, entry, now)
}

async function review(tx: Tx, entry: Entry, now: Date) {
  const { begun, over } = await changes(tx, entry, now)
  if (begun.length > 0) {
    const rows = begun.map((reason) => ({
      entryId: entry.id,
      level: LEVEL_OF[reason],
      reason,
      createdAt: now,
    }))
    await tx.insert(faqReviews).values(rows)
  }
  if (over.length > 0) {
    const ended = and(isStanding(entry.id), inArray(faqReviews.reason, over))
    const nobodyDecided = { decision: 'none' as const, closedAt: now }
    await tx
      .update(faqReviews)
      .set(nobodyDecided)
      .where(and(ended, isNull(faqReviews.closedAt)))
    await tx.update(faqReviews).set({ endedAt: now }).where(ended)
  }
  if (begun.length + over.length > 0) await publish(tx, 'entry.changed', { entryId: entry.id }, now)
}

/** Reasons that hold since the last look, and those that hold no more (the source came back, was accepted again). A
 *  recall holds until somebody decides. */
async function changes(read: ReadDb, entry: Entry, now: Date) {
  const holding = await reasonsFor(read, entry, now)
  const rows = await read.select({ reason: faqReviews.reason }).from(faqReviews).where(isStanding(entry.id))
  const standing = rows.flatMap(({ reason }): FoundReason[] => (reason === 'recalled' ? [] : [reason]))
  return {
    begun: holding.filter((reason) => !standing.includes(reason)),
    over: standing.filter((reason) => !holding.includes(reason)),
  }
}

const isStanding = (entryId: EntryId) => and(eq(faqReviews.entryId, entryId), isNull(faqReviews.endedAt))

interface Closing {
  decision: ReviewDecision
  /** What nobody had before them goes on being asked. */
  beside: readonly Beside[]
}

/** Records what staff decided about all that is open. A reason that goes on holding is not asked again; one that
 *  ended and comes back is. */
export async function closeReviews(
  tx: Tx,
  entryId: EntryId,
  actor: Member,
  { decision, beside }: Closing,
  now: Date,
) {
  const unseen = BESIDE.filter((each) => !beside.includes(each)).flatMap((each) => REASONS_FROM[each])
  await tx
    .update(faqReviews)
    .set({ decision, closedAt: now, closedById: actor.id })
    .where(
      and(
        eq(faqReviews.entryId, entryId),
        isNull(faqReviews.closedAt),
        notInArray(faqReviews.reason, unseen),
      ),
    )
  const isOver = decision === 'unpublished' ? undefined : eq(faqReviews.reason, 'recalled')
  await tx
    .update(faqReviews)
    .set({ endedAt: now })
    .where(and(isStanding(entryId), isOver))
}
