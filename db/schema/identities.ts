import type { IdentityId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'

const { table, id, ref, str, time, index, uniqueIndex } = kit

/** Whom a provider of identities knows a member as. */
export const identities = table(
  'identities',
  {
    id: id('id').$type<IdentityId>(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The provider's own address: with another one set up under the same button, nobody is taken for somebody else. */
    issuer: str('issuer').notNull(),
    /** Never given to another person by that provider, as names and addresses may be. */
    subject: str('subject').notNull(),
    /** What its owner knows it by: a name or an address over there. */
    label: str('label').notNull(),
    createdAt: time('created_at').notNull(),
    lastUsedAt: time('last_used_at'),
  },
  (t) => [
    uniqueIndex('identities_subject').on(t.issuer, t.subject),
    uniqueIndex('identities_user').on(t.userId, t.issuer),
  ],
)

/** Somebody who is at a provider, or has come back and is not known yet. Bound to one browser by a cookie. */
export const providerVisits = table(
  'provider_visits',
  {
    /** SHA-256 of the cookie's value. */
    id: str('id').primaryKey(),
    /** What was agreed with the provider and what waits here, sealed by the cookie's value. */
    sealed: str('sealed').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [index('provider_visits_expiry').on(t.expiresAt)],
)
