import type { QuestionId } from '#db/ids.ts'
import { languageOf, USUAL_CHINESE_SHARE } from '~/markdown/language.ts'
import { batches } from '../batches.ts'
import {
  type DocumentId,
  MAX_HITS,
  questionDocumentId,
  type SearchDocument,
  type SearchEngine,
} from '../port.ts'
import { type Concept, synonymsOf } from '../query/synonyms.ts'
import { rerank, type Wanted } from '../rerank.ts'
import { type Metrics, meanOf, metricsOf, percentile } from './metrics.ts'
import type { CorpusDocument, EvaluationSet } from './read-set.ts'

export interface Evaluation {
  metrics: Metrics
  /** Milliseconds from the query's text to its ranking. */
  latency: { p50: number; p99: number }
  /** How many queries the figures are means over: those that have a judgement. */
  queries: number
}

export interface EvaluationOptions {
  /** What a text speaks of, in all words for it. */
  conceptsIn?: (text: string) => Concept[]
  onProgress?: (what: 'indexed' | 'asked', done: number, total: number) => void
}

const DOCUMENTS_A_BATCH = 500
/** Documents have no dates and no votes here: all are equals. */
const LONG_AGO = new Date(0)

/** Indexes a set in an empty engine, asks its queries as the product does, and judges what comes back. */
export async function evaluate(
  engine: SearchEngine,
  { corpus, queries, relevant }: EvaluationSet,
  { conceptsIn = () => [], onProgress = () => undefined }: EvaluationOptions = {},
): Promise<Evaluation> {
  const documents = new Map(corpus.map((document, index) => [documentIdAt(index), document]))
  await indexAll(engine, documents, (done) => onProgress('indexed', done, documents.size))
  const judged = queries.filter(({ id }) => relevant.has(id))
  const all: Metrics[] = []
  const times: number[] = []
  for (const { id, text } of judged) {
    const started = performance.now()
    const ranking = await rank(engine, documents, { text, concepts: conceptsIn(text) })
    times.push(performance.now() - started)
    all.push(metricsOf(ranking, relevant.get(id) ?? new Map()))
    onProgress('asked', all.length, judged.length)
  }
  const latency = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
  return { metrics: meanOf(all), latency, queries: all.length }
}

async function indexAll(
  engine: SearchEngine,
  documents: Map<DocumentId, CorpusDocument>,
  onProgress: (done: number) => void,
) {
  let done = 0
  for (const batch of batches([...documents], DOCUMENTS_A_BATCH)) {
    await engine.index(batch.map(([id, document]) => toSearchDocument(id, document)))
    done += batch.length
    onProgress(done)
  }
}

/** A document whose title is the query itself is left out: it would be found by looking it up. */
async function rank(
  engine: SearchEngine,
  documents: Map<DocumentId, CorpusDocument>,
  wanted: Wanted,
): Promise<string[]> {
  const { text, concepts } = wanted
  const synonyms = synonymsOf(concepts, text)
  const { hits } = await engine.query({ text, synonyms, limit: MAX_HITS })
  const candidates = hits.flatMap(({ id, score }) => {
    const document = documents.get(id)
    if (!document || document.title === text) return []
    const titles = [document.title, ...document.askedAs]
    return [{ id: document.id, score, titles, votes: 0, activityAt: LONG_AGO.getTime() }]
  })
  return rerank(wanted, candidates, Date.now()).map(({ id }) => id)
}

const documentIdAt = (index: number) => questionDocumentId((index + 1) as QuestionId)

const toSearchDocument = (id: DocumentId, document: CorpusDocument): SearchDocument => ({
  id,
  kind: 'question',
  title: document.title,
  body: document.text,
  acceptedAnswer: '',
  otherAnswers: '',
  comments: '',
  askedAs: document.askedAs,
  tags: [],
  tagNames: [],
  language: languageOf(`${document.title} ${document.text}`, USUAL_CHINESE_SHARE) ?? 'en',
  state: 'open',
  authorId: null,
  answerCount: 0,
  score: 0,
  createdAt: LONG_AGO,
  activityAt: LONG_AGO,
  version: '1',
})
