import { inArray } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqAdditions, faqEntries, faqOldSlugs, faqVersions } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { entryAsRead } from '../../faq/entry-text.server.ts'
import { setMessages } from '../../faq/messages.server.ts'
import type { Importing, Item } from '../importing.ts'
import { rewriteIn } from '../links.server.ts'
import { clashesOver, numbersIn, type Placed, type Room, standingAt, standsBy } from './room.ts'

/** Official answers are never taken for one another: what has the same address here gets another one. */
export const entryRoom: Room = {
  prepare: (importing, items) => rewriteIn(importing, items, ['body']),
  render: async (importing, items) => {
    for (const { values, derived } of items) {
      const text = {
        body: String(values.body),
        steps: values.steps as string[],
        language: values.language as Language,
      }
      const { bodyHtml, bodyText, stepsShown } = await entryAsRead(importing.db.read, text)
      derived.text = { bodyHtml, bodyText, stepsShown }
    }
  },
  clashing: clashesOver({
    table: faqEntries,
    name: 'sourceAnswerId',
    of: ({ sourceAnswerId }) => (sourceAnswerId === null ? [] : [String(sourceAnswerId)]),
    reason: 'its source became official here',
  }),
  given: async (_tx, { renamed }, items) =>
    new Map(
      items.map((item) => {
        const slug = String(item.line.fields.slug)
        return [item, { slug: renamed.entries.get(slug) ?? slug }]
      }),
    ),
  written: async (tx, importing, { inserted, updated }) => {
    for (const { item, rowId, parts } of [...inserted, ...updated]) {
      if (parts.includes('messages')) await setMessages(tx, rowId as EntryId, messagesOf(item))
      if (parts.includes('oldSlugs')) await keepOldSlugs(tx, importing, item, rowId as EntryId)
    }
    await tell(tx, importing, [...inserted, ...updated].map(entryIn))
  },
}

const messagesOf = ({ line }: Item) =>
  ((line.fields.messages ?? []) as { text: string; appVersion: string | null }[]).map(
    ({ text, appVersion }) => ({
      text,
      appVersion: appVersion ?? undefined,
    }),
  )

/** Old addresses lead on, unless something else stands there here. */
async function keepOldSlugs(tx: Tx, { now }: Importing, { line }: Item, entryId: EntryId) {
  const slugs = (line.fields.oldSlugs ?? []) as string[]
  const taken = new Set(await slugsTaken(tx, slugs))
  const rows = slugs.filter((slug) => !taken.has(slug)).map((slug) => ({ slug, entryId, createdAt: now }))
  if (rows.length > 0) await tx.insert(faqOldSlugs).values(rows).onConflictDoNothing()
}

async function slugsTaken(read: ReadDb, slugs: string[]): Promise<string[]> {
  const present = await read
    .select({ slug: faqEntries.slug })
    .from(faqEntries)
    .where(inArray(faqEntries.slug, slugs))
  const old = await read
    .select({ slug: faqOldSlugs.slug })
    .from(faqOldSlugs)
    .where(inArray(faqOldSlugs.slug, slugs))
  return [...present, ...old].map(({ slug }) => slug)
}

const entryIn = ({ rowId }: Placed) => rowId as EntryId

async function tell(tx: Tx, { now }: Importing, ids: EntryId[]) {
  for (const entryId of ids) await publish(tx, 'entry.changed', { entryId }, now)
}

/** One entry a language says the same as another. */
export const twinRoom: Room = {
  prepare: async ({ db }, items) => {
    const rows = await db.read
      .select({ id: faqEntries.id, language: faqEntries.language })
      .from(faqEntries)
      .where(inArray(faqEntries.id, items.flatMap(({ ofRow }) => ofRow ?? []) as EntryId[]))
    const languages = new Map<number, Language>(rows.map(({ id, language }) => [id, language]))
    for (const item of items) item.values.language = languages.get(item.ofRow ?? 0)
  },
  clashing: clashesOver({
    table: faqEntries,
    name: 'twinOfId',
    of: ({ twinOfId, language }) => [`${twinOfId} ${language}`],
    reason: 'the other entry has a translation here',
  }),
  written: (tx, importing, { inserted, updated }) =>
    tell(tx, importing, [...inserted, ...updated].map(entryIn)),
  removed: (tx, importing, rows) =>
    tell(
      tx,
      importing,
      rows.map(({ id }) => id as EntryId),
    ),
}

/** Where an entry was edited here its history goes on here. */
export const versionRoom: Room = {
  prepare: (importing, items) => rewriteIn(importing, items, ['body']),
  standing: async (tx, _importing, items) => {
    const ids = numbersIn(items, 'entryId') as EntryId[]
    const entries = await tx
      .select({ id: faqEntries.id, revision: faqEntries.revision })
      .from(faqEntries)
      .where(inArray(faqEntries.id, ids))
    const newest = new Map<number, number>(entries.map(({ id, revision }) => [id, revision]))
    const rows = await tx
      .select({ id: faqVersions.id, entryId: faqVersions.entryId, number: faqVersions.number })
      .from(faqVersions)
      .where(inArray(faqVersions.entryId, ids))
    const here = new Map<string, number | string>(
      rows.map(({ id, entryId, number }) => [`${entryId} ${number}`, id]),
    )
    const found = standingAt(items, ({ values }) => `${values.entryId} ${values.number}`, here)
    for (const item of items) {
      const isLater = Number(item.values.number) > (newest.get(item.values.entryId as number) ?? 0)
      if (isLater && !found.has(item)) found.set(item, 'its entry was edited here')
    }
    return found
  },
}

export const additionRoom: Room = {
  standing: standsBy(faqAdditions, ['answerId'], ({ answerId }) => String(answerId)),
}

/** Slugs that entries of the file get here, where theirs are taken. Told before anything is written, as links in posts
 *  name them.
 *  @param known the slugs here of those that came with an earlier import, by their ids there */
export async function renamedEntries(
  read: ReadDb,
  slugs: Map<number, string>,
  known: Map<number, string>,
): Promise<Map<string, string>> {
  const renamed = new Map<string, string>()
  const used = new Set<string>()
  for (const [id, slug] of slugs) {
    const here = known.get(id) ?? (await freeSlug(read, slug, used))
    used.add(here)
    if (here !== slug) renamed.set(slug, here)
  }
  return renamed
}

async function freeSlug(read: ReadDb, slug: string, used: Set<string>): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!used.has(candidate) && (await slugsTaken(read, [candidate])).length === 0) return candidate
  }
}
