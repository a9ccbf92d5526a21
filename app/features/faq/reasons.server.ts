import { and, eq, gt, gte, inArray, isNull, lte, ne, sum } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answerRef } from '#db/post.ts'
import { answers, solvedIt, votes } from '#db/schema/index.ts'
import type { ReviewLevel, ReviewReason } from '#db/schema/types.ts'
import type { Answer } from '../answers/find.server.ts'
import { findRevision } from '../posts/revisions.server.ts'
import { type Change, changeBetween } from './change.ts'
import type { Entry } from './find.server.ts'
import {
  OVERTAKEN_BY,
  OVERTAKEN_TIME,
  UNHELPFUL_MIN_VOTES,
  UNHELPFUL_SHARE,
  UNHELPFUL_TIME,
} from './rules.ts'
import { type PinnedSource, pinnedSources, presentSource, stands } from './sources.server.ts'
import { changeOfTwin } from './twins.server.ts'

/** What can be seen from the forum itself; a recall is somebody's word. */
export type FoundReason = Exclude<ReviewReason, 'recalled'>

/** Urgent: readers may be acting on something wrong. They then see "being checked". */
export const LEVEL_OF: Record<FoundReason, ReviewLevel> = {
  source_deleted: 'urgent',
  source_detail_changed: 'urgent',
  unhelpful: 'urgent',
  twin_differs: 'urgent',
  unaccepted: 'routine',
  overtaken: 'routine',
  source_edited: 'routine',
  twin_edited: 'routine',
  review_date: 'routine',
}

/** What an entry is compared with. */
export const BESIDE = ['sources', 'twin'] as const
export type Beside = (typeof BESIDE)[number]

/** Which reasons come from what an entry is compared with: they are decided by whoever has that before them. */
export const REASONS_FROM: Record<Beside, FoundReason[]> = {
  sources: ['source_deleted', 'source_detail_changed', 'source_edited', 'unaccepted', 'overtaken'],
  twin: ['twin_differs', 'twin_edited'],
}

/** Every reason that holds now. */
export async function reasonsFor(read: ReadDb, entry: Entry, now: Date): Promise<FoundReason[]> {
  const reasons = new Set<FoundReason>()
  for (const pinned of await pinnedSources(read, entry)) {
    for (const reason of await sourceReasons(read, pinned, now)) reasons.add(reason)
  }
  const change = await changeOfTwin(read, entry)
  if (change === 'detail') reasons.add('twin_differs')
  if (change === 'text') reasons.add('twin_edited')
  if (await isUnhelpful(read, entry, now)) reasons.add('unhelpful')
  if (entry.reviewAt && entry.reviewAt <= now) reasons.add('review_date')
  return [...reasons]
}

async function sourceReasons(read: ReadDb, pinned: PinnedSource, now: Date): Promise<FoundReason[]> {
  const source = await presentSource(read, pinned.answerId)
  if (!source || !stands(source)) return ['source_deleted']
  const { answer, question } = source
  const reasons: FoundReason[] = []
  const change = await changeSince(read, pinned, answer)
  if (change === 'detail') reasons.push('source_detail_changed')
  if (change === 'text') reasons.push('source_edited')
  if (question.acceptedAnswerId !== answer.id) reasons.push('unaccepted')
  if (await isOvertaken(read, answer, now)) reasons.push('overtaken')
  return reasons
}

/** What nobody can compare any more, somebody has to read. */
async function changeSince(read: ReadDb, { revision }: PinnedSource, answer: Answer): Promise<Change> {
  const before = await findRevision(read, answerRef(answer.id), revision)
  return before ? changeBetween(before.body, answer.body) : 'text'
}

/** Another answer leads by five, and did so three days ago: a lead of an hour may be a joke or a raid. */
async function isOvertaken(read: ReadDb, source: Answer, now: Date) {
  const then = new Date(now.getTime() - OVERTAKEN_TIME.ms)
  const ahead = await read
    .select({ id: answers.id, score: answers.score })
    .from(answers)
    .where(
      and(
        eq(answers.questionId, source.questionId),
        ne(answers.id, source.id),
        isNull(answers.deletedAt),
        isNull(answers.heldAt),
        gte(answers.score, source.score + OVERTAKEN_BY.value),
        lte(answers.createdAt, then),
      ),
    )
  if (ahead.length === 0) return false
  const gained = await votesSince(read, [source.id, ...ahead.map(({ id }) => id)], then)
  const scoreThen = (answer: { id: Answer['id']; score: number }) => answer.score - gained(answer.id)
  return ahead.some((answer) => scoreThen(answer) >= scoreThen(source) + OVERTAKEN_BY.value)
}

/** What the votes cast after `then` did to the scores of these answers: nothing, where they were taken back. */
async function votesSince(read: ReadDb, ids: Answer['id'][], then: Date) {
  const rows = await read
    .select({ answerId: votes.answerId, gained: sum(votes.value).mapWith(Number) })
    .from(votes)
    .where(and(inArray(votes.answerId, ids), gt(votes.createdAt, then), isNull(votes.voidedById)))
    .groupBy(votes.answerId)
  const byAnswer = new Map(rows.map((row) => [row.answerId, row.gained]))
  return (id: Answer['id']) => byAnswer.get(id) ?? 0
}

/** Words from before the last verification were about an older look at the entry. */
async function isUnhelpful(read: ReadDb, { id, verifiedAt }: Entry, now: Date) {
  const recently = now.getTime() - UNHELPFUL_TIME.ms
  const since = new Date(Math.max(recently, verifiedAt?.getTime() ?? recently))
  const recent = and(eq(solvedIt.entryId, id), gte(solvedIt.createdAt, since))
  const all = await read.$count(solvedIt, recent)
  if (all < UNHELPFUL_MIN_VOTES.value) return false
  const no = await read.$count(solvedIt, and(recent, eq(solvedIt.solved, false)))
  return no >= all * UNHELPFUL_SHARE.share
}
