import type { MemberNoteId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'

const { table, id, ref, str, time, index } = kit

/** What staff tell each other about a member. */
export const memberNotes = table(
  'member_notes',
  {
    id: id('id').$type<MemberNoteId>(),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    authorId: ref('author_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    body: str('body').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('member_notes_user').on(t.userId, t.id)],
)
