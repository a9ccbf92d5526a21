import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId, UserId } from '#db/ids.ts'
import { answers, comments, questionFollows, questions } from '#db/schema/index.ts'
import { mentionedAround, mentionedIn } from './mentions.server.ts'
import { tellEach } from './tell.server.ts'

interface Removable {
  deletedAt: Date | null
  heldAt: Date | null
}

/** Handlers read the present state: what is gone or waits by now is told to nobody. */
export const isShown = (post: Removable | undefined) => post?.deletedAt === null && post.heldAt === null

/** An answer that everybody sees, with its question, else undefined. */
export async function shownAnswer(read: ReadDb, id: AnswerId) {
  const [row] = await read
    .select({ answer: answers, question: questions })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(answers.id, id))
  return row && isShown(row.answer) && isShown(row.question) ? row : undefined
}

export async function followersOf(read: ReadDb, questionId: QuestionId): Promise<UserId[]> {
  const rows = await read
    .select({ userId: questionFollows.userId })
    .from(questionFollows)
    .where(eq(questionFollows.questionId, questionId))
  return rows.map((row) => row.userId)
}

/** To whom a question mentions. */
export async function noticeQuestion(tx: Tx, { questionId }: { questionId: number }, now: Date) {
  const [question] = await tx
    .select()
    .from(questions)
    .where(eq(questions.id, questionId as QuestionId))
  if (!question || !isShown(question)) return
  const event = { questionId: question.id, actorId: question.authorId, anchor: '' }
  await tellEach(tx, event, [['mentioned', await mentionedIn(tx, [question.bodyHtml])]], now)
}

/** To the asker, to whom it mentions, and to all who follow the thread. */
export async function noticeAnswer(tx: Tx, { answerId }: { answerId: number }, now: Date) {
  const row = await shownAnswer(tx, answerId as AnswerId)
  if (!row) return
  const { answer, question } = row
  const event = { questionId: question.id, actorId: answer.authorId, anchor: `answer-${answer.id}` }
  await tellEach(
    tx,
    event,
    [
      ['answered', [question.authorId]],
      ['mentioned', await mentionedIn(tx, [answer.bodyHtml])],
      ['answered', await followersOf(tx, question.id)],
    ],
    now,
  )
}

/** To whom it mentions, to the author of the post above, and to who is part of the talk there. */
export async function noticeComment(tx: Tx, { commentId }: { commentId: number }, now: Date) {
  const [comment] = await tx
    .select()
    .from(comments)
    .where(eq(comments.id, commentId as CommentId))
  const authorId = comment && isShown(comment) ? await authorAbove(tx, comment) : undefined
  if (!comment || authorId === undefined) return
  const event = { questionId: comment.questionId, actorId: comment.authorId, anchor: `comment-${comment.id}` }
  await tellEach(
    tx,
    event,
    [
      ['mentioned', await mentionedIn(tx, [comment.bodyHtml])],
      ['commented', [authorId]],
      ['commented', await mentionedAround(tx, comment)],
    ],
    now,
  )
}

/** Who wrote what is commented on; undefined when it is not shown. */
async function authorAbove(read: ReadDb, { questionId, answerId }: typeof comments.$inferSelect) {
  if (answerId) return (await shownAnswer(read, answerId))?.answer.authorId
  const [question] = await read.select().from(questions).where(eq(questions.id, questionId))
  return isShown(question) ? question?.authorId : undefined
}
