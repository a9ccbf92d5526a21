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
  const text = await textChanges(tx, importing, answer)
  const back = restored(here, source)
  const voted = source.changed.has('votes') ? answerVotes(source.post.votes) : {}
  const { questionId } = source
  await tx
    .update(answers)
    .set({ ...text, ...back, ...voted, questionId })
    .where(eq(answers.id, id))
  const isBack = 'deletedAt' in back
  if (isBack) await returnForPost(tx, { kind: 'answer', id }, importing.now)
  if (isBack || text.body !== undefined) await publishAnswers(tx, [id], importing.now)
  if (here.questionId === questionId) return null
  await tx.update(comments).set({ questionId }).where(eq(comments.answerId, id))
  return leave(tx, here)
}

/** Only what an import took out is brought back by one. */
const restored = (here: Answer, { known }: ComposedAnswer['source']): Changes =>
  known?.contentHash === GONE && here.deletedAt !== null && here.deletedById === null
    ? { deletedAt: null }
    : {}

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
