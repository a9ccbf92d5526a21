import { and, count, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { MANY } from '#db/many.ts'
import type { AnyPost } from '#db/post.ts'
import { answers, comments, flags, questions, suggestedEdits } from '#db/schema/index.ts'
import { isSuggested } from '../duplicates/likely.view.server.ts'
import { HIDING_KINDS } from '../flags/rules.ts'
import { HELD_FOR_FLAGS } from '../posts/holding.ts'
import { isWaiting, type WaitingRule } from './waiting.ts'

/** Why a post is a case. */
export const REASONS = ['held', 'flagged', 'alike', 'waiting', 'suggested'] as const
export type CaseReason = (typeof REASONS)[number]

/** What comes first: money and whoever pretends to be somebody, then askers who wait, then the rest. */
const GRAVE = 0
const ASKER_WAITS = 1
const REST = 2

type Posts = typeof questions | typeof answers | typeof comments

/** Nor gone with what it stands under. */
const isThere = (table: Posts) =>
  and(
    isNull(table.deletedAt),
    'questionId' in table
      ? sql`exists (select 1 from questions above where above.id = ${table.questionId} and above.deleted_at is null)`
      : undefined,
    'answerId' in table
      ? sql`not exists (select 1 from answers above where above.id = ${table.answerId} and above.deleted_at is not null)`
      : undefined,
  )

interface Source {
  kind: AnyPost['kind']
  table: Posts
  reason: CaseReason
  rank: SQL<number>
  since?: typeof flags.createdAt | typeof suggestedEdits.createdAt
}

const columns = ({ kind, table, reason, rank, since = table.createdAt as never }: Source) => ({
  kind: sql<AnyPost['kind']>`${sql.raw(`'${kind}'`)}`.as('case_kind'),
  id: sql<number>`${table.id}`.mapWith(Number).as('case_id'),
  threadId: sql<number>`${'title' in table ? table.id : table.questionId}`.mapWith(Number).as('case_thread'),
  rank: sql<number>`${rank}`.mapWith(Number).as('source_rank'),
  since: sql<Date>`${since}`.mapWith(table.createdAt).as('source_since'),
  reason: sql<CaseReason>`${sql.raw(`'${reason}'`)}`.as('source_reason'),
})

const HELD_RANK = (table: Posts, otherwise: number) => sql<number>`case
  when ${table.heldFor} = ${HELD_FOR_FLAGS} then ${sql.raw(String(GRAVE))}
  when ${table.heldFor} is null or ${table.heldFor} like 'guard:%' then ${sql.raw(String(otherwise))}
  else ${sql.raw(String(GRAVE))} end`

const held = (read: ReadDb, kind: AnyPost['kind'], table: Posts) =>
  read
    .select(
      columns({
        ...{ kind, table, reason: 'held' },
        rank: HELD_RANK(table, kind === 'question' ? ASKER_WAITS : REST),
        since: table.heldAt as never,
      }),
    )
    .from(table)
    .where(and(isNotNull(table.heldAt), isThere(table)))

const FLAG_RANK = sql<number>`case when ${flags.kind} in (${sql.join(
  HIDING_KINDS.map((kind) => sql`${kind}`),
  sql`, `,
)}) then ${sql.raw(String(GRAVE))} else ${sql.raw(String(REST))} end`

const FLAGGED = {
  question: { table: questions, column: flags.questionId },
  answer: { table: answers, column: flags.answerId },
  comment: { table: comments, column: flags.commentId },
} as const

function flagged(read: ReadDb, kind: AnyPost['kind']) {
  const { table, column } = FLAGGED[kind]
  const posts: Posts = table
  return read
    .select(columns({ kind, table, reason: 'flagged', rank: FLAG_RANK, since: flags.createdAt }))
    .from(flags)
    .innerJoin(posts, eq(posts.id, column))
    .where(and(isNull(flags.resolvedAt), isThere(posts)))
}

/** What staff can approve: an edit of a text that was changed meanwhile waits for whoever suggested it. */
function suggested(read: ReadDb, kind: 'question' | 'answer') {
  const posts: typeof questions | typeof answers = kind === 'question' ? questions : answers
  const column = kind === 'question' ? suggestedEdits.questionId : suggestedEdits.answerId
  return read
    .select(
      columns({
        ...{ kind, table: posts, reason: 'suggested' },
        ...{ rank: ranked(REST), since: suggestedEdits.createdAt },
      }),
    )
    .from(suggestedEdits)
    .innerJoin(posts, eq(posts.id, column))
    .where(
      and(
        ...[eq(suggestedEdits.state, 'waiting'), eq(suggestedEdits.basedOn, posts.revision)],
        ...[isNull(posts.heldAt), isThere(posts), isInThreadThatAppears(posts)],
      ),
    )
}

const isInThreadThatAppears = (table: Posts) =>
  'questionId' in table
    ? sql`exists (select 1 from questions above where above.id = ${table.questionId} and above.held_at is null)`
    : undefined

const ranked = (rank: number) => sql<number>`${sql.raw(String(rank))}`

/** Every reason for which a post is a case. Another reason joins in here: a select of the same columns. */
const eachSource = (read: ReadDb, rule: WaitingRule, now: Date) =>
  [
    held(read, 'question', questions),
    held(read, 'answer', answers),
    held(read, 'comment', comments),
    flagged(read, 'question'),
    flagged(read, 'answer'),
    flagged(read, 'comment'),
    suggested(read, 'question'),
    suggested(read, 'answer'),
    read
      .select(columns({ kind: 'question', table: questions, reason: 'alike', rank: ranked(REST) }))
      .from(questions)
      .where(isSuggested(read, now)),
    read
      .select(columns({ kind: 'question', table: questions, reason: 'waiting', rank: ranked(ASKER_WAITS) }))
      .from(questions)
      .where(isWaiting(now, rule)),
  ] as const

function sourcesOf(read: ReadDb, rule: WaitingRule, now: Date) {
  const [one, two, three, four, five, six, seven, eight, nine, ten] = eachSource(read, rule, now)
  const posts = one.unionAll(two).unionAll(three).unionAll(four).unionAll(five).unionAll(six)
  return posts.unionAll(seven).unionAll(eight).unionAll(nine).unionAll(ten).as('sources')
}

/** One row a post, under `subject`. */
export function casesOf(read: ReadDb, rule: WaitingRule, now: Date) {
  const sources = sourcesOf(read, rule, now)
  const has = (reason: CaseReason) =>
    sql<number>`max(case when ${sources.reason} = ${sql.raw(`'${reason}'`)} then 1 else 0 end)`.mapWith(
      Number,
    )
  return read
    .select({
      kind: sources.kind,
      id: sources.id,
      threadId: sources.threadId,
      subject: sql<string>`${sources.kind} || '-' || ${sources.id}`.as('case_subject'),
      rank: sql<number>`min(${sources.rank})`.mapWith(Number).as('case_rank'),
      since: sql<Date>`min(${sources.since})`.mapWith(questions.createdAt).as('case_since'),
      held: has('held').as('is_held'),
      flagged: has('flagged').as('is_flagged'),
      alike: has('alike').as('is_alike'),
      waiting: has('waiting').as('is_waiting'),
      suggested: has('suggested').as('is_suggested'),
    })
    .from(sources)
    .groupBy(sources.kind, sources.id, sources.threadId)
    .as('cases')
}

/** How much waits, for the tab over every page of staff: of each source no more than is told is looked at. */
export async function countCases(read: ReadDb, rule: WaitingRule, now: Date): Promise<number> {
  const some = eachSource(read, rule, now).map((source, index) => {
    const rows = source.as(`source_${index}`)
    const subjects = read.selectDistinct({ kind: rows.kind, id: rows.id }).from(rows)
    return sql`select * from ${subjects.limit(MANY + 1).as(`some_${index}`)}`
  })
  const [row] = await read
    .select({ cases: count() })
    .from(sql`(${sql.join(some, sql` union `)}) as some_cases`)
  return row?.cases ?? 0
}
