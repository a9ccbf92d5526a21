import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { faqCategories, faqEntries, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { type DocumentId, entryDocumentId, questionDocumentId, type SearchEngine } from '#search/port.ts'
import { isPublic } from '../questions/state.ts'
import { byKind } from '../search/document-ids.ts'
import { search } from '../search/search.view.server.ts'
import { CHOICES } from './rules.ts'
import type { GoldenQueryInput } from './schema.ts'

type Expected = { questionId: QuestionId; entryId: null } | { questionId: null; entryId: EntryId }

/** What a golden query has to find: chosen, or by its address. Null when that names nothing that is public. */
export async function readExpected(
  read: ReadDb,
  { document, expected }: Pick<GoldenQueryInput, 'document' | 'expected'>,
): Promise<Expected | null> {
  const id = (document as DocumentId | undefined) ?? (await documentAt(read, pathIn(expected)))
  const { questionIds, entryIds } = byKind(id ? [id] : [])
  const [questionId] = questionIds
  const [entryId] = entryIds
  if (questionId && (await read.$count(questions, and(eq(questions.id, questionId), isPublic))) > 0)
    return { questionId, entryId: null }
  const isPublished = and(eq(faqEntries.id, entryId ?? (0 as EntryId)), eq(faqEntries.state, 'published'))
  return entryId && (await read.$count(faqEntries, isPublished)) > 0 ? { questionId: null, entryId } : null
}

/** Of a whole address or a path; anything else is words. */
function pathIn(text: string): string | null {
  try {
    return text.startsWith('/') || /^https?:\/\//.test(text)
      ? decodeURIComponent(new URL(text, 'http://forum').pathname)
      : null
  } catch {
    return null
  }
}

async function documentAt(read: ReadDb, path: string | null): Promise<DocumentId | null> {
  const [, number] = /^\/(?:questions|q)\/([1-9]\d{0,14})(?:\/|$)/.exec(path ?? '') ?? []
  if (number) return questionDocumentId(Number(number) as QuestionId)
  const [, category, slug] = /^\/help\/([^/]+)\/([^/]+)\/?$/.exec(path ?? '') ?? []
  if (!category || !slug) return null
  const [entry] = await read
    .select({ id: faqEntries.id })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(eq(faqCategories.slug, category), eq(faqEntries.slug, slug)))
  return entry ? entryDocumentId(entry.id) : null
}

/** What may be meant by words. @throws AppError `search.unavailable` 503 */
export async function expectedAmong(
  read: ReadDb,
  engine: SearchEngine,
  { words, language }: { words: string; language: Language },
  now: Date,
) {
  const request = { text: words, locale: language, limit: CHOICES }
  const { items } = await search(read, engine, null, request, now)
  return items.map((item) => ({
    document: item.kind === 'question' ? questionDocumentId(item.id) : entryDocumentId(item.id),
    kind: item.kind,
    title: item.title,
    language: item.language,
  }))
}
