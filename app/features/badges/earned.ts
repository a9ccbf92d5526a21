import { type SQL, sql } from 'drizzle-orm'
import { dialect } from '#db/kit/index.ts'
import { users } from '#db/schema/index.ts'
import type { Badge } from '#db/schema/types.ts'
import { KEPT_UP_AFTER, SOLVED_ASKERS } from './rules.ts'

/** Accepted answers to others' questions, both standing. What was imported was solved elsewhere. By the question's id,
 *  which is indexed: by the accepted answer alone, each badge would read every question. */
const solutions = sql`answers a join questions q on q.id = a.question_id and q.accepted_answer_id = a.id
  where a.author_id = ${users.id} and a.source_url is null and a.deleted_at is null and q.deleted_at is null
  and (q.author_id is null or q.author_id <> a.author_id)`

const isLongAfter = () =>
  dialect === 'sqlite'
    ? sql`r.created_at >= a.created_at + ${sql.raw(String(KEPT_UP_AFTER.ms))}`
    : sql`r.created_at >= a.created_at + interval '${sql.raw(String(KEPT_UP_AFTER.value))} days'`

/** What a member has done for each badge: the one condition, for awarding and for `askwell doctor`. */
export const EARNED: Record<Badge, () => SQL> = {
  first_solution: () => sql`exists (select 1 from ${solutions})`,
  solver: () =>
    sql`(select count(distinct q.author_id) from ${solutions}) >= ${sql.raw(String(SOLVED_ASKERS.value))}`,
  official: () => sql`exists (select 1 from reputation_events e
    where e.user_id = ${users.id} and e.kind = 'answer_promoted' and e.cause = 'act')`,
  kept_up: () => sql`exists (select 1 from revisions r, ${solutions}
    and r.answer_id = a.id and r.editor_id = ${users.id} and r.number > 1 and ${isLongAfter()})`,
  pathfinder: () => sql`exists (select 1 from duplicate_votes v join questions q on q.id = v.question_id
    where v.user_id = ${users.id} and q.canonical_id = v.canonical_id and q.deleted_at is null
    and (q.author_id is null or q.author_id <> ${users.id}))`,
}
