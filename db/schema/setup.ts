import { kit } from '../kit/index.ts'

const { table, str, time } = kit

/** The link that makes the first admin, while there is none: the newest one alone. */
export const setupLinks = table('setup_links', {
  /** SHA-256 of 256 random bits. */
  secretHash: str('secret_hash').primaryKey(),
  expiresAt: time('expires_at').notNull(),
})
