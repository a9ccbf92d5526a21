import { queryTerms } from './analyse/query-terms.ts'
import { tokensIn } from './analyse.ts'
import { FIELD_WEIGHTS, FIELDS, fieldText } from './fields.ts'
import type { DocumentId, SearchDocument, SearchEngine, SearchQuery } from './port.ts'
import { hitLimit } from './query-bounds.ts'

/** BM25's usual saturation. Lengths are ignored: this engine is for tests of what is built upon search. */
const K1 = 1.2
const PAIR_WEIGHT = 0.5

interface Entry {
  document: SearchDocument
  /** Terms and pairs ("啤 酒") with their weighted frequencies. */
  frequencies: Map<string, number>
}

/** An index in a Map, for tests of features. */
export function openMemorySearch(): SearchEngine {
  const entries = new Map<DocumentId, Entry>()
  return {
    name: 'memory',
    index: async (documents) => add(entries, documents),
    remove: async (ids) => {
      for (const id of ids) entries.delete(id)
    },
    rebuild: async (documents) => {
      const rebuilt = new Map<DocumentId, Entry>()
      for await (const batch of documents()) add(rebuilt, batch)
      entries.clear()
      for (const [id, entry] of rebuilt) entries.set(id, entry)
    },
    query: async (query) => ({ hits: rank([...entries.values()], query), tookMs: 0, degraded: false }),
    async *versions() {
      for (const { document } of entries.values()) yield { id: document.id, version: document.version }
    },
    stats: async () => ({ documents: entries.size, healthy: true }),
    close: async () => undefined,
  }
}

function add(entries: Map<DocumentId, Entry>, documents: SearchDocument[]) {
  for (const document of documents) entries.set(document.id, { document, frequencies: count(document) })
}

function count(document: SearchDocument): Map<string, number> {
  const frequencies = new Map<string, number>()
  const add = (key: string, weight: number) => frequencies.set(key, (frequencies.get(key) ?? 0) + weight)
  for (const field of FIELDS) {
    const tokens = tokensIn(fieldText(document, field))
    tokens.forEach((token, index) => {
      add(token, FIELD_WEIGHTS[field])
      if (index > 0) add(`${tokens[index - 1]} ${token}`, FIELD_WEIGHTS[field])
    })
  }
  return frequencies
}

function rank(entries: Entry[], query: SearchQuery) {
  const { terms, pairs } = queryTerms(query.text)
  const wanted = new Map(terms.map((term) => [term, 1]))
  for (const pair of pairs) wanted.set(pair.join(' '), PAIR_WEIGHT)
  const scores = new Map<Entry, number>()
  for (const [key, weight] of wanted) {
    const having = entries.filter(({ frequencies }) => frequencies.has(key))
    const idf = Math.log(1 + (entries.length - having.length + 0.5) / (having.length + 0.5))
    for (const entry of having) {
      const frequency = entry.frequencies.get(key) ?? 0
      scores.set(entry, (scores.get(entry) ?? 0) + (weight * idf * frequency * (K1 + 1)) / (frequency + K1))
    }
  }
  return Array.from(scores, ([{ document }, score]) => ({ document, score }))
    .filter(({ document }) => passes(document, query))
    .sort((a, b) => b.score - a.score)
    .slice(0, hitLimit(query))
    .map(({ document, score }) => ({ id: document.id, score }))
}

const passes = (document: SearchDocument, { kind, language, tag, solved }: SearchQuery) =>
  (kind === undefined || document.kind === kind) &&
  (language === undefined || document.language === language) &&
  (tag === undefined || document.tags.includes(tag)) &&
  (solved === undefined || (document.kind === 'question' && (document.state === 'solved') === solved))
