import { and, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { faqCategories, faqEntries, questions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { DocumentId } from '#search/port.ts'
import { isPublished } from '~/features/faq/find.server.ts'
import { entryPath } from '~/features/faq/paths.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { isPublic } from '~/features/questions/state.ts'
import { byKind } from '~/features/search/document-ids.ts'

/** The page from which somebody came to ask for help. */
export interface CameFrom {
  title: string
  language: Language
  path: string
}

/** The thread or official answer of this name, as far as everybody may see it; anything else is none. */
export async function cameFrom(read: ReadDb, from: string | null): Promise<CameFrom | null> {
  const { questionIds, entryIds } = byKind([(from ?? '') as DocumentId])
  const [[questionId], [entryId]] = [questionIds, entryIds]
  if (questionId) return threadOf(read, questionId)
  return entryId ? entryOf(read, entryId) : null
}

async function threadOf(read: ReadDb, id: QuestionId): Promise<CameFrom | null> {
  const { title, slug, language } = questions
  const [thread] = await read
    .select({ title, slug, language })
    .from(questions)
    .where(and(eq(questions.id, id), isPublic))
  return thread
    ? { title: thread.title, language: thread.language, path: questionPath({ id, slug: thread.slug }) }
    : null
}

async function entryOf(read: ReadDb, id: EntryId): Promise<CameFrom | null> {
  const [entry] = await read
    .select({
      title: faqEntries.title,
      language: faqEntries.language,
      slug: faqEntries.slug,
      categorySlug: faqCategories.slug,
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(and(eq(faqEntries.id, id), isPublished))
  return entry ? { title: entry.title, language: entry.language, path: entryPath(entry) } : null
}
