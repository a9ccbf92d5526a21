import { eq, sql } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { CategoryId, EntryId } from '#db/ids.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { categoryAtOldSlug } from './category-slugs.server.ts'
import { maySeeEntry } from './policy.ts'

export type Entry = typeof faqEntries.$inferSelect

/** What everybody sees. The state stands in the text: as a parameter SQLite would look at it, to see whether an index
 *  of published entries helps, and plan the statement anew each time. */
export const isPublished = sql`${faqEntries.state} = 'published'`

/** @throws AppError as `shownTo` */
export async function getEntry(read: ReadDb, viewer: Viewer, id: EntryId): Promise<Entry> {
  const [entry] = await read.select().from(faqEntries).where(eq(faqEntries.id, id))
  return shownTo(viewer, entry)
}

/** Of a draft nobody learns that it is there; what was public is linked to from elsewhere, and says that it is gone.
 *  @throws AppError `faq.not_found` 404 · `faq.taken_out` 410 */
export function shownTo<Found extends Entry>(viewer: Viewer, entry: Found | undefined): Found {
  if (entry && maySeeEntry(viewer, entry)) return entry
  return entry?.state === 'unpublished' ? fail('faq.taken_out', 410) : fail('faq.not_found', 404)
}

/** The category with this slug, or the one that took its place; made when there is none, named after its slug until
 *  somebody names it. */
export async function categoryOf(tx: Tx, slug: string): Promise<CategoryId> {
  const [found] = await tx
    .select({ id: faqCategories.id })
    .from(faqCategories)
    .where(eq(faqCategories.slug, slug))
  const known = found?.id ?? (await categoryAtOldSlug(tx, slug))
  if (known) return known
  const position = await tx.$count(faqCategories)
  const words = slug.replaceAll('-', ' ')
  const name = { en: words.charAt(0).toUpperCase() + words.slice(1) }
  const [made] = await tx
    .insert(faqCategories)
    .values({ slug, name, description: { en: '' }, icon: 'compass', position })
    .returning({ id: faqCategories.id })
  return made?.id ?? fail('faq.category_not_found', 404)
}
