import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { reading } from '#db/reads.server.ts'
import { duplicateVotes, questions } from '#db/schema/index.ts'
import type { Member, Viewer } from '../accounts/viewer.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import type { Question } from './find.server.ts'
import { briefColumns, briefOf, type Glimpse, glimpseColumns, glimpseOf } from './glimpse.ts'
import { mayDecideDuplicate, mayProposeDuplicate } from './policy.ts'
import { MERGE_VOTE_REPUTATION, MERGE_VOTES, QUESTIONS_PER_PAGE } from './rules.ts'
import { isPublic, isPublicIn } from './state.ts'
import { wordsThatCount } from './words.server.ts'

/** The word of each member on which question this one repeats, as a column beside it. */
export const proposalsIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) =>
  listColumn(
    read
      .select({ canonicalId: duplicateVotes.canonicalId })
      .from(duplicateVotes)
      .where(eq(duplicateVotes.questionId, id)),
  )

export interface Proposal {
  canonicalId: QuestionId
  votes: number
}

/** Which questions members say that this one repeats, for those whose word decides; the most named first. */
export function proposedDuplicates(
  viewer: Viewer,
  question: Question & { proposals: Pick<Proposal, 'canonicalId'>[] },
): Proposal[] {
  if (!mayDecideDuplicate(viewer, question) || !mayProposeDuplicate(viewer, question)) return []
  const votes = new Map<QuestionId, number>()
  for (const { canonicalId } of question.proposals) votes.set(canonicalId, (votes.get(canonicalId) ?? 0) + 1)
  return [...votes]
    .map(([canonicalId, count]) => ({ canonicalId, votes: count }))
    .sort((one, other) => other.votes - one.votes || one.canonicalId - other.canonicalId)
}

/** How many members of enough reputation have to name this canonical question before it is decided; 0 = the word
 *  of `actor` decides, alone or as the last. */
export async function wordsMissing(
  read: ReadDb,
  actor: Member,
  question: Question,
  canonicalId: QuestionId,
): Promise<number> {
  if (mayDecideDuplicate(actor, question)) return 0
  const said = and(eq(duplicateVotes.questionId, question.id), eq(duplicateVotes.canonicalId, canonicalId))
  const asked = { said, reputation: MERGE_VOTE_REPUTATION.value }
  return Math.max(0, MERGE_VOTES.value - (await wordsThatCount(read, duplicateVotes, actor, asked)))
}

const canonicals = alias(questions, 'canonicals')

/** The questions that these are, or repeat, each once in their order; those that nobody sees are left out, and so is what
 *  repeats one of them. Chains end at their first link: a duplicate of a duplicate is one of the original. */
export async function canonicalIds(read: ReadDb, ids: QuestionId[]): Promise<QuestionId[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select({ id: questions.id, canonicalId: canonicals.id })
    .from(questions)
    .innerJoin(canonicals, eq(canonicals.id, sql`coalesce(${questions.canonicalId}, ${questions.id})`))
    .where(and(isPublic, isPublicIn(canonicals), inArray(questions.id, ids)))
  const canonical = new Map(rows.map((row) => [row.id, row.canonicalId]))
  return [...new Set(ids.flatMap((id) => canonical.get(id) ?? []))]
}

/** Glimpses of these questions, those that everybody sees, in the order of `ids`. */
export async function glimpsesOf(read: ReadDb, ids: QuestionId[]): Promise<Glimpse[]> {
  if (ids.length === 0) return []
  const rows = await reading({ question: ids }, async () =>
    read
      .select(glimpseColumns(questions))
      .from(questions)
      .where(and(isPublic, inArray(questions.id, ids))),
  )
  const byId = new Map(rows.map((row) => [row.id, glimpseOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const briefsByIds = prepared(
  (read, { ids }: Slots<{ ids: QuestionId[] }>) =>
    read
      .select(briefColumns(questions))
      .from(questions)
      .where(and(isPublic, anyOf(questions.id, ids))),
  ({ ids }) => ({ question: ids }),
)

/** As `glimpsesOf`, for those who only look where else to go. */
export async function briefsOf(read: ReadDb, ids: QuestionId[]) {
  if (ids.length === 0) return []
  const byId = new Map((await briefsByIds(read, { ids })).map((row) => [row.id, briefOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const isMergedInto = (canonicalId: QuestionId) => and(isPublic, eq(questions.canonicalId, canonicalId))

const NEWEST: OrderKey[] = [
  { column: questions.createdAt, direction: 'desc' },
  { column: questions.id, direction: 'desc' },
]

/** Those, newest first. @throws AppError `lists.bad_cursor` 400 */
export async function duplicatesOf(read: ReadDb, id: QuestionId, cursor: string | undefined) {
  const behind = cursor ? after(NEWEST, decodeCursor(cursor, NEWEST)) : undefined
  const rows = await read
    .select(glimpseColumns(questions))
    .from(questions)
    .where(and(isMergedInto(id), behind))
    .orderBy(...orderBy(NEWEST))
    .limit(QUESTIONS_PER_PAGE + 1)
  const { items, next } = pageOf(rows, QUESTIONS_PER_PAGE, (row) => [row.createdAt, row.id])
  return { items: items.map(glimpseOf), next }
}
