import { sql } from 'drizzle-orm'
import type { EntryId, GlossaryId, GoldenQueryId, PhraseId, QuestionId, SearchId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { faqEntries } from './faq.ts'
import { questions } from './questions.ts'
import { LANGUAGES, PHRASE_SOURCES, SEARCH_ENDS } from './types.ts'

const { table, id, ref, str, int, bool, time, json, index, uniqueIndex } = kit

const questionRef = () =>
  ref('question_id')
    .$type<QuestionId>()
    .references(() => questions.id, { onDelete: 'cascade' })

const entryRef = () =>
  ref('entry_id')
    .$type<EntryId>()
    .references(() => faqEntries.id, { onDelete: 'cascade' })

/** "Asked as": words in which people asked for a thread or an official answer and found what they needed. A phrase
 *  counts from `countsFrom` on, unless staff switched it off. */
export const askedPhrases = table(
  'asked_phrases',
  {
    id: id('id').$type<PhraseId>(),
    questionId: questionRef(),
    entryId: entryRef(),
    /** As it was first typed, or as staff worded it. */
    text: str('text').notNull(),
    /** The telling words in order: what says the same is one phrase. */
    key: str('key').notNull(),
    source: str('source', { enum: [...PHRASE_SOURCES] }).notNull(),
    /** The duplicate whose title this is. */
    mergedId: ref('merged_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** Null until enough people ended here with it, and again once it misled somebody. */
    countsFrom: time('counts_from'),
    switchedOffAt: time('switched_off_at'),
    switchedOffById: ref('switched_off_by_id')
      .$type<UserId>()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('asked_phrases_question').on(t.questionId, t.key).where(sql`question_id is not null`),
    uniqueIndex('asked_phrases_entry').on(t.entryId, t.key).where(sql`entry_id is not null`),
    index('asked_phrases_merged').on(t.mergedId).where(sql`merged_id is not null`),
  ],
)

/** Who ended somewhere with a phrase, and whether it helped: told apart, never identified. */
export const phraseUses = table(
  'phrase_uses',
  {
    id: id('id'),
    phraseId: ref('phrase_id')
      .$type<PhraseId>()
      .notNull()
      .references(() => askedPhrases.id, { onDelete: 'cascade' }),
    /** HMAC of the member with a key of this forum, or of the network with the day's key. */
    person: str('person').notNull(),
    /** HMAC of the network with the day's key: one who comes as two people from one place is one. */
    network: str('network').notNull(),
    /** YYYY-MM-DD in UTC: strangers of different days cannot be told apart. */
    day: str('day').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('phrase_uses_person').on(t.phraseId, t.day, t.person)],
)

/** What was searched for, without who: erased after a while, never with a secret in it. */
export const searches = table(
  'searches',
  {
    id: id('id').$type<SearchId>(),
    /** What pages hand back to tell how a search ended: random, so that nobody can speak for another's. */
    token: str('token').notNull().unique(),
    /** Folded to one spelling. */
    text: str('text').notNull(),
    language: str('language', { enum: [...LANGUAGES] }).notNull(),
    results: int('results').notNull(),
    /** How many official answers its first list showed; null before that was counted, and through the API. */
    officials: int('officials'),
    /** Whether official answers stood where their words put them, not first; null while nobody is held out. */
    heldOut: bool('held_out'),
    /** The document that was opened, and its place among the results from 1. */
    opened: str('opened'),
    position: int('position'),
    ended: str('ended', { enum: [...SEARCH_ENDS] }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('searches_created').on(t.createdAt), index('searches_text').on(t.text, t.createdAt)],
)

/** What must be found: guards the ranking from change to change. */
export const goldenQueries = table('golden_queries', {
  id: id('id').$type<GoldenQueryId>(),
  query: str('query').notNull(),
  language: str('language', { enum: [...LANGUAGES] }).notNull(),
  questionId: questionRef(),
  entryId: entryRef(),
  /** Place from 1 in the last run; null when it was not among those looked at, or never run. */
  rank: int('rank'),
  ranAt: time('ran_at'),
  createdById: ref('created_by_id')
    .$type<UserId>()
    .references(() => users.id),
  createdAt: time('created_at').notNull(),
})

/** Words that mean the same to a searcher, within a language and across them. */
export const glossary = table('glossary', {
  id: id('id').$type<GlossaryId>(),
  words: json<Record<(typeof LANGUAGES)[number], string[]>>('words').notNull(),
  updatedById: ref('updated_by_id')
    .$type<UserId>()
    .references(() => users.id),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** What is known of the index across processes: the last comparison, a rebuild under way, when the golden queries
 *  were last well. */
export const indexReports = table('index_reports', {
  kind: str('kind', { enum: ['comparison', 'rebuild', 'golden'] }).primaryKey(),
  report: json<Record<string, number | string | null>>('report').notNull(),
  updatedAt: time('updated_at').notNull(),
})
