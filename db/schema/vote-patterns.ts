import type { UserId, VotePatternId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { PATTERN_DECISIONS, PATTERN_KINDS } from './types.ts'

const { table, id, ref, str, int, time, json, index } = kit

/** Votes that were traded or cast in series, as the forum found them; the votes themselves name their pattern. */
export const votePatterns = table(
  'vote_patterns',
  {
    id: id('id').$type<VotePatternId>(),
    kind: str('kind', { enum: [...PATTERN_KINDS] }).notNull(),
    /** Of a series its voter and whom it was for, of a ring its members. */
    memberIds: json<UserId[]>('member_ids').notNull(),
    voteCount: int('vote_count').notNull(),
    foundAt: time('found_at').notNull(),
    /** Null until staff have looked at it. */
    decision: str('decision', { enum: [...PATTERN_DECISIONS] }),
    decidedById: ref('decided_by_id')
      .$type<UserId>()
      .references(() => users.id),
    decidedAt: time('decided_at'),
  },
  (t) => [index('vote_patterns_found').on(t.foundAt, t.id), index('vote_patterns_decision').on(t.decision)],
)
