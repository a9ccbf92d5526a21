import { asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, UserId } from '#db/ids.ts'
import { faqCategories, faqEntries, faqReviews, faqVersions } from '#db/schema/index.ts'
import type { EntryState, Language } from '#db/schema/types.ts'
import { publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { type NeedsReview, reviewFor } from './needs-review.view.server.ts'
import { entryPath } from './paths.ts'

export interface DeskEntry {
  id: EntryId
  path: string
  title: string
  language: Language
  state: EntryState
  verifiedAt: Date | null
  updatedAt: Date
  /** Since when it waits for somebody's approval. */
  submittedAt: Date | null
  needsReview: NeedsReview | null
}

/** As many as a desk shows of anything. */
const MANY = 200

/** Published entries that have to be looked at: urgent first, then the longest open. */
export async function entriesNeedingReview(read: ReadDb, staff: Member): Promise<DeskEntry[]> {
  const reviews = await openReviews(read)
  const ids = [...new Set(reviews.map((review) => review.entryId))]
  if (ids.length === 0) return []
  const rows = await entryRows(read).where(inArray(faqEntries.id, ids))
  const entries = rows.map((row) => {
    const open = reviews.filter((review) => review.entryId === row.id)
    return { ...toDeskEntry(row), needsReview: reviewFor(staff, open) }
  })
  return entries.sort(urgentThenOldest)
}

/** What is not yet, or no more, published: what waits for approval first, then the last touched. */
export async function draftEntries(read: ReadDb): Promise<DeskEntry[]> {
  const rows = await entryRows(read)
    .where(inArray(faqEntries.state, ['draft', 'unpublished']))
    .orderBy(sql`${faqEntries.submittedAt} is null`, desc(faqEntries.updatedAt))
    .limit(MANY)
  return rows.map(toDeskEntry)
}

const openReviews = (read: ReadDb) =>
  read
    .select({
      entryId: faqReviews.entryId,
      level: faqReviews.level,
      reason: faqReviews.reason,
      since: faqReviews.createdAt,
    })
    .from(faqReviews)
    .where(isNull(faqReviews.closedAt))
    .orderBy(desc(faqReviews.level), asc(faqReviews.createdAt))
    .limit(MANY)

function urgentThenOldest(one: DeskEntry, other: DeskEntry) {
  const rank = (entry: DeskEntry) => (entry.needsReview?.level === 'urgent' ? 0 : 1)
  const age = (entry: DeskEntry) => entry.needsReview?.since.getTime() ?? 0
  return rank(one) - rank(other) || age(one) - age(other)
}

const entryRows = (read: ReadDb) =>
  read
    .select({
      id: faqEntries.id,
      slug: faqEntries.slug,
      categorySlug: faqCategories.slug,
      title: faqEntries.title,
      language: faqEntries.language,
      state: faqEntries.state,
      verifiedAt: faqEntries.verifiedAt,
      updatedAt: faqEntries.updatedAt,
      submittedAt: faqEntries.submittedAt,
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))

type EntryRow = Awaited<ReturnType<typeof entryRows>>[number]

const toDeskEntry = ({ slug, categorySlug, ...entry }: EntryRow): DeskEntry => ({
  ...entry,
  path: entryPath({ slug, categorySlug }),
  needsReview: null,
})

/** All versions of an entry, newest first. */
export async function entryVersions(read: ReadDb, id: EntryId, language: Language) {
  const rows = await read
    .select()
    .from(faqVersions)
    .where(eq(faqVersions.entryId, id))
    .orderBy(desc(faqVersions.number))
  const editors = await publicAuthors(
    read,
    rows.flatMap((row) => [row.editorId, row.approvedById]),
    language,
  )
  const named = (id: UserId | null) => (id ? (editors.get(id) ?? null) : null)
  return rows.map((row) => ({ ...row, editor: named(row.editorId), approver: named(row.approvedById) }))
}
