import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { CategoryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqCategories, faqEntries, faqOldCategories } from '#db/schema/index.ts'
import { RESERVED_CATEGORY_SLUGS } from './rules.ts'

/** Those of pages, of categories, and of categories that were: they lead on. */
export async function isCategorySlugFree(tx: Tx, slug: string) {
  if (RESERVED_CATEGORY_SLUGS.includes(slug)) return false
  const present = await tx.$count(faqCategories, eq(faqCategories.slug, slug))
  return present === 0 && (await categoryAtOldSlug(tx, slug)) === undefined
}

/** The category that took over what stood at this address. */
export async function categoryAtOldSlug(read: ReadDb, slug: string): Promise<CategoryId | undefined> {
  const [row] = await read
    .select({ id: faqOldCategories.categoryId })
    .from(faqOldCategories)
    .where(eq(faqOldCategories.slug, slug))
  return row?.id
}

/** Everything of one category into another, its addresses too: entries are found by their own slugs, whatever
 *  category stands before them. */
export async function moveEntries(tx: Tx, { from, to }: { from: CategoryId; to: CategoryId }, now: Date) {
  const moved = await tx
    .update(faqEntries)
    .set({ categoryId: to })
    .where(eq(faqEntries.categoryId, from))
    .returning({ id: faqEntries.id })
  for (const { id } of moved) await publish(tx, 'entry.changed', { entryId: id }, now)
  await tx.update(faqOldCategories).set({ categoryId: to }).where(eq(faqOldCategories.categoryId, from))
  const [left] = await tx
    .select({ slug: faqCategories.slug })
    .from(faqCategories)
    .where(eq(faqCategories.id, from))
  if (left) await tx.insert(faqOldCategories).values({ slug: left.slug, categoryId: to, createdAt: now })
}
