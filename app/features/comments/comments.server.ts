import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import type { PostRef } from '#db/post.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { heldForLikely, refuseNewLikely } from '~/guard/likely.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { pushesOutside, refuseNewPush } from '../contact-patterns/patterns.view.server.ts'
import { isNewMember } from '../posts/compose.server.ts'
import { isAuthor } from '../posts/policy.ts'
import { HOLD_NEW_MEMBERS_POSTS } from '../posts/rules.ts'
import { once } from '../posts/submission.server.ts'
import { assertUnlocked, getQuestion, getVisibleQuestion, type Question } from '../questions/find.server.ts'
import { follow } from '../questions/follow.server.ts'
import { commentPath } from '../questions/paths.ts'
import { composeComment } from './compose.server.ts'
import { getComment } from './find.server.ts'
import { mayCommentAtAll, mayDeleteComment, mayEditComment } from './policy.ts'
import type { CommentInput } from './schema.ts'

/** @throws AppError `posts.too_early` 403 · `questions.not_found`, `answers.not_found` 404 · `posts.deleted` 410 */
export async function postComment(db: Db, author: Member, post: PostRef, input: CommentInput, now: Date) {
  return db.write(async (tx) => {
    const { question, answerId } = await threadOf(tx, author, post)
    const submission = { token: input.token, place: `comment:${post.kind}:${post.id}`, text: input.body }
    return once(tx, author.id, submission, now, async () => {
      assertAllowed(mayCommentAtAll(author, question), 'posts.too_early')
      const id = await insertComment(tx, author, { question, answerId, ...input }, now)
      return { path: commentPath(question, id) }
    })
  })
}

/** The thread that a post stands in; deleted posts take no comments. */
async function threadOf(tx: Tx, author: Member, post: PostRef) {
  if (post.kind === 'question') {
    const question = await getVisibleQuestion(tx, author, post.id)
    if (question.deletedAt) fail('posts.deleted', 410)
    assertUnlocked(author, question)
    return { question, answerId: null }
  }
  const { question, answer } = await getVisibleAnswer(tx, author, post.id)
  if (answer.deletedAt || question.deletedAt) fail('posts.deleted', 410)
  assertUnlocked(author, question)
  return { question, answerId: answer.id }
}

interface NewComment extends CommentInput {
  question: Question
  answerId: AnswerId | null
}

async function insertComment(tx: Tx, author: Member, comment: NewComment, now: Date) {
  assertMayWrite(author, now)
  const { question, answerId, body } = comment
  const composed = await composeComment(tx, author, body, now)
  const likely = heldForLikely(author, [['body', body]], comment.likely)
  const heldFor = (await pushesOutside(tx, author, body)) ?? likely
  const isNewcomers =
    HOLD_NEW_MEMBERS_POSTS.value && !isAuthor(author, question) && (await isNewMember(tx, author, now))
  const held = heldFor !== null || isNewcomers
  const [row] = await tx
    .insert(comments)
    .values({
      ...composed,
      questionId: question.id,
      answerId,
      authorId: author.id,
      createdAt: now,
      updatedAt: now,
      heldAt: held ? now : null,
      heldFor,
    })
    .returning({ id: comments.id })
  const id = row?.id ?? fail('comments.not_found', 404)
  await follow(tx, author.id, question.id, now)
  if (held) {
    await publish(tx, 'post.held', { questionId: question.id, answerId: null, commentId: id }, now)
    return id
  }
  await recountComments(tx, question.id, answerId)
  await publish(tx, 'comment.posted', { commentId: id }, now)
  await publish(tx, 'question.changed', { questionId: question.id }, now)
  return id
}

/** @throws AppError `comments.not_found` 404 · `comments.edit_forbidden` 403 · `guard.likely_edit` 422 */
export async function editComment(db: Db, editor: Member, id: CommentId, edit: CommentInput, now: Date) {
  const { body } = edit
  assertMayWrite(editor, now)
  await db.write(async (tx) => {
    const comment = await getComment(tx, editor, id)
    const question = await getQuestion(tx, comment.questionId)
    assertUnlocked(editor, question)
    assertAllowed(mayEditComment(editor, comment, question, now), 'comments.edit_forbidden')
    refuseNewLikely(editor, { before: comment.body, after: [['body', body]] }, edit.likely)
    await refuseNewPush(tx, editor, { before: comment.body, after: body })
    const composed = await composeComment(tx, editor, body, now)
    await tx
      .update(comments)
      .set({ ...composed, updatedAt: now })
      .where(eq(comments.id, id))
    await publish(tx, 'question.changed', { questionId: comment.questionId }, now)
  })
}

/** @throws AppError `comments.not_found` 404 · `comments.delete_forbidden` 403 */
export async function deleteComment(db: Db, actor: Member, id: CommentId, now: Date) {
  await db.write(async (tx) => {
    const comment = await getComment(tx, actor, id)
    assertAllowed(mayDeleteComment(actor, comment), 'comments.delete_forbidden')
    await tx.update(comments).set({ deletedAt: now, deletedById: actor.id }).where(eq(comments.id, id))
    await recountComments(tx, comment.questionId, comment.answerId)
    await publish(tx, 'question.changed', { questionId: comment.questionId }, now)
    if (comment.authorId !== actor.id) {
      const removed = {
        questionId: comment.questionId,
        answerId: comment.answerId,
        commentId: id,
        actorId: actor.id,
      }
      await publish(tx, 'post.removed', removed, now)
      await recordAct(tx, { actorId: actor.id, act: 'comment.deleted', subjectId: id }, now)
    }
  })
}

/** Comments under a post that everybody sees: the one formula, for commands and for `doctor`. */
export const questionCommentCount = sql<number>`(
  select count(*) from comments c where c.question_id = ${questions.id} and c.answer_id is null
  and c.deleted_at is null and c.held_at is null)`
export const answerCommentCount = sql<number>`(
  select count(*) from comments c where c.answer_id = ${answers.id} and c.deleted_at is null and c.held_at is null)`

export async function recountComments(tx: Tx, questionId: QuestionId, answerId: AnswerId | null) {
  if (answerId === null) {
    await tx.update(questions).set({ commentCount: questionCommentCount }).where(eq(questions.id, questionId))
  } else {
    await tx.update(answers).set({ commentCount: answerCommentCount }).where(eq(answers.id, answerId))
  }
}

export const isPublicComment = and(isNull(comments.deletedAt), isNull(comments.heldAt))
