import { sql } from 'drizzle-orm'
import type { AnswerId, CategoryId, EntryId, QuestionId, TeamId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { teams, users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'
import {
  type AppliesTo,
  ENTRY_ORIGINS,
  ENTRY_STATES,
  type FactChange,
  LANGUAGES,
  type Localised,
  REVIEW_LEVELS,
  REVIEW_REASONS,
} from './types.ts'

const { table, id, ref, str, int, time, json, index, uniqueIndex } = kit

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
    appliesTo: json<AppliesTo>('applies_to').notNull().default({}),
    /** What a reader checks first. */
    steps: json<string[]>('steps').notNull().default([]),
    /** The steps with the values of the living facts that they name; null when they name none. */
    stepsShown: json<string[]>('steps_shown'),
    ownerTeamId: ref('owner_team_id')
      .$type<TeamId>()
      .references(() => teams.id),
    nominatedById: ref('nominated_by_id')
      .$type<UserId>()
      .references(() => users.id),
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
    /** The change of a living fact that this version comes from: its text is the one before. */
    factChange: json<FactChange>('fact_change'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('faq_versions_number').on(t.entryId, t.number)],
)

/** Why an entry is to be looked at; closed when staff decided. One open row an entry and reason. */
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
    createdAt: time('created_at').notNull(),
    closedAt: time('closed_at'),
    closedById: ref('closed_by_id')
      .$type<UserId>()
      .references(() => users.id),
  },
  (t) => [
    index('faq_reviews_entry').on(t.entryId),
    index('faq_reviews_open').on(t.level, t.createdAt).where(sql`closed_at is null`),
    uniqueIndex('faq_reviews_one_open').on(t.entryId, t.reason).where(sql`closed_at is null`),
  ],
)
