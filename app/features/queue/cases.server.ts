import { and, asc, eq, gt, inArray, isNull, ne, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { AnyPost } from '#db/post.ts'
import {
  answers,
  caseLeases,
  caseSkips,
  comments,
  questions,
  suggestedEdits,
  users,
} from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { CASES_READ, TEXT_SHOWN, WAITING } from './rules.ts'
import { type CaseReason, casesOf, countCases, REASONS } from './sources.server.ts'
import { waitingMinutesByTag } from './tag-waiting.server.ts'
import type { WaitingRule } from './waiting.ts'

export async function waitingRule(read: ReadDb): Promise<WaitingRule> {
  return { minutes: WAITING.value, byTag: await readSetting(read, waitingMinutesByTag) }
}

export const queueLength = async (read: ReadDb, now: Date) => countCases(read, await waitingRule(read), now)

export type Case = Awaited<ReturnType<typeof readCases>>[number]

interface Wanted {
  rule: WaitingRule
  now: Date
  /** Whose queue: without what others look at, what they skipped, and what they wrote. */
  moderatorId?: UserId
  /** These alone. */
  subjects?: string[]
}

/** Open cases, the first first, with all that is needed to show them and to see which belong together. */
export async function readCases(read: ReadDb, { rule, now, moderatorId, subjects }: Wanted) {
  const cases = casesOf(read, rule, now)
  const is = (kind: AnyPost['kind']) => sql`${cases.kind} = ${sql.raw(`'${kind}'`)}`
  const isSkipped = and(
    eq(caseSkips.subject, sql`${cases.subject}`),
    eq(caseSkips.moderatorId, moderatorId ?? (0 as UserId)),
    gt(caseSkips.until, now),
  )
  const isTheirs =
    moderatorId &&
    and(
      or(isNull(caseLeases.moderatorId), eq(caseLeases.moderatorId, moderatorId)),
      isNull(caseSkips.subject),
      or(isNull(users.id), ne(users.id, moderatorId)),
      or(
        isNull(suggestedEdits.id),
        ne(suggestedEdits.authorId, moderatorId),
        sql`${cases.held} + ${cases.flagged} + ${cases.alike} + ${cases.waiting} > 0`,
      ),
    )
  const rows = await read
    .select(columnsOf(cases))
    .from(cases)
    .innerJoin(questions, eq(questions.id, sql`${cases.threadId}`))
    .leftJoin(answers, and(is('answer'), eq(answers.id, sql`${cases.id}`)))
    .leftJoin(comments, and(is('comment'), eq(comments.id, sql`${cases.id}`)))
    .leftJoin(users, eq(users.id, postColumn(cases, 'authorId')))
    .leftJoin(caseLeases, and(eq(caseLeases.subject, sql`${cases.subject}`), gt(caseLeases.until, now)))
    .leftJoin(caseSkips, isSkipped)
    .leftJoin(suggestedEdits, isSuggestedFor(cases))
    .where(and(subjects && inArray(sql`${cases.subject}`, subjects), isTheirs))
    .orderBy(asc(cases.rank), asc(cases.since), asc(cases.subject))
    .limit(CASES_READ)
  return rows.map(({ held, flagged, alike, waiting, suggested, ...row }) => {
    const is = { held, flagged, alike, waiting, suggested }
    const reasons: CaseReason[] = REASONS.filter((reason) => is[reason] > 0)
    return { ...row, reasons }
  })
}

type Cases = ReturnType<typeof casesOf>

/** At most one waits a post. */
const isSuggestedFor = (cases: Cases) =>
  and(
    sql`${cases.suggested} = 1`,
    eq(suggestedEdits.state, 'waiting'),
    sql`${cases.id} = case ${cases.kind} when 'question' then ${suggestedEdits.questionId}
      else ${suggestedEdits.answerId} end`,
  )

/** The post's own: a question is its thread. */
const postColumn = (
  cases: Cases,
  name: 'authorId' | 'body' | 'language' | 'heldAt' | 'heldFor' | 'createdAt',
) =>
  sql`case ${cases.kind} when 'question' then ${questions[name]} when 'answer' then ${answers[name]}
    else ${comments[name]} end` satisfies SQLWrapper

const columnsOf = (cases: Cases) => ({
  ...{ kind: cases.kind, id: cases.id, subject: cases.subject, rank: cases.rank, since: cases.since },
  ...{ held: cases.held, flagged: cases.flagged, alike: cases.alike, waiting: cases.waiting },
  suggested: cases.suggested,
  suggestion: {
    ...{ id: suggestedEdits.id, authorId: suggestedEdits.authorId, basedOn: suggestedEdits.basedOn },
    ...{ title: suggestedEdits.title, tags: suggestedEdits.tags, body: suggestedEdits.body },
    ...{ reason: suggestedEdits.reason, createdAt: suggestedEdits.createdAt },
  },
  /** Markdown as it was written: where a link leads is seen. */
  text: sql<string>`substr(${postColumn(cases, 'body')}, 1, ${sql.raw(String(TEXT_SHOWN + 1))})`,
  language: sql<Language>`${postColumn(cases, 'language')}`,
  heldAt: sql<Date | null>`${postColumn(cases, 'heldAt')}`.mapWith(questions.heldAt),
  heldFor: sql<string | null>`${postColumn(cases, 'heldFor')}`,
  createdAt: sql<Date>`${postColumn(cases, 'createdAt')}`.mapWith(questions.createdAt),
  author: {
    ...{ id: users.id, handle: users.handle, displayName: users.displayName, role: users.role },
    ...{ reputation: users.reputation, createdAt: users.createdAt, deletedAt: users.deletedAt },
  },
  thread: {
    ...{ id: questions.id, slug: questions.slug, title: questions.title, language: questions.language },
    ...{ answerCount: questions.answerCount, acceptedAnswerId: questions.acceptedAnswerId },
    ...{ acceptedAt: questions.acceptedAt, closedAt: questions.closedAt, canonicalId: questions.canonicalId },
    firstLines: sql<string>`substr(${questions.bodyText}, 1, 300)`,
  },
  leasedById: caseLeases.moderatorId,
})

/** Nothing is said against the post: what waits is somebody's wish to make it better. */
export const isOnlySuggested = ({ reasons }: Pick<Case, 'reasons'>) =>
  reasons.length === 1 && reasons[0] === 'suggested'

/** Something may be wrong with it: not only that somebody waits, or that it was asked before. */
export const isSuspicious = ({ reasons }: Pick<Case, 'reasons'>) =>
  reasons.includes('held') || reasons.includes('flagged')
