import type { PasskeyId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { CHALLENGE_PURPOSES, IDENTITY_CHECK_PURPOSES } from './types.ts'

const { table, id, ref, str, int, time, json, index, primaryKey } = kit

const memberId = () =>
  ref('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** An authenticator app, one a member. */
export const totpFactors = table(
  'totp_factors',
  {
    userId: memberId(),
    /** Sealed by the server's key: a stolen database makes no codes. */
    secret: str('secret').notNull(),
    /** The last 30 seconds since 1970 whose code was taken: none is taken twice. */
    lastStep: int('last_step').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId] })],
)

/** For who lost the second factor. A used one is deleted. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    userId: memberId(),
    /** SHA-256 of the code. */
    codeHash: str('code_hash').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
)

export const passkeys = table(
  'passkeys',
  {
    id: id('id').$type<PasskeyId>(),
    userId: memberId(),
    /** Chosen by the authenticator; base64url, as is the key. */
    credentialId: str('credential_id').notNull().unique(),
    publicKey: str('public_key').notNull(),
    /** How often the authenticator signed; always 0 for those that are shared between devices. */
    counter: int('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    name: str('name').notNull(),
    createdAt: time('created_at').notNull(),
    lastUsedAt: time('last_used_at'),
  },
  (t) => [index('passkeys_user').on(t.userId)],
)

/** Somebody of whom more is asked before they are let in, or may do something dangerous. Bound to one browser by a
 *  cookie. */
export const identityChecks = table(
  'identity_checks',
  {
    /** SHA-256 of the cookie's value. */
    id: str('id').primaryKey(),
    userId: memberId(),
    purpose: str('purpose', { enum: [...IDENTITY_CHECK_PURPOSES] }).notNull(),
    /** Where to go then, and the form that waits, sealed by the cookie's value: only that browser reads it. */
    waiting: str('waiting').notNull(),
    failures: int('failures').notNull().default(0),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [index('identity_checks_expiry').on(t.expiresAt)],
)

/** What a passkey has to sign: once, soon, and in the browser that asked. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    /** SHA-256 of the cookie's value. */
    id: str('id').primaryKey(),
    challenge: str('challenge').notNull(),
    purpose: str('purpose', { enum: [...CHALLENGE_PURPOSES] }).notNull(),
    /** Null: whoever the passkey belongs to. */
    userId: ref('user_id')
      .$type<UserId>()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [index('passkey_challenges_expiry').on(t.expiresAt)],
)
