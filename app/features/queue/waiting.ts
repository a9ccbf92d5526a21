import { and, exists, gte, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import { questions } from '#db/schema/index.ts'
import { isUnanswered } from '../questions/state.ts'
import { WAITS_AT_MOST } from './rules.ts'

export interface WaitingRule {
  minutes: number
  byTag: Record<string, number>
}

/** Asked here within days, and nobody answered, nor did staff comment. */
export const hasNoWord = (now: Date) =>
  and(
    isUnanswered,
    isNull(questions.sourceUrl),
    gte(questions.createdAt, ago(now, WAITS_AT_MOST.ms)),
    not(staffCommented),
  )

const staffCommented = exists(sql`(select 1 from comments c join users u on u.id = c.author_id
  where c.question_id = ${questions.id} and c.deleted_at is null and c.held_at is null and u.role <> 'member')`)

/** Staff said that it may wait. */
const wasLeft = exists(sql`(select 1 from decided_cases w join case_decisions d on d.id = w.decision_id
  where w.subject = 'question-' || ${questions.id} and w.waited and d.undone_at is null)`)

/** Longer than its tags, or the forum, let a question wait. */
export const isWaiting = (now: Date, rule: WaitingRule) =>
  and(hasNoWord(now), hasWaited(now, rule), not(wasLeft)) as SQL

function hasWaited(now: Date, { minutes, byTag }: WaitingRule) {
  const before = (limit: number) => lte(questions.createdAt, ago(now, limit * 60_000))
  const tagged = Object.entries(byTag)
  if (tagged.length === 0) return before(minutes)
  const usual = and(not(hasTag(tagged.map(([slug]) => slug))), before(minutes))
  return or(usual, ...tagged.map(([slug, limit]) => and(hasTag([slug]), before(limit))))
}

const hasTag = (slugs: string[]) =>
  exists(sql`(select 1 from question_tags q join tags t on t.id = q.tag_id
  where q.question_id = ${questions.id} and t.slug in (${sql.join(
    slugs.map((slug) => sql`${slug}`),
    sql`, `,
  )}))`)

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)
