import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { SuggestionId, UserId } from '#db/ids.ts'
import { answers, questions, suggestedEdits } from '#db/schema/index.ts'
import { tellEach } from './tell.server.ts'

/** To the author of the post. */
export async function noticeSuggestion(tx: Tx, { suggestionId }: { suggestionId: number }, now: Date) {
  const found = await suggestionOf(tx, suggestionId)
  if (found?.suggestion.state !== 'waiting') return
  const event = { questionId: found.questionId, actorId: found.suggestion.authorId, anchor: found.anchor }
  await tellEach(tx, event, [['edit_suggested', [found.postAuthorId]]], now)
}

/** To whoever suggested it. */
export async function noticeSuggestionDecision(
  tx: Tx,
  { suggestionId, actorId }: { suggestionId: number; actorId: number },
  now: Date,
) {
  const found = await suggestionOf(tx, suggestionId)
  const { state, authorId } = found?.suggestion ?? {}
  if (!found || !authorId || (state !== 'approved' && state !== 'rejected')) return
  const event = { questionId: found.questionId, actorId: actorId as UserId, anchor: found.anchor }
  await tellEach(tx, event, [[`suggestion_${state}`, [authorId]]], now)
}

async function suggestionOf(read: ReadDb, id: number) {
  const [row] = await read
    .select({ suggestion: suggestedEdits, question: questions, answer: answers })
    .from(suggestedEdits)
    .leftJoin(questions, eq(questions.id, suggestedEdits.questionId))
    .leftJoin(answers, eq(answers.id, suggestedEdits.answerId))
    .where(eq(suggestedEdits.id, id as SuggestionId))
  const questionId = row?.question?.id ?? row?.answer?.questionId
  if (!row || questionId === undefined) return undefined
  const postAuthorId = (row.answer ?? row.question)?.authorId ?? null
  return { suggestion: row.suggestion, questionId, postAuthorId, anchor: `suggestion-${id}` }
}
