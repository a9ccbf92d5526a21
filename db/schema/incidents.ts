import { sql } from 'drizzle-orm'
import type { IncidentId, IncidentUpdateId, TagId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { tags } from './tags.ts'
import { INCIDENT_KINDS, INCIDENT_STATES, type Localised } from './types.ts'

const { table, id, ref, str, int, time, json, index, primaryKey, uniqueIndex } = kit

/** What does not work at present, or what is announced: shown on every page that it concerns until it is over. */
export const incidents = table(
  'incidents',
  {
    id: id('id').$type<IncidentId>(),
    kind: str('kind', { enum: [...INCIDENT_KINDS] }).notNull(),
    /** `over` if, and only if, it has ended. */
    state: str('state', { enum: [...INCIDENT_STATES] }).notNull(),
    title: json<Localised>('title').notNull(),
    /** Networks by their names, as in AppliesTo. */
    networks: json<string[]>('networks').notNull().default([]),
    /** When readers are to hear more, at the latest. */
    nextUpdateAt: time('next_update_at'),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
    authorId: ref('author_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Members and visitors who said that they have it too. */
    affectedCount: int('affected_count').notNull().default(0),
    revision: int('revision').notNull().default(1),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('incidents_open').on(t.startedAt).where(sql`ended_at is null`),
    index('incidents_past').on(t.endedAt, t.id),
  ],
)

export const incidentTags = table(
  'incident_tags',
  {
    incidentId: ref('incident_id')
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    tagId: ref('tag_id')
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.tagId] })],
)

/** What was said about it, and how it stood then. */
export const incidentUpdates = table(
  'incident_updates',
  {
    id: id('id').$type<IncidentUpdateId>(),
    incidentId: ref('incident_id')
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    state: str('state', { enum: [...INCIDENT_STATES] }).notNull(),
    body: json<Localised>('body').notNull(),
    bodyHtml: json<Localised>('body_html').notNull(),
    bodyText: json<Localised>('body_text').notNull(),
    authorId: ref('author_id')
      .$type<UserId>()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
    editedAt: time('edited_at'),
  },
  (t) => [index('incident_updates_incident').on(t.incidentId, t.id)],
)

/** "I have this too": one row a member, or one a visitor and day. */
export const incidentAffected = table(
  'incident_affected',
  {
    id: id('id'),
    incidentId: ref('incident_id')
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Of somebody signed out: HMAC with the day's key, which is erased after 48 h. */
    visitor: str('visitor'),
    /** YYYY-MM-DD in UTC, beside a visitor. */
    day: str('day'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('incident_affected_member').on(t.incidentId, t.userId),
    uniqueIndex('incident_affected_visitor').on(t.incidentId, t.day, t.visitor),
  ],
)

/** Whoever hears of each update. */
export const incidentFollows = table(
  'incident_follows',
  {
    incidentId: ref('incident_id')
      .$type<IncidentId>()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.userId] })],
)
