import { sql } from 'drizzle-orm'
import type { HandoffId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'
import { HANDOFF_CHANNELS } from './types.ts'

const { table, id, ref, str, time, index } = kit

/** Questions that their askers took to support, each once. What was passed on is not kept: it is the question. */
export const handoffs = table(
  'handoffs',
  {
    id: id('id').$type<HandoffId>(),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .notNull()
      .unique()
      .references(() => questions.id, { onDelete: 'cascade' }),
    userId: ref('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    channel: str('channel', { enum: [...HANDOFF_CHANNELS] }).notNull(),
    createdAt: time('created_at').notNull(),
    /** When the desk's server took it; what the asker opens is known as opened only. */
    deliveredAt: time('delivered_at'),
  },
  (t) => [
    index('handoffs_made').on(t.createdAt),
    index('handoffs_waiting').on(t.id).where(sql`channel = 'webhook' and delivered_at is null`),
  ],
)
