import { and, eq, gte, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { answers, faqEntries, faqReviews, questions, solvedIt } from '#db/schema/index.ts'
import type { ReviewLevel, ReviewReason } from '#db/schema/types.ts'
import { revisionOf } from '../posts/revisions.server.ts'
import { changeBetween } from './change.ts'
import type { Entry } from './find.server.ts'
import {
  OVERTAKEN_BY,
  OVERTAKEN_DAYS,
  UNHELPFUL_DAYS,
  UNHELPFUL_MIN_VOTES,
  UNHELPFUL_SHARE,
} from './rules.ts'

const DAY_MS = 24 * 3_600_000

/** Urgent: readers may be acting on something wrong. They then see "being checked". */
export const LEVEL_OF: Record<ReviewReason, ReviewLevel> = {
  source_deleted: 'urgent',
  source_detail_changed: 'urgent',
  unhelpful: 'urgent',
  unaccepted: 'routine',
  overtaken: 'routine',
  source_edited: 'routine',
  review_date: 'routine',
}

/** Looks at the official answer made from this answer, after the answer changed. */
export async function reviewEntryOf(tx: Tx, answerId: AnswerId, now: Date) {
  const [entry] = await tx
    .select()
    .from(faqEntries)
    .where(and(eq(faqEntries.sourceAnswerId, answerId), eq(faqEntries.state, 'published')))
  if (entry) await review(tx, entry, now)
}

/** Finds every reason that holds for any published entry, whatever the outbox may have missed. Writes only
 *  where something changed. */
export async function findDueReviews(db: Db, now: Date): Promise<void> {
  const published = await db.read.select().from(faqEntries).where(eq(faqEntries.state, 'published'))
  for (const entry of published) {
    const { begun, over } = await changes(db.read, entry, now)
    if (begun.length + over.length > 0) await db.write((tx) => reviewEntry(tx, entry.id, now))
  }
}

export async function reviewEntry(tx: Tx, id: EntryId, now: Date) {
  const [entry] = await tx.select().from(faqEntries).where(eq(faqEntries.id, id))
  if (entry?.state === 'published') await review(tx, entry, now)
}

/** Reasons that hold since the last look, and those that hold no more (the source came back, was accepted again). */
async function changes(read: ReadDb, entry: Entry, now: Date) {
  const holding = await reasonsFor(read, entry, now)
  const open = await openReasons(read, entry.id)
  return {
    begun: holding.filter((reason) => !open.includes(reason)),
    over: open.filter((reason) => !holding.includes(reason)),
  }
}

async function review(tx: Tx, entry: Entry, now: Date) {
  const { begun, over } = await changes(tx, entry, now)
  if (begun.length > 0) {
    const rows = begun.map((reason) => ({
      entryId: entry.id,
      level: LEVEL_OF[reason],
      reason,
      createdAt: now,
    }))
    await tx.insert(faqReviews).values(rows)
  }
  if (over.length > 0) {
    const ended = and(
      eq(faqReviews.entryId, entry.id),
      inArray(faqReviews.reason, over),
      isNull(faqReviews.closedAt),
    )
    await tx.update(faqReviews).set({ closedAt: now }).where(ended)
  }
  if (begun.length + over.length > 0) await publish(tx, 'entry.changed', { entryId: entry.id }, now)
}

async function openReasons(read: ReadDb, entryId: EntryId): Promise<ReviewReason[]> {
  const rows = await read
    .select({ reason: faqReviews.reason })
    .from(faqReviews)
    .where(and(eq(faqReviews.entryId, entryId), isNull(faqReviews.closedAt)))
  return rows.map((row) => row.reason)
}

async function reasonsFor(read: ReadDb, entry: Entry, now: Date): Promise<ReviewReason[]> {
  const reasons = await sourceReasons(read, entry, now)
  if (await isUnhelpful(read, entry.id, now)) reasons.push('unhelpful')
  if (entry.reviewAt && entry.reviewAt <= now) reasons.push('review_date')
  return reasons
}

async function sourceReasons(read: ReadDb, entry: Entry, now: Date): Promise<ReviewReason[]> {
  if (!entry.sourceAnswerId || !entry.sourceRevision) return []
  const [source] = await read
    .select({
      answer: answers,
      acceptedId: questions.acceptedAnswerId,
      questionDeletedAt: questions.deletedAt,
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(answers.id, entry.sourceAnswerId))
  if (!source || source.answer.deletedAt || source.questionDeletedAt) return ['source_deleted']
  const reasons: ReviewReason[] = []
  const pinned = await revisionOf(read, answerRef(source.answer.id), entry.sourceRevision)
  const change = changeBetween(pinned.body, source.answer.body)
  if (change === 'detail') reasons.push('source_detail_changed')
  if (change === 'text') reasons.push('source_edited')
  if (source.acceptedId !== source.answer.id) reasons.push('unaccepted')
  if (await isOvertaken(read, source.answer, now)) reasons.push('overtaken')
  return reasons
}

/** Another answer, there for some days, leads by five. */
async function isOvertaken(read: ReadDb, source: typeof answers.$inferSelect, now: Date) {
  const ahead = await read.$count(
    answers,
    and(
      eq(answers.questionId, source.questionId),
      ne(answers.id, source.id),
      isNull(answers.deletedAt),
      isNull(answers.heldAt),
      gte(answers.score, source.score + OVERTAKEN_BY),
      lte(answers.createdAt, new Date(now.getTime() - OVERTAKEN_DAYS * DAY_MS)),
    ),
  )
  return ahead > 0
}

async function isUnhelpful(read: ReadDb, entryId: EntryId, now: Date) {
  const recent = and(
    eq(solvedIt.entryId, entryId),
    gte(solvedIt.createdAt, new Date(now.getTime() - UNHELPFUL_DAYS * DAY_MS)),
  )
  const all = await read.$count(solvedIt, recent)
  if (all < UNHELPFUL_MIN_VOTES) return false
  const no = await read.$count(solvedIt, and(recent, eq(solvedIt.solved, false)))
  return no >= all * UNHELPFUL_SHARE
}
