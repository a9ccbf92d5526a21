import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import { returnForPost } from '../reputation/reputation.server.ts'
import { answerColumns, type ComposedAnswer } from './answer-columns.ts'
import { GONE } from './fingerprint.ts'
import type { Importing } from './importing.ts'
import { editedAt } from './post-text.ts'
import { publishAnswers } from './publish.server.ts'
import { updateHistory } from './revisions.server.ts'
import { answerVotes } from './votes.ts'

type Answer = typeof answers.$inferSelect
type Changes = Partial<typeof answers.$inferInsert>

/** Writes the parts that changed there since the last import; returns the question that the answer left, if it moved
 *  to another. */
export async function updateAnswer(
  tx: Tx,
  importing: Importing,
  answer: ComposedAnswer,
): Promise<QuestionId | null> {
  const { source } = answer
  const id = source.known?.rowId as AnswerId
  const [here] = await tx.select().from(answers).where(eq(answers.id, id))
  if (!here) return null
  const isBack = source.known?.contentHash === GONE && here.deletedAt !== null && here.deletedById === null
  const hasMoved = source.changed.has('question') && here.questionId !== source.questionId
  const text = await textChanges(tx, importing, answer)
  const changes = {
    ...(isBack ? { deletedAt: null } : {}),
    ...(hasMoved ? { questionId: source.questionId } : {}),
    ...text,
    ...(source.changed.has('votes') ? answerVotes(source.post.votes) : {}),
  }
  if (Object.keys(changes).length > 0) await tx.update(answers).set(changes).where(eq(answers.id, id))
  if (isBack) await returnForPost(tx, { kind: 'answer', id }, importing.now)
  if (hasMoved)
    await tx.update(comments).set({ questionId: source.questionId }).where(eq(comments.answerId, id))
  if (isBack || text.body !== undefined) await publishAnswers(tx, [id], importing.now)
  return hasMoved ? leave(tx, here) : null
}

async function textChanges(tx: Tx, importing: Importing, answer: ComposedAnswer): Promise<Changes> {
  const { source, texts, composed } = answer
  if (!composed) return {}
  const owner = { questionId: null, answerId: source.known?.rowId as AnswerId }
  const top = await updateHistory(tx, importing, { owner, texts }, new Map())
  const origin = answerColumns(importing.site, answer)
  if (!top) return origin
  return { ...origin, ...composed, updatedAt: editedAt(texts, source.post), revision: top.number }
}

/** A question does not keep another's answer as its solution. */
async function leave(tx: Tx, { id, questionId }: Answer): Promise<QuestionId> {
  await tx
    .update(questions)
    .set({ acceptedAnswerId: null, acceptedAt: null })
    .where(and(eq(questions.id, questionId), eq(questions.acceptedAnswerId, id)))
  return questionId
}
