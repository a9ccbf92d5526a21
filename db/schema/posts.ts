import type { UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { LANGUAGES } from './types.ts'

const { ref, str, int, time } = kit

/** What questions and answers have in common. A function, as each table needs columns of its own. */
export const postColumns = () => ({
  /** Null: nobody here wrote it (imported without an owner, or the account is gone). */
  authorId: ref('author_id')
    .$type<UserId>()
    .references(() => users.id),
  /** The author took the name off: shown as "a member". */
  detachedAt: time('detached_at'),
  /** Markdown. */
  body: str('body').notNull(),
  /** Made once from the body: sanitised HTML, and plain text for search, feeds and mail. */
  bodyHtml: str('body_html').notNull(),
  bodyText: str('body_text').notNull(),
  language: str('language', { enum: [...LANGUAGES] }).notNull(),
  /** Votes here plus the imported ones. */
  score: int('score').notNull().default(0),
  importedUpvotes: int('imported_upvotes').notNull().default(0),
  importedDownvotes: int('imported_downvotes').notNull().default(0),
  /** Comments that are not deleted. */
  commentCount: int('comment_count').notNull().default(0),
  /** Number of the newest revision, from 1. */
  revision: int('revision').notNull().default(1),
  createdAt: time('created_at').notNull(),
  /** Of the last edit; equals createdAt before the first. */
  updatedAt: time('updated_at').notNull(),
  deletedAt: time('deleted_at'),
  deletedById: ref('deleted_by_id')
    .$type<UserId>()
    .references(() => users.id),
  /** Waits for approval: its author and staff see it. */
  heldAt: time('held_at'),
  /** The rule by which it pushes to a contact outside; null = held for another reason, or not. */
  heldFor: str('held_for'),
  /** Where an imported post comes from, and under which licence it stands there. */
  sourceUrl: str('source_url'),
  license: str('license'),
})
