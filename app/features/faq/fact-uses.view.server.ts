import { and, asc, eq, gt, like, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqChanges, faqEntries } from '#db/schema/index.ts'
import type { EntryState, Language } from '#db/schema/types.ts'
import { factsNamedIn } from '../living-facts/tokens.ts'
import { type Entry, isPublished } from './find.server.ts'

/** An entry that names a fact. */
export interface FactUse {
  id: EntryId
  title: string
  language: Language
  state: EntryState
}

type Texts = Pick<typeof faqEntries | typeof faqChanges, 'body' | 'steps'>

/** Looked up in the texts themselves: there is nothing beside them that could differ from them. */
const holds = (text: string, { body, steps }: Texts = faqEntries): SQL =>
  or(like(body, `%${text}%`), like(sql`cast(${steps} as text)`, `%${text}%`)) as SQL

/** Entries whose text names this fact, published or not. */
export const entriesNaming = (read: ReadDb, slug: string): Promise<Entry[]> =>
  read
    .select()
    .from(faqEntries)
    .where(holds(`{{fact:${slug}}}`))
    .orderBy(asc(faqEntries.id))

/** Changes that wait and whose text names this fact. */
export const waitingNaming = (read: ReadDb, slug: string): Promise<{ title: string }[]> =>
  read
    .select({ title: faqChanges.title })
    .from(faqChanges)
    .where(and(eq(faqChanges.state, 'waiting'), holds(`{{fact:${slug}}}`, faqChanges)))

/** Every entry that names any fact, behind this one. */
export const entriesNamingAny = (read: ReadDb, after: EntryId): Promise<Entry[]> =>
  read
    .select()
    .from(faqEntries)
    .where(and(gt(faqEntries.id, after), holds('{{fact:')))
    .orderBy(asc(faqEntries.id))

export const toUse = ({ id, title, language, state }: FactUse): FactUse => ({ id, title, language, state })

/** Where each fact is used, in one query. */
export async function factUses(read: ReadDb): Promise<Map<string, FactUse[]>> {
  const rows = await selectUses(read).where(holds('{{fact:')).orderBy(asc(faqEntries.id))
  const uses = new Map<string, FactUse[]>()
  for (const row of rows) {
    for (const slug of factsNamedIn([row.body, ...row.steps]))
      uses.set(slug, [...(uses.get(slug) ?? []), toUse(row)])
  }
  return uses
}

/** The facts that everybody reads somewhere: others may tell of what is not decided yet. */
export async function factsInPublic(read: ReadDb): Promise<string[]> {
  const rows = await selectUses(read).where(and(isPublished, holds('{{fact:')))
  return factsNamedIn(rows.flatMap(({ body, steps }) => [body, ...steps]))
}

export const isInPublic = async (read: ReadDb, slug: string): Promise<boolean> =>
  (await read.$count(faqEntries, and(isPublished, holds(`{{fact:${slug}}}`)))) > 0

const selectUses = (read: ReadDb) =>
  read
    .select({
      id: faqEntries.id,
      title: faqEntries.title,
      language: faqEntries.language,
      state: faqEntries.state,
      body: faqEntries.body,
      steps: faqEntries.steps,
    })
    .from(faqEntries)
