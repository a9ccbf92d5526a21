import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import { faqCategories, faqEntries, faqReviews, questions, teams } from '#db/schema/index.ts'
import type {
  AppliesTo,
  EntryOrigin,
  EntryState,
  Language,
  ReviewLevel,
  ReviewReason,
} from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { type PublicAuthor, publicAuthors } from '../accounts/accounts.view.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'
import { answerPath } from '../questions/paths.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { categoryPath, entryPath } from './paths.ts'
import { maySeeEntry } from './policy.ts'

/** Where an entry comes from: the exact answer that it pins. */
export interface EntrySource {
  questionId: QuestionId
  answerId: AnswerId
  revision: number
  title: string
  /** Null when the thread is not public any more. */
  path: string | null
  author: PublicAuthor | null
}

/** Why an entry is looked at. Readers learn of urgent ones only, and not why. */
export interface NeedsReview {
  level: ReviewLevel
  since: Date
  reasons: ReviewReason[]
}

/** An official answer, whole, as this viewer may see it. */
export interface EntryView {
  id: EntryId
  path: string
  slug: string
  title: string
  body: string
  bodyHtml: string
  language: Language
  state: EntryState
  origin: EntryOrigin
  document: string | null
  category: { slug: string; name: string; path: string }
  appliesTo: AppliesTo
  steps: string[]
  source: EntrySource | null
  /** The team that keeps it true, else whoever verified it. */
  verifiedBy: string | null
  verifiedAt: Date | null
  needsReview: NeedsReview | null
  revision: number
  updatedAt: Date
}

const selectEntry = (read: ReadDb) =>
  read
    .select({ entry: faqEntries, category: faqCategories, team: teams.name })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .leftJoin(teams, eq(teams.id, faqEntries.ownerTeamId))

type EntryRow = Awaited<ReturnType<typeof selectEntry>>[number]

/** @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryById(
  read: ReadDb,
  viewer: Viewer,
  id: EntryId,
  language: Language,
): Promise<EntryView> {
  const [row] = await selectEntry(read).where(eq(faqEntries.id, id))
  return view(read, viewer, row, language)
}

/** @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryBySlug(
  read: ReadDb,
  viewer: Viewer,
  slug: string,
  language: Language,
): Promise<EntryView> {
  const [row] = await selectEntry(read).where(eq(faqEntries.slug, slug))
  return view(read, viewer, row, language)
}

async function view(
  read: ReadDb,
  viewer: Viewer,
  row: EntryRow | undefined,
  language: Language,
): Promise<EntryView> {
  if (!row || !maySeeEntry(viewer, row.entry)) fail('faq.not_found', 404)
  const { entry, category, team } = row
  const people = await publicAuthors(read, [entry.verifiedById, entry.sourceAuthorId], language)
  const verifier = entry.verifiedById ? people.get(entry.verifiedById) : undefined
  return {
    id: entry.id,
    slug: entry.slug,
    path: entryPath({ slug: entry.slug, categorySlug: category.slug }),
    title: entry.title,
    body: entry.body,
    bodyHtml: entry.bodyHtml,
    language: entry.language,
    state: entry.state,
    origin: entry.origin,
    document: entry.document,
    category: {
      slug: category.slug,
      name: inLanguage(category.name, language),
      path: categoryPath(category.slug),
    },
    appliesTo: entry.appliesTo,
    steps: entry.steps,
    source: await sourceOf(read, entry, people),
    verifiedBy: team ? inLanguage(team, language) : (verifier?.displayName ?? null),
    verifiedAt: entry.verifiedAt,
    needsReview: await needsReview(read, viewer, entry.id),
    revision: entry.revision,
    updatedAt: entry.updatedAt,
  }
}

async function sourceOf(
  read: ReadDb,
  entry: EntryRow['entry'],
  people: Map<unknown, PublicAuthor>,
): Promise<EntrySource | null> {
  const { sourceQuestionId: questionId, sourceAnswerId: answerId, sourceRevision: revision } = entry
  if (!questionId || !answerId || !revision) return null
  const [question] = await read
    .select({
      title: questions.title,
      slug: questions.slug,
      id: questions.id,
      deletedAt: questions.deletedAt,
    })
    .from(questions)
    .where(eq(questions.id, questionId))
  if (!question) return null
  return {
    questionId,
    answerId,
    revision,
    title: question.title,
    path: question.deletedAt ? null : answerPath(question, answerId),
    author: entry.sourceAuthorId ? (people.get(entry.sourceAuthorId) ?? null) : null,
  }
}

async function needsReview(read: ReadDb, viewer: Viewer, entryId: EntryId): Promise<NeedsReview | null> {
  const open = await read
    .select({ level: faqReviews.level, reason: faqReviews.reason, since: faqReviews.createdAt })
    .from(faqReviews)
    .where(and(eq(faqReviews.entryId, entryId), isNull(faqReviews.closedAt)))
    .orderBy(asc(faqReviews.createdAt))
  return reviewFor(viewer, open)
}

/** Urgent counts from the first urgent reason; staff see all reasons. */
export function reviewFor(
  viewer: Viewer,
  open: { level: ReviewLevel; reason: ReviewReason; since: Date }[],
): NeedsReview | null {
  const urgent = open.find((review) => review.level === 'urgent')
  if (isStaff(viewer)) {
    const first = urgent ?? open[0]
    return first
      ? { level: first.level, since: first.since, reasons: open.map((review) => review.reason) }
      : null
  }
  return urgent ? { level: 'urgent', since: urgent.since, reasons: [] } : null
}
