import { sql } from 'drizzle-orm'
import type { AnswerId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { postColumns } from './posts.ts'
import {
  CLOSE_REASONS,
  FACT_SHAPES,
  FACT_VISIBILITIES,
  LOCK_REASONS,
  type Localised,
  SITEMAP_PLACES,
} from './types.ts'

const { table, id, ref, str, int, time, json, index, primaryKey } = kit

export const questions = table(
  'questions',
  {
    id: id('id').$type<QuestionId>(),
    ...postColumns(),
    title: str('title').notNull(),
    slug: str('slug').notNull(),
    /** Answers that everybody sees. */
    answerCount: int('answer_count').notNull().default(0),
    /** Approximate; written every few seconds, outside `doctor`. */
    viewCount: int('view_count').notNull().default(0),
    acceptedAnswerId: ref('accepted_answer_id').$type<AnswerId>(),
    acceptedAt: time('accepted_at'),
    /** The question that this one repeats. */
    canonicalId: ref('canonical_id').$type<QuestionId>(),
    /** Its answers and comments stand under the canonical question, and its address leads there. */
    mergedAt: time('merged_at'),
    closedAt: time('closed_at'),
    closedReason: str('closed_reason', { enum: [...CLOSE_REASONS] }),
    closedById: ref('closed_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** From then on nobody but staff answers, comments, edits or votes. */
    lockedAt: time('locked_at'),
    lockedReason: str('locked_reason', { enum: [...LOCK_REASONS] }),
    lockedById: ref('locked_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** From then on no new member answers. */
    protectedAt: time('protected_at'),
    protectedById: ref('protected_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Asked, answered, or a body edited: the order of the tab "active". */
    activityAt: time('activity_at').notNull(),
  },
  (t) => [
    index('questions_held').on(t.heldAt).where(sql`held_at is not null`),
    /** Language and score: lists narrowed down by them, and by a tag, read no row that they do not show. */
    index('questions_newest')
      .on(t.createdAt, t.id, t.language, t.score)
      .where(sql`deleted_at is null and held_at is null`),
    index('questions_active')
      .on(t.activityAt, t.id, t.language)
      .where(sql`deleted_at is null and held_at is null`),
    index('questions_top').on(t.score, t.id, t.language).where(sql`deleted_at is null and held_at is null`),
    index('questions_unsolved')
      .on(t.createdAt, t.id)
      .where(
        sql`deleted_at is null and held_at is null and closed_at is null and canonical_id is null and accepted_answer_id is null`,
      ),
    index('questions_unanswered')
      .on(t.createdAt, t.id)
      .where(
        sql`deleted_at is null and held_at is null and closed_at is null and canonical_id is null and accepted_answer_id is null and answer_count = 0`,
      ),
    index('questions_closed')
      .on(t.createdAt, t.id)
      .where(sql`deleted_at is null and held_at is null and closed_at is not null and canonical_id is null`),
    /** What changed last in each file of the sitemap. */
    index('questions_sitemap')
      .on(sql`((id - 1) / ${sql.raw(String(SITEMAP_PLACES))})`, t.activityAt)
      .where(sql`deleted_at is null and held_at is null`),
    index('questions_author').on(t.authorId, t.createdAt),
    index('questions_canonical').on(t.canonicalId).where(sql`canonical_id is not null`),
  ],
)

/** What the asker gave for the tags' templates. Never in a revision, an index, a cache or a feed when
 *  its visibility is `staff`; those are erased 30 days after the question is solved or closed. */
export const questionFacts = table(
  'question_facts',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    key: str('key').notNull(),
    /** Name, shape and visibility as they were asked for: a later change of the template reveals nothing. */
    name: json<Localised>('name').notNull(),
    shape: str('shape', { enum: [...FACT_SHAPES] }).notNull(),
    visibility: str('visibility', { enum: [...FACT_VISIBILITIES] }).notNull(),
    /** Null once erased: that it was given stays known. */
    value: str('value'),
    position: int('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.key] })],
)

export const questionFollows = table(
  'question_follows',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.userId] }), index('question_follows_user').on(t.userId)],
)

/** Members' votes to close, and their proposals of a canonical question: enough of them decide. */
export const closeVotes = table(
  'close_votes',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    reason: str('reason', { enum: [...CLOSE_REASONS] }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.userId] })],
)

export const duplicateVotes = table(
  'duplicate_votes',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    canonicalId: ref('canonical_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.userId] }),
    /** Who was right is asked for with each badge. */
    index('duplicate_votes_user').on(t.userId),
  ],
)
