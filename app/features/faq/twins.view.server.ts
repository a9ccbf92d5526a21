import { aliasedTable, and, asc, eq, exists, isNull, not, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import type { EntryState, Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import type { Entry } from './find.server.ts'
import { entryPath } from './paths.ts'
import { maySeeEntry } from './policy.ts'
import { comparedRevision } from './twins.server.ts'
import { versionOf } from './versions.server.ts'

/** The same answer in the other language. */
export interface TwinLink {
  id: EntryId
  language: Language
  title: string
  path: string
  state: EntryState
}

/** The twin of an entry, if this viewer may see it. */
export async function twinLink(
  read: ReadDb,
  viewer: Viewer,
  entry: { id: EntryId; twinOfId: EntryId | null },
): Promise<TwinLink | null> {
  const isTwin = or(
    eq(faqEntries.twinOfId, entry.id),
    entry.twinOfId ? eq(faqEntries.id, entry.twinOfId) : undefined,
  )
  const [row] = await read
    .select({
      id: faqEntries.id,
      language: faqEntries.language,
      title: faqEntries.title,
      slug: faqEntries.slug,
      state: faqEntries.state,
      categorySlug: faqCategories.slug,
    })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))
    .where(isTwin)
  if (!row || !maySeeEntry(viewer, row)) return null
  const { slug, categorySlug, ...twin } = row
  return { ...twin, path: entryPath({ slug, categorySlug }) }
}

/** Entries in a language that have no twin yet, to be linked with. */
export async function entriesWithoutTwin(read: ReadDb, language: Language) {
  const follower = aliasedTable(faqEntries, 'follower')
  const hasFollower = exists(
    read.select({ id: follower.id }).from(follower).where(eq(follower.twinOfId, faqEntries.id)),
  )
  return read
    .select({ id: faqEntries.id, title: faqEntries.title })
    .from(faqEntries)
    .where(and(eq(faqEntries.language, language), isNull(faqEntries.twinOfId), not(hasFollower)))
    .orderBy(asc(faqEntries.title))
}

/** What an entry said when its twin was last compared with it; null when nothing of it changed since. */
export async function bodyWhenCompared(read: ReadDb, entry: Entry, twin: Entry): Promise<string | null> {
  const compared = comparedRevision(twin, entry)
  if (!compared || compared === entry.revision) return null
  const { body } = await versionOf(read, entry.id, compared)
  return body === entry.body ? null : body
}
