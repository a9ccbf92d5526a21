import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { CategoryId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { sightOf } from '../posts/sight.ts'
import { type Entry, isPublished } from './find.server.ts'
import { type EntryLink, toLink } from './help.view.server.ts'
import { isTwinSeen, selectLinks, type TwinGiven, type TwinLink, toTwinLink } from './twins.view.server.ts'

interface Given extends TwinGiven {
  categoryId: CategoryId
  language: Language
  limit: number
}

const BY_TITLE = [asc(faqEntries.title), asc(faqEntries.id)]

const rowsBeside = prepared((read, slots: Slots<Given>) => {
  const related = read
    .select({ id: faqEntries.id })
    .from(faqEntries)
    .where(
      and(
        isPublished,
        eq(faqEntries.categoryId, slots.categoryId),
        eq(faqEntries.language, slots.language),
        ne(faqEntries.id, slots.id),
      ),
    )
    .orderBy(...BY_TITLE)
    .limit(slots.limit)
    .as('related')
  const beside = read
    .select({ id: faqEntries.id })
    .from(faqEntries)
    .where(isTwinSeen(slots))
    .unionAll(read.select({ id: related.id }).from(related))
  return selectLinks(read)
    .where(inArray(faqEntries.id, beside))
    .orderBy(...BY_TITLE)
})

/** Where to go on from an entry, in one query: its twin, if this viewer may see it, and the first `limit` others of its
 *  category in its language. */
export async function entriesBeside(
  read: ReadDb,
  viewer: Viewer,
  { id, twinOfId, categoryId, language }: Entry,
  limit: number,
): Promise<{ twin: TwinLink | null; related: EntryLink[] }> {
  const { seesAll } = sightOf(viewer)
  const rows = await rowsBeside(read, { id, twinOfId, seesAll, categoryId, language, limit })
  // It alone is in another language.
  const twin = rows.find((row) => row.language !== language)
  return {
    twin: twin ? toTwinLink(twin) : null,
    related: rows.filter((row) => row !== twin).map(({ state: _, ...row }) => toLink(row)),
  }
}
