import { sql } from 'drizzle-orm'
import type { AnswerId, FactValueId, LivingFactId, OtherValueId, TeamId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { teams, users } from './accounts.ts'
import { answers } from './answers.ts'
import { FACT_VALUE_STATES, type Localised } from './types.ts'

const { table, id, ref, str, int, time, json, index, uniqueIndex } = kit

/** What official answers say in many places and know from one: `{{fact:slug}}` shows its value. */
export const livingFacts = table('living_facts', {
  id: id('id').$type<LivingFactId>(),
  /** For ever: texts name it. */
  slug: str('slug').notNull().unique(),
  name: json<Localised>('name').notNull(),
  /** By which a sentence of the community is known to speak of it, in any language. */
  words: json<string[]>('words').notNull(),
  ownerTeamId: ref('owner_team_id')
    .$type<TeamId>()
    .references(() => teams.id),
  verifiedAt: time('verified_at').notNull(),
  verifiedById: ref('verified_by_id')
    .$type<UserId>()
    .references(() => users.id),
  /** When it is to be looked at again. */
  reviewAt: time('review_at').notNull(),
  createdAt: time('created_at').notNull(),
})

/** Every value that a fact has, had or was proposed to have. The present one is approved and has no end. */
export const livingFactValues = table(
  'living_fact_values',
  {
    id: id('id').$type<FactValueId>(),
    factId: ref('fact_id')
      .$type<LivingFactId>()
      .notNull()
      .references(() => livingFacts.id, { onDelete: 'cascade' }),
    state: str('state', { enum: [...FACT_VALUE_STATES] }).notNull(),
    /** Of approved ones, from 1. */
    number: int('number'),
    /** The number of the value that the proposer saw. */
    basedOn: int('based_on').notNull(),
    value: json<Localised>('value').notNull(),
    unit: json<Localised>('unit').notNull(),
    /** Where it is written down: an address or the name of a document. */
    source: str('source').notNull(),
    proposedById: ref('proposed_by_id')
      .$type<UserId>()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    /** An approved value holds from here … */
    decidedAt: time('decided_at'),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    /** … to here. */
    endedAt: time('ended_at'),
    /** Why it was turned down. */
    reason: str('reason'),
  },
  (t) => [
    index('living_fact_values_fact').on(t.factId, t.id),
    uniqueIndex('living_fact_values_number').on(t.factId, t.number).where(sql`number is not null`),
    uniqueIndex('living_fact_values_present')
      .on(t.factId)
      .where(sql`state = 'approved' and ended_at is null`),
    index('living_fact_values_open').on(t.id).where(sql`state = 'open'`),
  ],
)

/** Sentences of the community that state another value than the fact has. */
export const livingFactOtherValues = table(
  'living_fact_other_values',
  {
    id: id('id').$type<OtherValueId>(),
    factId: ref('fact_id')
      .$type<LivingFactId>()
      .notNull()
      .references(() => livingFacts.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    sentence: str('sentence').notNull(),
    foundAt: time('found_at').notNull(),
    /** Staff have seen it: it is not shown again as long as the answer says the same. */
    lookedAt: time('looked_at'),
    lookedById: ref('looked_by_id')
      .$type<UserId>()
      .references(() => users.id),
  },
  (t) => [
    uniqueIndex('living_fact_other_values_answer').on(t.factId, t.answerId),
    index('living_fact_other_values_by_answer').on(t.answerId),
  ],
)
