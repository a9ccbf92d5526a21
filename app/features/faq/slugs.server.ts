import { and, eq, ne, or, type Placeholder } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries, faqOldSlugs } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { slugOf } from '../questions/slug.ts'
import type { Entry } from './find.server.ts'

/** A slug that was asked for must be free; one made from the title takes a number when it is not.
 *  @throws AppError `faq.slug_taken` 409 */
export async function freeSlug(
  tx: Tx,
  draft: { slug?: string | undefined; title: string; language: Language },
) {
  if (draft.slug) {
    if (await isTaken(tx, draft.slug)) refuseSlug()
    return draft.slug
  }
  const base = slugOf(draft.title) || 'entry'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isTaken(tx, slug))) return slug
  }
}

/** Slugs are for ever: the old one goes on leading here, and an entry may take its own old one back.
 *  @throws AppError `faq.slug_taken` 409 */
export async function renameSlug(tx: Tx, entry: Entry, slug: string, now: Date) {
  const { id, slug: old } = entry
  if (slug === old) return
  await assertMayRename(tx, entry, slug)
  await tx.delete(faqOldSlugs).where(eq(faqOldSlugs.slug, slug))
  await tx.insert(faqOldSlugs).values({ slug: old, entryId: id, createdAt: now })
  await tx.update(faqEntries).set({ slug }).where(eq(faqEntries.id, id))
}

/** @throws AppError `faq.slug_taken` 409 */
export async function assertMayRename(read: ReadDb, { id }: Entry, slug: string) {
  if (await isTaken(read, slug, id)) refuseSlug()
}

/** The entry has this address, or had it before: nobody else takes either. */
export const isAt = (read: ReadDb, slug: Placeholder<string, string>) =>
  or(
    eq(faqEntries.slug, slug),
    eq(
      faqEntries.id,
      read.select({ id: faqOldSlugs.entryId }).from(faqOldSlugs).where(eq(faqOldSlugs.slug, slug)),
    ),
  )

async function isTaken(read: ReadDb, slug: string, by?: EntryId) {
  const others = by === undefined ? undefined : ne(faqOldSlugs.entryId, by)
  const present = await read.$count(faqEntries, and(eq(faqEntries.slug, slug), by && ne(faqEntries.id, by)))
  const old = await read.$count(faqOldSlugs, and(eq(faqOldSlugs.slug, slug), others))
  return present + old > 0
}

const refuseSlug = () => fail('faq.slug_taken', 409, { fields: { slug: ['faq.slug_taken'] } })
