import { sql } from 'drizzle-orm'
import type { TeamId, TokenId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import {
  LANGUAGES,
  LEFT_POSTS,
  type Localised,
  NAME_KINDS,
  ROLES,
  SUSPENSION_KINDS,
  TOKEN_SCOPES,
  type TokenScope,
} from './types.ts'

const { table, id, ref, str, int, bool, time, json, index, primaryKey, uniqueIndex } = kit

/** The names under which staff speak in public. */
export const teams = table('teams', {
  id: id('id').$type<TeamId>(),
  slug: str('slug').notNull().unique(),
  name: json<Localised>('name').notNull(),
})

export const users = table(
  'users',
  {
    id: id('id').$type<UserId>(),
    handle: str('handle').notNull(),
    /** The handle in lower case: what is unique. */
    handleKey: str('handle_key').notNull(),
    displayName: str('display_name').notNull(),
    about: str('about').notNull().default(''),
    aboutHtml: str('about_html').notNull().default(''),
    role: str('role', { enum: [...ROLES] })
      .notNull()
      .default('member'),
    teamId: ref('team_id')
      .$type<TeamId>()
      .references(() => teams.id),
    /** What staff are called in public instead of their team's name. */
    staffAlias: json<Localised>('staff_alias'),
    /** argon2id in PHC format; null = cannot log in by password (imported people). */
    passwordHash: str('password_hash'),
    /** As it was typed; optional. Only a claim until it is verified: several accounts may make the same one. */
    email: str('email'),
    /** The verified address in lower case: unique, and the one that codes and resets go to. */
    emailKey: str('email_key'),
    emailVerifiedAt: time('email_verified_at'),
    /** The member's own words, which every mail of ours repeats: a forged one cannot. */
    mailPhrase: str('mail_phrase'),
    language: str('language', { enum: [...LANGUAGES] })
      .notNull()
      .default('en'),
    /** max(1, 1 + sum of the events' points); `askwell doctor` recomputes it. */
    reputation: int('reputation').notNull().default(1),
    /** Counts as approved from the first day: demo people, staff-made accounts. */
    trusted: bool('trusted').notNull().default(false),
    /** Until when the member may not do everything; null = they may. */
    suspendedUntil: time('suspended_until'),
    /** What it is that they may not. */
    suspensionKind: str('suspension_kind', { enum: [...SUSPENSION_KINDS] })
      .notNull()
      .default('suspended'),
    /** As the member is told. */
    suspendedFor: str('suspended_for'),
    /** When the member's own deletion of the account takes effect; null = not asked for. */
    leavesAt: time('leaves_at'),
    /** What then becomes of what they wrote. */
    leavesPosts: str('leaves_posts', { enum: [...LEFT_POSTS] }),
    createdAt: time('created_at').notNull(),
    /** From here on the row is nobody: it keeps the handle from being taken, and what was written together. */
    deletedAt: time('deleted_at'),
  },
  (t) => [
    uniqueIndex('users_handle_key').on(t.handleKey),
    uniqueIndex('users_email_key').on(t.emailKey),
    index('users_reputation').on(t.reputation),
    index('users_staff').on(t.role).where(sql`role <> 'member'`),
    index('users_leaving').on(t.leavesAt).where(sql`leaves_at is not null`),
  ],
)

/** What each name looks like, by its confusable skeleton. One row for the handle, another for the display name where
 *  that looks different. */
export const nameLooks = table(
  'name_looks',
  {
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: str('kind', { enum: [...NAME_KINDS] }).notNull(),
    look: str('look').notNull(),
    /** Taken by registering: nobody else may take it. Staff, imported people and accounts from before have theirs
     *  whoever looks like them. */
    claimed: bool('claimed').notNull(),
    /** Readers could take the name for staff's. */
    staffLike: bool('staff_like').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    index('name_looks_look').on(t.look),
    uniqueIndex('name_looks_claimed').on(t.look).where(sql`claimed`),
    index('name_looks_staff_like').on(t.userId).where(sql`staff_like`),
  ],
)

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the cookie's value: a stolen database opens no session. */
    id: str('id').primaryKey(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: time('expires_at').notNull(),
    createdAt: time('created_at').notNull(),
    /** Browser and system, "Firefox · Windows": what its owner knows the device by. Empty: not known. */
    label: str('label').notNull().default(''),
    /** To the hour; null until the first. */
    lastSeenAt: time('last_seen_at'),
    /** When whoever sits there last proved who they are: dangerous acts want that to be a few minutes ago. */
    provenAt: time('proven_at'),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
)

export const apiTokens = table(
  'api_tokens',
  {
    id: id('id').$type<TokenId>(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: str('name').notNull(),
    /** SHA-256 of the token. */
    tokenHash: str('token_hash').notNull().unique(),
    /** Tokens from before there were scopes have all of them. */
    scopes: json<TokenScope[]>('scopes')
      .notNull()
      .default([...TOKEN_SCOPES]),
    /** On the command line, as all were at first: its acts are not counted as one person's. */
    byOperator: bool('by_operator').notNull().default(true),
    /** Null = does not expire. */
    expiresAt: time('expires_at'),
    /** To some minutes; null until the first. */
    lastUsedAt: time('last_used_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('api_tokens_user').on(t.userId)],
)

/** What the API answered to an Idempotency-Key, kept 24 h, written in the act's own transaction. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    tokenId: ref('token_id')
      .$type<TokenId>()
      .notNull()
      .references(() => apiTokens.id, { onDelete: 'cascade' }),
    key: str('key').notNull(),
    /** SHA-256 of verb, path and body: the same key with another request is a conflict. */
    requestHash: str('request_hash').notNull(),
    status: int('status').notNull(),
    answer: json<unknown>('answer').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.key] }), index('idempotency_keys_age').on(t.createdAt)],
)

/** What a form made, by the token that it carried: the same form sent twice leads to the same place. */
export const submissions = table(
  'submissions',
  {
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: str('token').notNull(),
    /** SHA-256 of kind, place and body: the same text with a new token soon after is refused. */
    contentHash: str('content_hash').notNull(),
    /** Where the made thing is. */
    path: str('path').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.token] }),
    index('submissions_content').on(t.userId, t.contentHash, t.createdAt),
    index('submissions_age').on(t.createdAt),
  ],
)
