import { and, eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, EntryId, QuestionId, UserId } from '#db/ids.ts'
import { answers, comments, faqEntries, questionFollows, questions } from '#db/schema/index.ts'
import type { HOLDING_KINDS } from '#db/schema/types.ts'
import { isHeldForFlags } from '../posts/holding.ts'
import { followersOf, isShown, shownAnswer } from './posts.server.ts'
import { tellEach } from './tell.server.ts'

type ByActor<Payload> = Payload & { actorId: number | null }

/** To whoever wrote it and whoever asked; and to those who asked or followed the same in a question that was
 *  merged into this one. */
export async function noticeAcceptance(
  tx: Tx,
  { answerId, actorId }: ByActor<{ answerId: number }>,
  now: Date,
) {
  const row = await shownAnswer(tx, answerId as AnswerId)
  if (!row || row.question.acceptedAnswerId !== answerId) return
  const { answer, question } = row
  const event = {
    questionId: question.id,
    actorId: actorId as UserId | null,
    anchor: `answer-${answer.id}`,
  }
  await tellEach(
    tx,
    event,
    [
      ['accepted', [answer.authorId, question.authorId]],
      ['canonical_solved', await waitingElsewhere(tx, question.id)],
    ],
    now,
  )
}

/** Askers and followers of the duplicates of a question. */
async function waitingElsewhere(read: ReadDb, canonicalId: QuestionId): Promise<(UserId | null)[]> {
  const rows = await read
    .select({ askerId: questions.authorId, followerId: questionFollows.userId })
    .from(questions)
    .leftJoin(questionFollows, eq(questionFollows.questionId, questions.id))
    .where(eq(questions.canonicalId, canonicalId))
  return rows.flatMap(({ askerId, followerId }) => [askerId, followerId])
}

/** To the author of the answer that became official. */
export async function noticePromotion(
  tx: Tx,
  { answerId, entryId, actorId }: ByActor<{ answerId: number; entryId: number }>,
  now: Date,
) {
  const [entry] = await tx
    .select({ id: faqEntries.id })
    .from(faqEntries)
    .where(and(eq(faqEntries.id, entryId as EntryId), eq(faqEntries.state, 'published')))
  const shown = entry && (await shownAnswer(tx, answerId as AnswerId))
  if (!shown) return
  const { questionId, authorId } = shown.answer
  const event = { questionId, actorId: actorId as UserId | null, anchor: `answer-${answerId}` }
  await tellEach(tx, event, [['promoted', [authorId]]], now)
}

/** To the asker. */
export async function noticeClosing(
  tx: Tx,
  { questionId, actorId }: ByActor<{ questionId: number }>,
  now: Date,
) {
  const question = await shownQuestion(tx, questionId)
  if (!question?.closedAt) return
  const event = { questionId: question.id, actorId: actorId as UserId | null, anchor: '' }
  await tellEach(tx, event, [['closed', [question.authorId]]], now)
}

/** To the asker and followers of the duplicate. */
export async function noticeMerging(
  tx: Tx,
  { questionId, actorId }: ByActor<{ questionId: number }>,
  now: Date,
) {
  const question = await shownQuestion(tx, questionId)
  if (!question?.canonicalId) return
  const event = { questionId: question.id, actorId: actorId as UserId | null, anchor: '' }
  const audience = [question.authorId, ...(await followersOf(tx, question.id))]
  await tellEach(tx, event, [['merged', audience]], now)
}

async function shownQuestion(read: ReadDb, id: number) {
  const [question] = await read
    .select()
    .from(questions)
    .where(eq(questions.id, id as QuestionId))
  return isShown(question) ? question : undefined
}

export interface Judged {
  questionId: number
  answerId: number | null
  commentId?: number | null
}

/** To the author, who sees it while nobody else does. */
export async function noticeHolding(tx: Tx, payload: Judged, now: Date) {
  const { post, anchor } = await judged(tx, payload)
  if (!post?.heldAt || post.deletedAt) return
  const event = { questionId: payload.questionId as QuestionId, actorId: null, anchor }
  await tellEach(tx, event, [[heldKind(post.heldFor), [post.authorId]]], now)
}

function heldKind(heldFor: string | null): (typeof HOLDING_KINDS)[number] {
  if (isHeldForFlags(heldFor)) return 'hidden_by_flags'
  return heldFor ? 'held_for_contact' : 'held'
}

/** To the author: from now on everybody sees it. */
export async function noticeApproval(tx: Tx, payload: ByActor<Judged>, now: Date) {
  const { post, anchor } = await judged(tx, payload)
  if (!post || !isShown(post)) return
  const event = {
    questionId: payload.questionId as QuestionId,
    actorId: payload.actorId as UserId | null,
    anchor,
  }
  await tellEach(tx, event, [['approved', [post.authorId]]], now)
}

/** The comment, else the answer, else the question itself. */
export async function judged(read: ReadDb, { questionId, answerId, commentId }: Judged) {
  if (commentId) {
    const [post] = await read
      .select()
      .from(comments)
      .where(eq(comments.id, commentId as CommentId))
    return { post, anchor: `comment-${commentId}` }
  }
  if (answerId) {
    const [post] = await read
      .select()
      .from(answers)
      .where(eq(answers.id, answerId as AnswerId))
    return { post, anchor: `answer-${answerId}` }
  }
  const [post] = await read
    .select()
    .from(questions)
    .where(eq(questions.id, questionId as QuestionId))
  return { post, anchor: '' }
}
