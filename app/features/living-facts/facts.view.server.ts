import { and, asc, count, inArray, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { LivingFactId } from '#db/ids.ts'
import { livingFacts, livingFactValues } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { type FactRow, selectFacts } from './find.server.ts'
import { FACTS_TO_NAME } from './rules.ts'
import { valueIn } from './value.server.ts'

/** A fact with the value that it has, as readers see it. */
export interface FactView {
  id: LivingFactId
  slug: string
  name: string
  /** A name that is not there in the reader's is in English. */
  nameLanguage: Language
  value: string
  /** Of the value, from 1. */
  number: number
  source: string
  /** The team that keeps it true. */
  owner: string | null
  verifiedAt: Date
  reviewAt: Date
}

export const factView = ({ fact, present, owner }: FactRow, language: Language): FactView => ({
  id: fact.id,
  slug: fact.slug,
  name: inLanguage(fact.name, language),
  nameLanguage: fact.name[language] ? language : 'en',
  value: valueIn(present, language),
  number: present.number ?? 1,
  source: present.source,
  owner: owner ? inLanguage(owner, language) : null,
  verifiedAt: fact.verifiedAt,
  reviewAt: fact.reviewAt,
})

const BY_AGE: OrderKey[] = [{ column: livingFacts.id, direction: 'asc' }]

interface FactsQuery {
  /** Only these. */
  slugs?: string[] | undefined
  cursor?: string | undefined
  limit: number
}

/** A page of the facts, the oldest first. @throws AppError `lists.bad_cursor` 400 */
export async function listFacts(read: ReadDb, { slugs, cursor, limit }: FactsQuery, language: Language) {
  if (slugs?.length === 0) return { items: [], next: null }
  const rows = await selectFacts(read)
    .where(
      and(
        slugs ? inArray(livingFacts.slug, slugs) : undefined,
        cursor ? after(BY_AGE, decodeCursor(cursor, BY_AGE)) : undefined,
      ),
    )
    .orderBy(...orderBy(BY_AGE))
    .limit(limit + 1)
  const { items, next } = pageOf(rows, limit, ({ fact }) => [fact.id])
  return { items: items.map((row) => factView(row, language)), next }
}

export type FactToName = Pick<FactView, 'slug' | 'name' | 'nameLanguage' | 'value'>

/** What an editor of texts may name. */
export async function factsToName(read: ReadDb, language: Language): Promise<FactToName[]> {
  const rows = await selectFacts(read).orderBy(asc(livingFacts.slug)).limit(FACTS_TO_NAME)
  return rows.map((row) => {
    const { slug, name, nameLanguage, value } = factView(row, language)
    return { slug, name, nameLanguage, value }
  })
}

const isOpen = sql`${livingFactValues.state} = 'open'`

/** How many proposed values wait for a decision. */
export const countOpenProposals = (read: ReadDb) =>
  countSome(read, read.select({ id: livingFactValues.id }).from(livingFactValues).where(isOpen))

/** The same by fact. */
export async function openProposalsOf(read: ReadDb, ids: LivingFactId[]): Promise<Map<LivingFactId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ factId: livingFactValues.factId, open: count() })
    .from(livingFactValues)
    .where(and(isOpen, inArray(livingFactValues.factId, ids)))
    .groupBy(livingFactValues.factId)
  return new Map(rows.map((row) => [row.factId, row.open]))
}
