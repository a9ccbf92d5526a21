import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AnswerId, CategoryId, EntryId, QuestionId, TeamId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { teams, users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'
import {
  type AppliesTo,
  ENTRY_KINDS,
  ENTRY_ORIGINS,
  ENTRY_STATES,
  type FactChange,
  LANGUAGES,
  type Localised,
  REVIEW_DECISIONS,
  REVIEW_LEVELS,
  REVIEW_REASONS,
} from './types.ts'

const { table, id, ref, str, int, time, json, index, primaryKey, uniqueIndex } = kit

export const faqCategories = table('faq_categories', {
  id: id('id').$type<CategoryId>(),
  slug: str('slug').notNull().unique(),
  name: json<Localised>('name').notNull(),
  description: json<Localised>('description').notNull(),
  icon: str('icon').notNull(),
  position: int('position').notNull().default(0),
})

/** An official answer. It pins the exact source: answer, revision and author as they were. */
export const faqEntries = table(
  'faq_entries',
  {
    id: id('id').$type<EntryId>(),
    categoryId: ref('category_id')
      .$type<CategoryId>()
      .notNull()
      .references(() => faqCategories.id),
    /** For ever: what was linked once stays reachable. */
    slug: str('slug').notNull().unique(),
    language: str('language', { enum: [...LANGUAGES] }).notNull(),
    title: str('title').notNull(),
    body: str('body').notNull(),
    bodyHtml: str('body_html').notNull(),
    bodyText: str('body_text').notNull(),
    state: str('state', { enum: [...ENTRY_STATES] })
      .notNull()
      .default('draft'),
    kind: str('kind', { enum: [...ENTRY_KINDS] })
      .notNull()
      .default('answer'),
    origin: str('origin', { enum: [...ENTRY_ORIGINS] }).notNull(),
    sourceQuestionId: ref('source_question_id')
      .$type<QuestionId>()
      .references(() => questions.id),
    sourceAnswerId: ref('source_answer_id')
      .$type<AnswerId>()
      .references(() => answers.id),
    sourceRevision: int('source_revision'),
    sourceAuthorId: ref('source_author_id')
      .$type<UserId>()
      .references(() => users.id),
    /** What staff took it from, when no answer is its source. */
    document: str('document'),
    /** The entry that says the same in the other language, and was there first. */
    twinOfId: ref('twin_of_id')
      .$type<EntryId>()
      .references((): AnyPgColumn => faqEntries.id),
    /** The revisions of the two, that one's and this one's, when somebody last compared them. */
    twinRevision: int('twin_revision'),
    ownRevision: int('own_revision'),
    appliesTo: json<AppliesTo>('applies_to').notNull().default({}),
    /** What a reader checks first. */
    steps: json<string[]>('steps').notNull().default([]),
    /** Who keeps it true: a person, else a team. */
    ownerId: ref('owner_id')
      .$type<UserId>()
      .references(() => users.id),
    /** The steps with the values of the living facts that they name; null when they name none. */
    stepsShown: json<string[]>('steps_shown'),
    ownerTeamId: ref('owner_team_id')
      .$type<TeamId>()
      .references(() => teams.id),
    nominatedById: ref('nominated_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Its writer asked for somebody else's approval. */
    submittedById: ref('submitted_by_id')
      .$type<UserId>()
      .references(() => users.id),
    submittedAt: time('submitted_at'),
    approvedById: ref('approved_by_id')
      .$type<UserId>()
      .references(() => users.id),
    verifiedAt: time('verified_at'),
    verifiedById: ref('verified_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** When it is to be looked at again, whatever happens. */
    reviewAt: time('review_at'),
    publishedAt: time('published_at'),
    revision: int('revision').notNull().default(1),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('faq_entries_category').on(t.categoryId, t.state, t.language),
    uniqueIndex('faq_entries_source').on(t.sourceAnswerId).where(sql`source_answer_id is not null`),
    index('faq_entries_source_question').on(t.sourceQuestionId),
    uniqueIndex('faq_entries_twin').on(t.twinOfId, t.language).where(sql`twin_of_id is not null`),
    index('faq_entries_review_date').on(t.reviewAt).where(sql`state = 'published'`),
  ],
)

export const faqVersions = table(
  'faq_versions',
  {
    id: id('id'),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    number: int('number').notNull(),
    title: str('title').notNull(),
    body: str('body').notNull(),
    steps: json<string[]>('steps').notNull(),
    editorId: ref('editor_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Who let it stand, where it waited for somebody else's eyes. */
    approvedById: ref('approved_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** What the editor said of it. */
    reason: str('reason').notNull().default(''),
    /** Set when this version brings back an older one. */
    rolledBackTo: int('rolled_back_to'),
    /** The change of a living fact that this version comes from: its text is the one before. */
    factChange: json<FactChange>('fact_change'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('faq_versions_number').on(t.entryId, t.number)],
)

/** Answers that were worked into an entry after it was made: pinned, and looked after, as its source is. */
export const faqAdditions = table(
  'faq_additions',
  {
    id: id('id'),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .notNull()
      .references(() => answers.id),
    revision: int('revision').notNull(),
    authorId: ref('author_id')
      .$type<UserId>()
      .references(() => users.id),
    addedById: ref('added_by_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('faq_additions_answer').on(t.answerId),
    index('faq_additions_entry').on(t.entryId),
    index('faq_additions_question').on(t.questionId),
  ],
)

/** Messages and codes as the app shows them, by which people look for an entry. */
export const faqMessages = table(
  'faq_messages',
  {
    id: id('id'),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    position: int('position').notNull(),
    text: str('text').notNull(),
    /** Folded: the same message however it is typed. */
    key: str('key').notNull(),
    language: str('language', { enum: [...LANGUAGES] }).notNull(),
    /** Null = whatever the version. */
    appVersion: str('app_version'),
  },
  (t) => [index('faq_messages_entry').on(t.entryId), index('faq_messages_key').on(t.key)],
)

/** Addresses that entries had before: they lead to the present one. */
export const faqOldSlugs = table(
  'faq_old_slugs',
  {
    slug: str('slug').primaryKey(),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('faq_old_slugs_entry').on(t.entryId)],
)

/** Addresses of categories that were removed: they lead to the one that took over their entries. */
export const faqOldCategories = table(
  'faq_old_categories',
  {
    slug: str('slug').primaryKey(),
    categoryId: ref('category_id')
      .$type<CategoryId>()
      .notNull()
      .references(() => faqCategories.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('faq_old_categories_category').on(t.categoryId)],
)

/** Who has an entry open in the editor, so that two see each other. */
export const faqEditing = table(
  'faq_editing',
  {
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    seenAt: time('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.userId] })],
)

/** What staff decided not to make an official answer, for a while or for good: a question, or a search that nobody
 *  has asked. */
export const faqDismissals = table(
  'faq_dismissals',
  {
    id: id('id'),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** As the search log keeps it. */
    searchText: str('search_text'),
    /** Null = for good. */
    until: time('until'),
    reason: str('reason').notNull(),
    byId: ref('by_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('faq_dismissals_question').on(t.questionId).where(sql`question_id is not null`),
    uniqueIndex('faq_dismissals_search').on(t.searchText).where(sql`search_text is not null`),
  ],
)

/** Why an entry is to be looked at: open until staff decide or the reason holds no more. What was decided stands
 *  while the reason goes on, so that it is not asked again. One such row an entry and reason. */
export const faqReviews = table(
  'faq_reviews',
  {
    id: id('id'),
    entryId: ref('entry_id')
      .$type<EntryId>()
      .notNull()
      .references(() => faqEntries.id, { onDelete: 'cascade' }),
    level: str('level', { enum: [...REVIEW_LEVELS] }).notNull(),
    reason: str('reason', { enum: [...REVIEW_REASONS] }).notNull(),
    /** What was recalled: "TRC20", "app 5.2". */
    note: str('note').notNull().default(''),
    createdAt: time('created_at').notNull(),
    decision: str('decision', { enum: [...REVIEW_DECISIONS] }),
    closedAt: time('closed_at'),
    closedById: ref('closed_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** When the reason held no more. */
    endedAt: time('ended_at'),
  },
  (t) => [
    index('faq_reviews_entry').on(t.entryId),
    index('faq_reviews_open').on(t.level, t.createdAt).where(sql`closed_at is null`),
    uniqueIndex('faq_reviews_standing').on(t.entryId, t.reason).where(sql`ended_at is null`),
  ],
)
