import type Database from 'better-sqlite3'

/** bm25 visits every posting of every term. With 100,000 threads of 12 paragraphs this bound took the 99th percentile
 *  of sentences from 144 ms to 61 ms and lost nothing among the first ten (shared/design/search.md). */
const MAX_POSTINGS = 100_000

/** Keeps the rarest terms, the first one always, while their postings stay within the bound. */
export function affordableTerms(connection: Database.Database): (terms: string[]) => string[] {
  const documents = connection.prepare<[], number>('SELECT count(*) FROM search_documents').pluck()
  const postings = connection.prepare<[string], number>('SELECT doc FROM search_terms WHERE term = ?').pluck()

  return (terms) => {
    if ((documents.get() ?? 0) * terms.length <= MAX_POSTINGS) return terms
    const rarestFirst = terms
      .map((term) => ({ term, cost: postings.get(term) ?? 0 }))
      .sort((a, b) => a.cost - b.cost)
    let spent = 0
    return rarestFirst
      .filter(({ cost }, index) => {
        spent += cost
        return index === 0 || spent <= MAX_POSTINGS
      })
      .map(({ term }) => term)
  }
}
