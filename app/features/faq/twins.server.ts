import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import { type Change, changeBetween } from './change.ts'
import type { Entry } from './find.server.ts'
import { asOneText, findVersion } from './versions.server.ts'

/** The entry that says the same in the other language. */
export async function twinOf(read: ReadDb, entry: Entry): Promise<Entry | undefined> {
  const isTwin = entry.twinOfId ? eq(faqEntries.id, entry.twinOfId) : eq(faqEntries.twinOfId, entry.id)
  const [twin] = await read.select().from(faqEntries).where(isTwin)
  return twin
}

/** What changed in the twin since this entry was last compared with it. A living fact changes in both at once and is
 *  no difference: texts are compared as they are written, with its name. */
export async function changeOfTwin(read: ReadDb, entry: Entry): Promise<Change> {
  const twin = await twinOf(read, entry)
  const compared = twin && comparedRevision(entry, twin)
  if (!twin || !compared || compared === twin.revision || twin.state !== 'published') return 'none'
  const before = await findVersion(read, twin.id, compared)
  // What nobody can compare any more, somebody has to read.
  return before ? changeBetween(asOneText(before), asOneText(twin)) : 'text'
}

/** The pair keeps both numbers on the one that came second. */
export const comparedRevision = (entry: Entry, twin: Entry) =>
  entry.twinOfId ? entry.twinRevision : twin.ownRevision

/** Somebody had both before them as they are now, and says that they agree. */
export async function noteTwinsCompared(tx: Tx, entry: Entry) {
  const twin = await twinOf(tx, entry)
  if (!twin) return
  const [first, second] = entry.twinOfId ? [twin, entry] : [entry, twin]
  await tx
    .update(faqEntries)
    .set({ twinRevision: first.revision, ownRevision: second.revision })
    .where(eq(faqEntries.id, second.id))
}
