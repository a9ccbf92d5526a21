import { and, count, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { solvedIt } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { getEntry } from '../faq/find.server.ts'
import { reviewEntry } from '../faq/review.server.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import type { SolvedItInput } from './schema.ts'
import type { Visitor } from './visitor.server.ts'

export type SolvedItTarget = { questionId: QuestionId } | { entryId: EntryId }

/** Says whether a thread or an official answer solved it: one word a visitor and day, which can be changed.
 *  Feeds demand, search and review, never reputation.
 *  @throws AppError 404 and 410 as for reading the thing */
export async function answerSolvedIt(
  db: Db,
  viewer: Viewer,
  target: SolvedItTarget,
  visitor: Visitor,
  { value, reason = '', phrase = '' }: SolvedItInput,
  now: Date,
) {
  return db.write(async (tx) => {
    if ('questionId' in target) await getVisibleQuestion(tx, viewer, target.questionId)
    else await getEntry(tx, viewer, target.entryId)
    const said = {
      solved: value,
      reason: !value && reason !== '' ? reason : null,
      phrase: value && phrase !== '' ? phrase : null,
      createdAt: now,
    }
    const place = 'questionId' in target ? solvedIt.questionId : solvedIt.entryId
    await tx
      .insert(solvedIt)
      .values({ ...target, ...said, visitor: visitor.id, day: visitor.day })
      .onConflictDoUpdate({ target: [place, solvedIt.day, solvedIt.visitor], set: said })
    if ('entryId' in target && !value) await reviewEntry(tx, target.entryId, now)
    return solvedItCounts(tx, target)
  })
}

export async function solvedItCounts(read: ReadDb, target: SolvedItTarget) {
  const [row] = await read
    .select({
      all: count(),
      yes: sql<number>`coalesce(sum(case when ${solvedIt.solved} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(solvedIt)
    .where(onTarget(target))
  const { all = 0, yes = 0 } = row ?? {}
  return { yes, no: all - yes }
}

/** What this visitor said today, if anything. */
export async function solvedItBy(read: ReadDb, target: SolvedItTarget, visitor: Visitor) {
  const [row] = await read
    .select({ solved: solvedIt.solved })
    .from(solvedIt)
    .where(and(onTarget(target), eq(solvedIt.day, visitor.day), eq(solvedIt.visitor, visitor.id)))
  return row?.solved ?? null
}

const onTarget = (target: SolvedItTarget) =>
  'questionId' in target ? eq(solvedIt.questionId, target.questionId) : eq(solvedIt.entryId, target.entryId)
