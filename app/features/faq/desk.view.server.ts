import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { answers, faqCategories, faqEntries, faqReviews, faqVersions, questions } from '#db/schema/index.ts'
import type { EntryState, Language } from '#db/schema/types.ts'
import { publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { questionPath } from '../questions/paths.ts'
import { isSolved } from '../questions/state.ts'
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
  needsReview: NeedsReview | null
}

/** What staff have to look at, urgent first, and what is not yet, or no more, published. */
export async function deskEntries(read: ReadDb, staff: Member, limit: number) {
  const reviews = await openReviews(read, limit)
  const drafts = await entryRows(read)
    .where(inArray(faqEntries.state, ['draft', 'unpublished']))
    .orderBy(desc(faqEntries.updatedAt))
    .limit(limit)
  const ids = [...new Set(reviews.map((review) => review.entryId))]
  const reviewed = ids.length === 0 ? [] : await entryRows(read).where(inArray(faqEntries.id, ids))
  const needingReview = reviewed.map((row) => {
    const open = reviews.filter((review) => review.entryId === row.id)
    return { ...toDeskEntry(row), needsReview: reviewFor(staff, open) }
  })
  return { needingReview: needingReview.sort(urgentThenOldest), drafts: drafts.map(toDeskEntry) }
}

const openReviews = (read: ReadDb, limit: number) =>
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
    .limit(limit)

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
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))

type EntryRow = Awaited<ReturnType<typeof entryRows>>[number]

const toDeskEntry = ({ slug, categorySlug, ...entry }: EntryRow): DeskEntry => ({
  ...entry,
  path: entryPath({ slug, categorySlug }),
  needsReview: null,
})

/** Solved threads whose accepted answer is no official one yet, those that are read most first. */
export async function promotable(read: ReadDb, limit: number) {
  const taken = read
    .select({ id: faqEntries.sourceAnswerId })
    .from(faqEntries)
    .where(isNotNull(faqEntries.sourceAnswerId))
  const rows = await read
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      language: questions.language,
      answerId: answers.id,
      answerScore: answers.score,
      viewCount: questions.viewCount,
    })
    .from(questions)
    .innerJoin(answers, eq(answers.id, questions.acceptedAnswerId))
    .where(and(isSolved, notInArray(answers.id, taken)))
    .orderBy(desc(questions.viewCount), desc(questions.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, path: questionPath(row) }))
}

/** All versions of an entry, newest first. */
export async function entryVersions(read: ReadDb, id: EntryId, language: Language) {
  const rows = await read
    .select()
    .from(faqVersions)
    .where(eq(faqVersions.entryId, id))
    .orderBy(desc(faqVersions.number))
  const editors = await publicAuthors(
    read,
    rows.map((row) => row.editorId),
    language,
  )
  return rows.map((row) => ({ ...row, editor: row.editorId ? (editors.get(row.editorId) ?? null) : null }))
}
