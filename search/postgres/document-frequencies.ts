import { sql } from 'drizzle-orm'
import type { ReadDb } from '#db/types.ts'
import { storedCount } from '../stored-versions.ts'
import { quoteLexeme } from './tsvector.ts'

/** A term of a query with the number of documents that have it. */
export interface CountedTerm {
  term: string
  documents: number
}

/** Counting stops here: what is more common than that tells documents apart no better. */
const COUNT_LIMIT = 20_000
/** In a small index counting is cheap and each new document matters; in a large one neither. */
const WORTH_REMEMBERING = 5_000
const REMEMBERED_MS = 60_000
const MAX_REMEMBERED = 10_000

/** Answers how common terms are, from memory where it can. */
export class DocumentFrequencies {
  #total = { documents: 0, until: 0 }
  #known = new Map<string, { documents: number; until: number }>()

  /** How many documents there are. */
  async total(db: { read: ReadDb }, now: number): Promise<number> {
    if (this.#total.until < now) {
      const documents = await storedCount(db)
      this.#total = { documents, until: documents > WORTH_REMEMBERING ? now + REMEMBERED_MS : 0 }
    }
    return this.#total.documents
  }

  /** Terms that no document has are left out. */
  async of(db: { read: ReadDb }, terms: string[], now: number): Promise<CountedTerm[]> {
    const unknown = terms.filter((term) => (this.#known.get(term)?.until ?? 0) < now)
    const counted = await count(db, unknown)
    this.#remember(counted, now)
    return terms
      .map((term) => ({ term, documents: counted.get(term) ?? this.#known.get(term)?.documents ?? 0 }))
      .filter(({ documents }) => documents > 0)
  }

  #remember(counted: Map<string, number>, now: number) {
    if (this.#total.documents <= WORTH_REMEMBERING) return
    if (this.#known.size > MAX_REMEMBERED) this.#known.clear()
    for (const [term, documents] of counted) this.#known.set(term, { documents, until: now + REMEMBERED_MS })
  }
}

async function count({ read }: { read: ReadDb }, terms: string[]): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map()
  const asked = JSON.stringify(terms.map((term) => ({ term, query: quoteLexeme(term) })))
  const rows = await read.rows<{ term: string; documents: number }>(sql`
    SELECT asked.term, counted.documents
    FROM jsonb_to_recordset(${asked}::jsonb) AS asked(term text, query text)
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS documents
      FROM (SELECT 1 FROM search_documents WHERE tokens @@ asked.query::tsquery LIMIT ${COUNT_LIMIT}) AS having_it
    ) AS counted`)
  return new Map(rows.map(({ term, documents }) => [term, documents]))
}
