import type { LetterId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { LETTER_KINDS } from './types.ts'

const { table, id, ref, str, int, time, index, uniqueIndex } = kit

/** Mails of accounts, from when they were asked for until they are of no use any more. What one holds is made when it
 *  is sent and not kept. */
export const letters = table(
  'letters',
  {
    id: id('id').$type<LetterId>(),
    kind: str('kind', { enum: [...LETTER_KINDS] }).notNull(),
    /** Null: asked for by naming an address alone. Whose that is, is looked up when the letter is sent. */
    userId: ref('user_id')
      .$type<UserId>()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** As it was typed by whoever asked. */
    email: str('email').notNull(),
    emailKey: str('email_key').notNull(),
    /** SHA-256 of the cookie of the browser that asked for a code: it is good there alone. Of a new device: its hash. */
    browserHash: str('browser_hash'),
    /** SHA-256 of the link's secret; argon2id of a code, which is short enough to be found by trying. */
    secretHash: str('secret_hash'),
    /** Codes that were tried against it. */
    tries: int('tries').notNull().default(0),
    /** Until when the secret is good, counted from the sending: a late mail is as good as a prompt one. */
    expiresAt: time('expires_at'),
    sentAt: time('sent_at'),
    /** The mail server will never take it: not tried again. */
    refusedAt: time('refused_at'),
    /** Or found to be for nobody. */
    usedAt: time('used_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    index('letters_user').on(t.userId, t.kind),
    index('letters_browser').on(t.browserHash),
    index('letters_email').on(t.emailKey, t.sentAt),
    uniqueIndex('letters_secret').on(t.secretHash),
    index('letters_age').on(t.createdAt),
  ],
)

/** Changes of a verified address that are under way, one an account. */
export const emailChanges = table('email_changes', {
  userId: ref('user_id')
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** The new one, as it was typed. */
  email: str('email').notNull(),
  /** Both are needed; the time to object takes the place of the old address's word. */
  oldConfirmedAt: time('old_confirmed_at'),
  newConfirmedAt: time('new_confirmed_at'),
  createdAt: time('created_at').notNull(),
})
