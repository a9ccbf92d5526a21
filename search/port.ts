import type { EntryId, QuestionId, UserId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'

export type EngineName = 'sqlite' | 'postgres' | 'meilisearch' | 'memory'

/** The most hits that any query gives. */
export const MAX_HITS = 200

/** What an engine must do. An engine knows ids and scores; rows, visibility, highlights and totals are the
 *  business of app/features/search, which loads the rows again before anything is shown. */
export interface SearchEngine {
  readonly name: EngineName
  /** Inserts or replaces; the same documents twice change nothing. */
  index(documents: SearchDocument[]): Promise<void>
  remove(ids: DocumentId[]): Promise<void>
  /** Indexes these, unchanged ones too, and forgets all others; until it ends queries find what they found before,
   *  or the new. What changes meanwhile may be missed: compare `versions` afterwards. */
  rebuild(documents: AllDocuments): Promise<void>
  /** Any text is safe. @throws Error when there is no answer in time. */
  query(query: SearchQuery): Promise<SearchHits>
  /** Every id once, with the version that is indexed, for comparing the index with the database. The version is
   *  empty where the document has to be indexed again whatever the database holds (another analyser). */
  versions(): AsyncIterable<{ id: DocumentId; version: string }>
  stats(): Promise<EngineStats>
  /** Overwrites what documents said before they were replaced; absent where the engine keeps nothing of it. */
  forget?(): Promise<void>
  close(): Promise<void>
}

/** Gives every document of the database, in batches; may be called more than once. */
export type AllDocuments = () => AsyncIterable<SearchDocument[]>

export type DocumentId = `question-${QuestionId}` | `entry-${EntryId}`

export type DocumentState = 'open' | 'solved' | 'closed' | 'duplicate' | 'published'

/** One a question and one an FAQ entry; public text only, plain, made once from Markdown. */
export interface SearchDocument {
  id: DocumentId
  kind: 'question' | 'entry'
  title: string
  body: string
  /** The accepted answer of a question; empty when there is none. */
  acceptedAnswer: string
  otherAnswers: string
  comments: string
  /** Other words in which people asked for it and found it. */
  askedAs: string[]
  /** Slugs, and the tags' names and synonyms in every language: filters take slugs, words take all. */
  tags: string[]
  tagNames: string[]
  language: Language
  state: DocumentState
  /** Whoever asked, unless the name was taken off; null for an entry. */
  authorId: UserId | null
  answerCount: number
  score: number
  createdAt: Date
  activityAt: Date
  /** Hash of all of the above: equal versions need no work. */
  version: string
}

/** What a document must be; all of it. Entries have no author, answers or votes: they pass no filter on those. */
export interface SearchFilters {
  kind?: 'question' | 'entry' | undefined
  language?: Language | undefined
  /** Slugs: it has each of them. */
  tags?: string[] | undefined
  /** Unsolved: open without an accepted answer; unanswered: unsolved without any answer. */
  status?: SearchStatus | undefined
  authorId?: UserId | undefined
  score?: Range | undefined
  answers?: Range | undefined
  /** In milliseconds since 1970. */
  created?: Range | undefined
}

export type SearchStatus = 'solved' | 'unsolved' | 'unanswered'

/** Both ends belong to it. */
export interface Range {
  min?: number | undefined
  max?: number | undefined
}

export interface SearchQuery extends SearchFilters {
  /** What a person typed, without operators; anything at all. A document with any of its words is found; without a
   *  word every document is that passes the filters, the latest first. */
  text: string
  /** Each must stand in the document, its words side by side. */
  phrases?: string[] | undefined
  /** Words and phrases that must not. */
  excluded?: string[] | undefined
  /** Other words for some that were typed: a document with one of these instead is found as well. */
  synonyms?: string[] | undefined
  /** While one types: the last word may be the beginning of one, and titles are enough. */
  isTyping?: true | undefined
  /** The best this many, at most MAX_HITS; 0 asks for the corrections alone. */
  limit: number
}

export interface SearchHits {
  /** Best first; a score means something only within one answer of one engine. */
  hits: Hit[]
  /** Words that no document has, and what was looked for instead. */
  corrections: Correction[]
  tookMs: number
  /** The engine that was asked for did not answer and another one did: results may be less precise. */
  degraded: boolean
}

export interface Hit {
  id: DocumentId
  score: number
}

export interface Correction {
  /** As it stands in the query's text. */
  typed: string
  meant: string
}

export interface EngineStats {
  documents: number
  /** It answers. */
  healthy: boolean
  /** What was handed over and cannot be found yet; absent where nothing waits. */
  pendingTasks?: number
  /** What went wrong of late, for whoever runs the forum; the latest first. */
  problems?: string[]
}

export const questionDocumentId = (id: QuestionId): DocumentId => `question-${id}`
export const entryDocumentId = (id: EntryId): DocumentId => `entry-${id}`
