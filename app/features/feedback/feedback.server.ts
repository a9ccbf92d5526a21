import type { Tx } from '#db/client.server.ts'
import { solvedIt } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { getEntry } from '../faq/find.server.ts'
import { reviewEntry } from '../faq/review.server.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { type SolvedItTarget, solvedItCounts } from './feedback.view.server.ts'
import type { SolvedItInput } from './schema.ts'
import type { Visitor } from './visitor.server.ts'

/** Notes whether a thread or an official answer solved it: one word a visitor and day, which can be changed.
 *  Feeds demand, search and review, never reputation. `endVisit` learns from it as well.
 *  @throws AppError 404 and 410 as for reading the thing */
export async function answerSolvedIt(
  tx: Tx,
  viewer: Viewer,
  target: SolvedItTarget,
  visitor: Visitor,
  { value, reason = '', phrase = '' }: SolvedItInput,
  now: Date,
) {
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
}
