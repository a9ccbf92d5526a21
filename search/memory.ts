import { tokensIn } from './analyse.ts'
import { FIELD_WEIGHTS, FIELDS, fieldText } from './fields.ts'
import type {
  DocumentId,
  Hit,
  Range,
  SearchDocument,
  SearchEngine,
  SearchFilters,
  SearchQuery,
} from './port.ts'
import { type Asked, askedOf, hasWishes, isCode, isWithoutWords } from './query/asked.ts'
import { hitLimit, tagFilter } from './query-bounds.ts'

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
    query: async (query) => {
      const hits = rank([...entries.values()], query)
      return { hits, corrections: [], tookMs: 0, degraded: false }
    },
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

function rank(all: Entry[], query: SearchQuery): Hit[] {
  const asked = askedOf(query)
  const entries = all.filter((entry) => passes(entry.document, query) && obeys(entry, asked))
  if (isWithoutWords(asked)) return hasWishes(query, asked) ? latest(entries).slice(0, hitLimit(query)) : []
  const scores = new Map<Entry, number>()
  for (const [key, weight] of wantedKeys(asked, query)) {
    const having = entries.filter((entry) => frequencyOf(entry, key) > 0)
    const idf = Math.log(1 + (entries.length - having.length + 0.5) / (having.length + 0.5))
    for (const entry of having) {
      const frequency = frequencyOf(entry, key)
      scores.set(entry, (scores.get(entry) ?? 0) + (weight * idf * frequency * (K1 + 1)) / (frequency + K1))
    }
  }
  return Array.from(scores, ([{ document }, score]) => ({ id: document.id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, hitLimit(query))
}

/** Runs of tokens with a space between them, `*` behind what is only a beginning. */
function wantedKeys({ words, synonyms, pairs }: Asked, { isTyping }: SearchQuery): Map<string, number> {
  const last = words.at(-1)
  const keys = words.map((word) =>
    isCode(word.term) || (isTyping && word === last) ? `${word.term}*` : word.term,
  )
  const wanted = new Map([...keys, ...synonyms.map((run) => run.join(' '))].map((key) => [key, 1]))
  for (const pair of pairs) wanted.set(pair.join(' '), PAIR_WEIGHT)
  return wanted
}

function frequencyOf({ frequencies }: Entry, key: string): number {
  if (!key.endsWith('*')) return frequencies.get(key) ?? 0
  const begun = [...frequencies].filter(([known]) => known.startsWith(key.slice(0, -1)))
  return begun.reduce((sum, [, frequency]) => sum + frequency, 0)
}

const obeys = (entry: Entry, { required, excluded }: Asked) =>
  required.every((run) => hasRun(entry, run)) && !excluded.some((run) => hasRun(entry, run))

/** Neighbours two by two: enough for tests. */
const hasRun = ({ frequencies }: Entry, run: string[]) =>
  run.length === 1
    ? frequencies.has(run[0] ?? '')
    : run.slice(1).every((token, index) => frequencies.has(`${run[index]} ${token}`))

const latest = (entries: Entry[]): Hit[] =>
  entries
    .toSorted((a, b) => b.document.activityAt.getTime() - a.document.activityAt.getTime())
    .map(({ document }) => ({ id: document.id, score: 0 }))

function passes(document: SearchDocument, filters: SearchFilters): boolean {
  const { kind, language, authorId, created } = filters
  return (
    (kind === undefined || document.kind === kind) &&
    (language === undefined || document.language === language) &&
    (authorId === undefined || document.authorId === authorId) &&
    tagFilter(filters).every((tag) => document.tags.includes(tag)) &&
    isWithin(document.createdAt.getTime(), created) &&
    passesAsQuestion(document, filters)
  )
}

function passesAsQuestion(document: SearchDocument, { status, score, answers }: SearchFilters): boolean {
  if (document.kind === 'entry') return !status && !score && !answers
  if (!isWithin(document.score, score) || !isWithin(document.answerCount, answers)) return false
  if (status === undefined) return true
  if (status === 'unanswered' && document.answerCount > 0) return false
  return document.state === (status === 'solved' ? 'solved' : 'open')
}

const isWithin = (value: number, range: Range | undefined) =>
  value >= (range?.min ?? Number.NEGATIVE_INFINITY) && value <= (range?.max ?? Number.POSITIVE_INFINITY)
