import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { faqEntries, faqReviews } from '#db/schema/index.ts'
import type { ReviewLevel, ReviewReason } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Why an entry is looked at. Readers learn of urgent ones only, and not why. */
export interface NeedsReview {
  level: ReviewLevel
  since: Date
  reasons: ReviewReason[]
}

/** A reason that nobody has decided on. */
interface OpenReview {
  level: ReviewLevel
  reason: ReviewReason
  since: Date
}

const openColumns = { level: faqReviews.level, reason: faqReviews.reason, since: faqReviews.createdAt }

/** The open reviews of an entry, the oldest first, as a column beside it. */
export const openReviewsIn = (read: ReadDb) =>
  listColumn<OpenReview>(
    read
      .select(openColumns)
      .from(faqReviews)
      .where(and(eq(faqReviews.entryId, faqEntries.id), isNull(faqReviews.closedAt)))
      .orderBy(asc(faqReviews.createdAt)),
  )

/** What this viewer may know of the open reviews of these entries, in one query. */
export async function needsReview(
  read: ReadDb,
  viewer: Viewer,
  ids: EntryId[],
): Promise<(id: EntryId) => NeedsReview | null> {
  if (ids.length === 0) return () => null
  const open = await read
    .select({ entryId: faqReviews.entryId, ...openColumns })
    .from(faqReviews)
    .where(and(inArray(faqReviews.entryId, ids), isNull(faqReviews.closedAt)))
    .orderBy(asc(faqReviews.createdAt))
  return (id) =>
    reviewFor(
      viewer,
      open.filter((review) => review.entryId === id),
    )
}

/** Urgent counts from the first urgent reason; staff see all reasons. */
export function reviewFor(viewer: Viewer, open: OpenReview[]): NeedsReview | null {
  const urgent = open.find((review) => review.level === 'urgent')
  if (isStaff(viewer)) {
    const first = urgent ?? open[0]
    return first
      ? { level: first.level, since: first.since, reasons: open.map((review) => review.reason) }
      : null
  }
  return urgent ? { level: 'urgent', since: urgent.since, reasons: [] } : null
}
