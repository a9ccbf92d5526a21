import { aliasedTable, and, asc, eq, exists, isNull, not, or, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import type { EntryState, Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { type Sight, sightOf } from '../posts/sight.ts'
import { type Entry, isPublished } from './find.server.ts'
import { type LinkRow, linkColumns, toLink } from './help.view.server.ts'
import { comparedRevision } from './twins.server.ts'
import { asOneText, findVersion, isSameText } from './versions.server.ts'

/** The same answer in the other language. */
export interface TwinLink {
  id: EntryId
  language: Language
  title: string
  path: string
  state: EntryState
}

export interface TwinGiven extends Pick<Sight, 'seesAll'> {
  id: EntryId
  twinOfId: EntryId | null
}

/** The other of the pair: drafts and unpublished ones are for staff. */
export const isTwinSeen = ({ id, twinOfId, seesAll }: Slots<TwinGiven>) =>
  and(or(eq(faqEntries.twinOfId, id), eq(faqEntries.id, twinOfId)), or(isPublished, sql`${seesAll}`))

/** Entries as links show them, with those that are not public. */
export const selectLinks = (read: ReadDb) =>
  read
    .select({ ...linkColumns, state: faqEntries.state })
    .from(faqEntries)
    .innerJoin(faqCategories, eq(faqCategories.id, faqEntries.categoryId))

const seenTwin = prepared((read, slots: Slots<TwinGiven>) => selectLinks(read).where(isTwinSeen(slots)))

export const toTwinLink = ({ state, ...row }: LinkRow & { state: EntryState }): TwinLink => {
  const { verifiedAt: _, ...link } = toLink(row)
  return { ...link, state }
}

/** The twin of an entry, if this viewer may see it. */
export async function twinLink(
  read: ReadDb,
  viewer: Viewer,
  { id, twinOfId }: Pick<Entry, 'id' | 'twinOfId'>,
): Promise<TwinLink | null> {
  const { seesAll } = sightOf(viewer)
  const [row] = await seenTwin(read, { id, twinOfId, seesAll })
  return row ? toTwinLink(row) : null
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

/** What an entry said when its twin was last compared with it, as one text; null when nothing of it changed since,
 *  empty where that is not there any more. */
export async function textWhenCompared(read: ReadDb, entry: Entry, twin: Entry): Promise<string | null> {
  const compared = comparedRevision(twin, entry)
  if (!compared || compared === entry.revision) return null
  const before = await findVersion(read, entry.id, compared)
  if (!before) return ''
  return isSameText(before, entry) ? null : asOneText(before)
}
