import { asc, count, eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'

/** The categories as their keepers see them: all that is written of each, and how many entries are in it, drafts and
 *  unpublished ones too. */
export async function keptCategories(read: ReadDb) {
  const rows = await read
    .select({ category: faqCategories, entries: count(faqEntries.id) })
    .from(faqCategories)
    .leftJoin(faqEntries, eq(faqEntries.categoryId, faqCategories.id))
    .groupBy(faqCategories.id)
    .orderBy(asc(faqCategories.position), asc(faqCategories.id))
  return rows.map(({ category, entries }) => ({ ...category, entryCount: entries }))
}
