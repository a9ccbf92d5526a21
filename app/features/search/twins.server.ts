import { aliasedTable, and, eq, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import type { Found, FoundEntry } from './rank.ts'

const twin = aliasedTable(faqEntries, 'twin')

const twinsIn = prepared((read, { ids, language }: Slots<{ ids: EntryId[]; language: Language }>) =>
  read
    .select({
      twinId: faqEntries.id,
      id: twin.id,
      title: twin.title,
      language: twin.language,
      publishedAt: twin.publishedAt,
      createdAt: twin.createdAt,
      activityAt: twin.updatedAt,
    })
    .from(faqEntries)
    .innerJoin(twin, or(eq(twin.twinOfId, faqEntries.id), eq(twin.id, faqEntries.twinOfId)))
    .where(and(eq(twin.state, 'published'), eq(twin.language, language), anyOf(faqEntries.id, ids))),
)

/** Puts the same answer in the reader's language in the place of each official answer in another. It is known by the
 *  titles of both, and found as well as the better one. */
export async function inOwnLanguage(
  read: ReadDb,
  found: readonly Found[],
  language: Language,
): Promise<Found[]> {
  const foreign = found.flatMap((item) => (item.kind === 'entry' && item.language !== language ? [item] : []))
  if (foreign.length === 0) return [...found]
  const twins = await twinsIn(read, { ids: foreign.map(({ id }) => id), language })
  const rows = new Map(twins.map(({ twinId, ...row }) => [twinId, row]))
  const pairs = new Map<EntryId, FoundEntry>()
  for (const item of foreign) {
    const row = rows.get(item.id)
    if (row) pairs.set(row.id, asTwin(item, row))
  }
  const kept = found.filter((item) => item.kind !== 'entry' || !rows.has(item.id))
  const told = kept.map((item) => (item.kind === 'entry' ? both(item, pairs.get(item.id)) : item))
  const present = new Set(kept.flatMap((item) => (item.kind === 'entry' ? [item.id] : [])))
  return [...told, ...[...pairs.values()].filter(({ id }) => !present.has(id))]
}

type Twin = Omit<Awaited<ReturnType<typeof twinsIn>>[number], 'twinId'>

const asTwin = (item: FoundEntry, { publishedAt, createdAt, ...row }: Twin): FoundEntry => ({
  ...item,
  ...row,
  createdAt: publishedAt ?? createdAt,
  askedAs: [item.title, ...item.askedAs],
})

const both = (item: FoundEntry, twin: FoundEntry | undefined): FoundEntry => ({
  ...item,
  relevance: Math.max(item.relevance, twin?.relevance ?? 0),
  askedAs: [...item.askedAs, ...(twin?.askedAs ?? [])],
})
