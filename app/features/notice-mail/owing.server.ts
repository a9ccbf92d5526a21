import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { noticeMails, questions, users } from '#db/schema/index.ts'
import type { NoticeMailKind } from '#db/schema/types.ts'
import { type Judged, judged } from '../notices/judgements.server.ts'
import { shownAnswer } from '../notices/posts.server.ts'
import { REMOVALS_MAILED, REMOVALS_WINDOW_MS } from './rules.ts'

export interface OwedMail {
  kind: NoticeMailKind
  userId: UserId
  questionId: QuestionId
  answerId?: AnswerId | null
  commentId?: CommentId | null
}

/** Owes a mail, once: the same answer, and a reminder of the same question, are never mailed twice. Whoever has no
 *  verified address is owed none. */
export async function owe(tx: Tx, mail: OwedMail, now: Date) {
  const canBeWrittenTo = and(eq(users.id, mail.userId), isNotNull(users.emailKey), isNull(users.deletedAt))
  if ((await tx.$count(users, canBeWrittenTo)) === 0) return
  const [made] = await tx
    .insert(noticeMails)
    .values({ ...mail, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: noticeMails.id })
  if (made) await publish(tx, 'mail.owed', { mailId: made.id }, now)
}

/** To the asker, unless it is their own. */
export async function oweAnswer(tx: Tx, payload: { answerId: number }, now: Date) {
  const shown = await shownAnswer(tx, payload.answerId as AnswerId)
  if (!shown) return
  const { answer, question } = shown
  if (question.authorId === null || question.authorId === answer.authorId) return
  const mail = { userId: question.authorId, questionId: question.id, answerId: answer.id }
  await owe(tx, { kind: 'answered', ...mail }, now)
}

type Decided = Judged & { actorId: number }

const toItsAuthor = (kind: 'approved' | 'removed') => async (tx: Tx, payload: Decided, now: Date) => {
  const { post } = await judged(tx, payload)
  if (!post?.authorId || post.authorId === payload.actorId) return
  if (kind === 'removed' && (await heardEnough(tx, post.authorId, now))) return
  const mail = {
    userId: post.authorId,
    questionId: payload.questionId as QuestionId,
    answerId: payload.answerId as AnswerId | null,
    commentId: (payload.commentId ?? null) as CommentId | null,
  }
  await owe(tx, { kind, ...mail }, now)
}

/** Of a spammer all posts go at once: nobody is written to about each of them. */
async function heardEnough(tx: Tx, userId: UserId, now: Date): Promise<boolean> {
  const lately = gt(noticeMails.createdAt, new Date(now.getTime() - REMOVALS_WINDOW_MS))
  const mailed = and(eq(noticeMails.userId, userId), eq(noticeMails.kind, 'removed'), lately)
  return (await tx.$count(noticeMails, mailed)) >= REMOVALS_MAILED.value
}

export const oweApproval = toItsAuthor('approved')
export const oweRemoval = toItsAuthor('removed')

const toTheAsker =
  (kind: 'closed' | 'merged') =>
  async (tx: Tx, payload: { questionId: number; actorId: number | null }, now: Date) => {
    const [question] = await tx
      .select({ id: questions.id, authorId: questions.authorId })
      .from(questions)
      .where(eq(questions.id, payload.questionId as QuestionId))
    if (!question?.authorId || question.authorId === payload.actorId) return
    await owe(tx, { kind, userId: question.authorId, questionId: question.id }, now)
  }

export const oweClosing = toTheAsker('closed')
export const oweMerging = toTheAsker('merged')
