import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { answers, duplicateVotes, questions } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { acceptAgain } from '../answers/acceptance.server.ts'
import { ownAnswerTo } from '../answers/find.server.ts'
import { bringAnswerBack } from '../answers/removal.server.ts'
import { tellOfDuplicate } from '../questions/duplicates.server.ts'
import { canonicalIds } from '../questions/duplicates.view.server.ts'
import { getQuestion } from '../questions/find.server.ts'
import { bringWordsBack, giveBackCarried } from '../questions/parting.server.ts'
import { setAccepted } from './merge.server.ts'
import { placeAnswers, putBack } from './places.server.ts'
import { closeMove, type Move } from './record.server.ts'

/** Two threads again: what moved goes back as far as it still stands where it was put, who follows only since then no
 *  longer does, and what went away comes back: answers, an acceptance, and what members had said. */
export async function unmerge(tx: Tx, actor: Member, move: Move, now: Date) {
  const { fromId, toId, moved } = move
  const { answers: brought = [] } = moved
  const there = await standing(tx, brought, move)
  const to = await getQuestion(tx, toId)
  const goesAlong = there.some((id) => id === to.acceptedAnswerId)
  if (goesAlong) await setAccepted(tx, toId, null)
  await placeAnswers(tx, there, fromId, now)
  if (goesAlong) await setAccepted(tx, fromId, to)
  await putBack(tx, moved.comments, { questionId: toId, answerId: null })
  await bringBack(tx, move, now)
  await partQuestions(tx, move, now)
  if (moved.accepted) await acceptAgain(tx, moved.accepted, now)
  await closeMove(tx, actor, move, now)
}

async function standing(tx: Tx, ids: AnswerId[], { toId }: Move): Promise<AnswerId[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: answers.id })
    .from(answers)
    .where(and(inArray(answers.id, ids), eq(answers.questionId, toId)))
  return rows.map(({ id }) => id)
}

/** Unless somebody restored it meanwhile, or its author answered there anew. */
async function bringBack(tx: Tx, { moved }: Move, now: Date) {
  for (const { id, questionId } of moved.retired ?? []) {
    const gone = and(eq(answers.id, id), eq(answers.questionId, questionId), isNotNull(answers.deletedAt))
    const [answer] = await tx.select().from(answers).where(gone)
    const another = answer?.authorId && (await ownAnswerTo(tx, answer.authorId, questionId))
    if (!answer || another) continue
    await bringAnswerBack(tx, answer, now)
  }
}

/** Neither repeats the other any more; what repeated the first one does so again, and it what it repeated. */
async function partQuestions(tx: Tx, move: Move, now: Date) {
  const { fromId, toId, moved } = move
  const before = await getQuestion(tx, fromId)
  await tx.delete(duplicateVotes).where(eq(duplicateVotes.questionId, fromId))
  const canonicalId = await repeatedBefore(tx, move)
  await tx.update(questions).set({ canonicalId, mergedAt: null }).where(eq(questions.id, fromId))
  await tellOfDuplicate(tx, before, now)
  const { followers = [], duplicates = [], said = [], reversed = [], words } = moved
  await giveBackCarried(tx, { fromId, toId }, { followers, duplicates, said, reversed }, now)
  if (words) await bringWordsBack(tx, fromId, words)
}

/** As that is answered now; nothing when it has come to repeat this very question. */
async function repeatedBefore(tx: Tx, { fromId, toId, moved: { repeated } }: Move) {
  const [canonical] = repeated ? await canonicalIds(tx, [repeated]) : []
  return canonical === fromId || canonical === toId ? null : (canonical ?? null)
}
