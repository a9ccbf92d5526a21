import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { ReviewDecision } from '#db/schema/types.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Entry, getEntry } from './find.server.ts'
import type { Beside } from './reasons.server.ts'
import { closeReviews, reviewEntry } from './review.server.ts'
import { nextReview } from './review-date.ts'
import { pinPresentSources } from './sources.server.ts'
import { changeOfTwin, noteTwinsCompared } from './twins.server.ts'

export interface Verification {
  decision: Extract<ReviewDecision, 'kept' | 'updated'>
  /** What the one who answers for it had beside it, as that is now. */
  beside: readonly Beside[]
}

/** Somebody answers for an entry: what they compared it with is pinned, what was open about that and about the entry is
 *  decided, and the next look is set. Where the twin did not change nobody looked at it: this entry's own change is then
 *  for the twin's keeper. */
export async function markVerified(
  tx: Tx,
  actor: Member,
  id: EntryId,
  { decision, beside }: Verification,
  now: Date,
) {
  const entry = await getEntry(tx, actor, id)
  if (beside.includes('sources')) await pinPresentSources(tx, entry)
  if (beside.includes('twin') && (await changeOfTwin(tx, entry)) !== 'none')
    await noteTwinsCompared(tx, entry)
  await closeReviews(tx, id, actor, { decision, beside }, now)
  await tx
    .update(faqEntries)
    .set({ verifiedAt: now, verifiedById: actor.id, reviewAt: nextReview(entry, now) })
    .where(eq(faqEntries.id, id))
  await reviewEntry(tx, id, now)
}

/** The index, the twin, and the thread that links here. */
export async function tellOfEntry(tx: Tx, entry: Pick<Entry, 'id' | 'sourceQuestionId'>, now: Date) {
  await publish(tx, 'entry.changed', { entryId: entry.id }, now)
  await publish(tx, 'entry.edited', { entryId: entry.id }, now)
  if (entry.sourceQuestionId)
    await publish(tx, 'question.changed', { questionId: entry.sourceQuestionId }, now)
}
