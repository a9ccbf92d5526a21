import type { FactTemplateId, QuestionId, TagId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'
import { FACT_SHAPES, FACT_VISIBILITIES, LANGUAGES, LISTED_STATES, type Localised } from './types.ts'

const { table, id, ref, str, int, bool, time, json, index, primaryKey, uniqueIndex } = kit

/** A tag is a concept: one row, named in each language. */
export const tags = table(
  'tags',
  {
    id: id('id').$type<TagId>(),
    slug: str('slug').notNull().unique(),
    name: json<Localised>('name').notNull(),
    /** Markdown. */
    description: json<Localised>('description').notNull(),
    descriptionHtml: json<Localised>('description_html').notNull(),
    /** Questions that carry it and are neither deleted nor pending. */
    questionCount: int('question_count').notNull().default(0),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('tags_by_use').on(t.questionCount, t.id)],
)

/** Everything that a tag may be called: its slug, its names and its synonyms in any language. */
export const tagNames = table(
  'tag_names',
  {
    /** Lower case, full-width folded, spaces as hyphens. */
    key: str('key').primaryKey(),
    tagId: ref('tag_id')
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    text: str('text').notNull(),
    kind: str('kind', { enum: ['slug', 'name', 'synonym'] }).notNull(),
  },
  (t) => [index('tag_names_tag').on(t.tagId)],
)

/** What the asker of a question with this tag is asked for. */
export const factTemplates = table(
  'fact_templates',
  {
    id: id('id').$type<FactTemplateId>(),
    tagId: ref('tag_id')
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    /** Tags may share a key ("network"): it is asked for once. */
    key: str('key').notNull(),
    name: json<Localised>('name').notNull(),
    shape: str('shape', { enum: [...FACT_SHAPES] }).notNull(),
    /** For the shape `choice`. */
    choices: json<string[]>('choices').notNull().default([]),
    visibility: str('visibility', { enum: [...FACT_VISIBILITIES] }).notNull(),
    /** A question is not taken without it. */
    required: bool('required').notNull().default(false),
    position: int('position').notNull().default(0),
  },
  (t) => [uniqueIndex('fact_templates_key').on(t.tagId, t.key)],
)

/** A question under a tag, with what lists of the tag are ordered and narrowed down by: the question's own values, null
 *  while not everybody sees it. Triggers keep them: decision 23. */
export const questionTags = table(
  'question_tags',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    tagId: ref('tag_id')
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    position: int('position').notNull(),
    askedAt: time('asked_at'),
    activityAt: time('activity_at'),
    score: int('score'),
    language: str('language', { enum: [...LANGUAGES] }),
    state: str('state', { enum: [...LISTED_STATES] }),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.tagId] }),
    index('question_tags_tag').on(t.tagId, t.questionId),
    // Each with all that narrows a list down: nothing but the index is read. A window is found by its time and then
    // sorted, for which the first has the score.
    index('question_tags_newest').on(t.tagId, t.askedAt, t.questionId, t.state, t.language, t.score),
    index('question_tags_active').on(t.tagId, t.activityAt, t.questionId, t.state, t.language),
    index('question_tags_top').on(t.tagId, t.score, t.questionId, t.state, t.language),
  ],
)

/** Tags that somebody wished for and may not create: kept for staff, nobody's question is refused. */
export const tagSuggestions = table(
  'tag_suggestions',
  {
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    text: str('text').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.text] })],
)

export const tagFollows = table(
  'tag_follows',
  {
    tagId: ref('tag_id')
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.userId] }), index('tag_follows_user').on(t.userId)],
)
