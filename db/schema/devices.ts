import type { UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'

const { table, ref, str, time, index, primaryKey } = kit

/** Browsers that an account was logged in with: its owner is written to when another one comes. */
export const knownDevices = table(
  'known_devices',
  {
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of the browser's cookie and the account: the table does not tell who shares a browser. */
    hash: str('hash').notNull(),
    /** "Firefox · Windows"; empty: not known. */
    label: str('label').notNull(),
    /** Of the last time that somebody logged in. */
    seenAt: time('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] }), index('known_devices_age').on(t.seenAt)],
)
