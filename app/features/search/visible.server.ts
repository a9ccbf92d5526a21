import { and, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { faqEntries, questions } from '#db/schema/index.ts'
import {
  type DocumentId,
  entryDocumentId,
  questionDocumentId,
  type SearchHits,
  type SearchQuery,
} from '#search/port.ts'
import { isPublic, stateOf } from '../questions/state.ts'
import { byKind } from './document-ids.ts'
import type { Found, Row } from './rank.ts'

type Filters = Pick<SearchQuery, 'kind' | 'solved' | 'language'>

/** Those of an engine's hits that everybody sees, by their rows as they are now: a stale index can neither show
 *  what is gone nor call solved what is not. */
export async function visibleHits(read: ReadDb, { hits }: SearchHits, filters: Filters): Promise<Found[]> {
  const { questionIds, entryIds } = byKind(hits.map((hit) => hit.id))
  const [shownQuestions, shownEntries] = await Promise.all([
    questionsAmong(read, questionIds, filters),
    entriesAmong(read, entryIds, filters),
  ])
  const shown = new Map<DocumentId, Row>([...shownQuestions, ...shownEntries])
  return hits.flatMap(({ id, score }) => {
    const row = shown.get(id)
    return row ? [{ ...row, relevance: score }] : []
  })
}

async function questionsAmong(read: ReadDb, ids: QuestionId[], { kind, solved, language }: Filters) {
  if (ids.length === 0 || kind === 'entry') return []
  const rows = await read
    .select({
      id: questions.id,
      language: questions.language,
      deletedAt: questions.deletedAt,
      heldAt: questions.heldAt,
      canonicalId: questions.canonicalId,
      closedAt: questions.closedAt,
      acceptedAnswerId: questions.acceptedAnswerId,
    })
    .from(questions)
    .where(and(isPublic, inArray(questions.id, ids)))
  return rows
    .filter((row) => solved === undefined || (stateOf(row) === 'solved') === solved)
    .filter((row) => language === undefined || row.language === language)
    .map((row) => {
      const found = { kind: 'question' as const, id: row.id, language: row.language }
      return [questionDocumentId(row.id), found] as const
    })
}

async function entriesAmong(read: ReadDb, ids: EntryId[], { kind, solved, language }: Filters) {
  if (ids.length === 0 || kind === 'question' || solved !== undefined) return []
  const rows = await read
    .select({ id: faqEntries.id, language: faqEntries.language })
    .from(faqEntries)
    .where(and(eq(faqEntries.state, 'published'), inArray(faqEntries.id, ids)))
  return rows
    .filter((row) => language === undefined || row.language === language)
    .map((row) => [entryDocumentId(row.id), { kind: 'entry' as const, ...row }] as const)
}
