import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { faqEntries, questions } from '#db/schema/index.ts'
import {
  type DocumentId,
  entryDocumentId,
  questionDocumentId,
  type Range,
  type SearchFilters,
  type SearchHits,
} from '#search/port.ts'
import { isPublic, stateOf } from '../questions/state.ts'
import { askedAsOf } from './asked-as.view.server.ts'
import { byKind } from './document-ids.ts'
import type { Found, Row } from './rank.ts'

/** Those of an engine's hits that everybody sees, by their rows as they are now: a stale index can neither show
 *  what is gone nor call solved what is not. */
export async function visibleHits(
  read: ReadDb,
  { hits }: SearchHits,
  filters: SearchFilters,
): Promise<Found[]> {
  const { questionIds, entryIds } = byKind(hits.map((hit) => hit.id))
  const askedAs = await askedAsOf(read, { questionIds, entryIds })
  const rows = [
    ...(await questionsAmong(read, questionIds, filters)),
    ...(await entriesAmong(read, entryIds, filters)),
  ]
  const shown = new Map<DocumentId, Omit<Row, 'askedAs'>>(rows)
  return hits.flatMap(({ id, score }) => {
    const row = shown.get(id)
    return row ? [{ ...row, askedAs: askedAs.get(id) ?? [], relevance: score } as Found] : []
  })
}

const publicQuestions = prepared((read, { ids }: Slots<{ ids: QuestionId[] }>) =>
  read
    .select({
      id: questions.id,
      title: questions.title,
      language: questions.language,
      score: questions.score,
      answerCount: questions.answerCount,
      authorId: questions.authorId,
      detachedAt: questions.detachedAt,
      createdAt: questions.createdAt,
      activityAt: questions.activityAt,
      deletedAt: questions.deletedAt,
      heldAt: questions.heldAt,
      canonicalId: questions.canonicalId,
      closedAt: questions.closedAt,
      acceptedAnswerId: questions.acceptedAnswerId,
    })
    .from(questions)
    .where(and(isPublic, anyOf(questions.id, ids))),
)

async function questionsAmong(read: ReadDb, ids: QuestionId[], filters: SearchFilters) {
  if (ids.length === 0 || filters.kind === 'entry') return []
  const rows = await publicQuestions(read, { ids })
  return rows
    .map((row) => ({ ...row, kind: 'question' as const, state: stateOf(row) }))
    .filter((row) => passes(row, filters))
    .map((row) => [questionDocumentId(row.id), row] as const)
}

type Passing = Pick<
  Extract<Row, { kind: 'question' }>,
  'state' | 'answerCount' | 'score' | 'createdAt' | 'language'
> & {
  authorId: number | null
  detachedAt: Date | null
}

const passes = (row: Passing, filters: SearchFilters) =>
  hasStatus(row, filters) &&
  isBy(row, filters) &&
  (filters.language === undefined || row.language === filters.language) &&
  isWithin(row.score, filters.score) &&
  isWithin(row.answerCount, filters.answers) &&
  isWithin(row.createdAt.getTime(), filters.created)

const hasStatus = ({ state, answerCount }: Passing, { status }: SearchFilters) =>
  status === undefined ||
  (state === (status === 'solved' ? 'solved' : 'open') && (status !== 'unanswered' || answerCount === 0))

/** Whoever took the name off a question is not found by it. */
const isBy = (row: Passing, { authorId }: SearchFilters) =>
  authorId === undefined || (row.authorId === authorId && row.detachedAt === null)

const isWithin = (value: number, range: Range | undefined) =>
  value >= (range?.min ?? Number.NEGATIVE_INFINITY) && value <= (range?.max ?? Number.POSITIVE_INFINITY)

const publishedEntries = prepared((read, { ids }: Slots<{ ids: EntryId[] }>) =>
  read
    .select({
      id: faqEntries.id,
      title: faqEntries.title,
      language: faqEntries.language,
      publishedAt: faqEntries.publishedAt,
      createdAt: faqEntries.createdAt,
      activityAt: faqEntries.updatedAt,
    })
    .from(faqEntries)
    .where(and(eq(faqEntries.state, 'published'), anyOf(faqEntries.id, ids))),
)

async function entriesAmong(read: ReadDb, ids: EntryId[], filters: SearchFilters) {
  const { kind, status, authorId, score, answers, language, created } = filters
  const ofQuestions = [status, authorId, score, answers].some((filter) => filter !== undefined)
  if (ids.length === 0 || kind === 'question' || ofQuestions) return []
  const rows = await publishedEntries(read, { ids })
  return rows
    .map(({ publishedAt, createdAt, ...row }) => {
      return { ...row, kind: 'entry' as const, score: 0, createdAt: publishedAt ?? createdAt }
    })
    .filter(
      (row) =>
        (language === undefined || row.language === language) && isWithin(row.createdAt.getTime(), created),
    )
    .map((row) => [entryDocumentId(row.id), row] as const)
}
