import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { CommentId } from '#db/ids.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import { recountCommentsOf } from './counters.server.ts'
import type { Importing } from './importing.ts'
import { forget, type Mapping } from './mapping.server.ts'
import { publishQuestions } from './publish.server.ts'
import { sourceId } from './site.ts'

/** Soft-deletes comments that are gone upstream, unless their post is gone there too and stays here. */
export async function removeComments(importing: Importing, gone: Mapping[]) {
  const { writer, report } = importing
  const outcomes = await writer.write('removal of comments', gone, (tx, batch) =>
    removeBatch(tx, importing, batch),
  )
  for (const { removed, kept } of outcomes) {
    report.count('comments', 'removed', removed)
    report.count('comments', 'kept', kept)
  }
}

async function removeBatch(tx: Tx, importing: Importing, batch: Mapping[]) {
  const { db, site, now } = importing
  const standing = await standingComments(tx, importing, batch)
  const leaving = standing.filter(({ onKeptPost }) => !onKeptPost)
  const ids = leaving.map(({ id }) => id)
  await tx.update(comments).set({ deletedAt: now }).where(inArray(comments.id, ids))
  const removed = new Set<number>(ids)
  await forget(
    tx,
    site.id,
    'comment',
    batch.filter(({ rowId }) => removed.has(rowId)),
  )
  await recountCommentsOf(tx, {
    questionIds: leaving.filter(({ answerId }) => answerId === null).map(({ questionId }) => questionId),
    answerIds: leaving.flatMap(({ answerId }) => answerId ?? []),
  })
  await publishQuestions(
    tx,
    db.dialect,
    leaving.map(({ questionId }) => questionId),
    now,
  )
  return { removed: ids.length, kept: standing.length - ids.length }
}

/** Those that nobody deleted, and whether their post outlives its source. */
async function standingComments(tx: Tx, { scratch }: Importing, batch: Mapping[]) {
  const rows = await tx
    .select({
      id: comments.id,
      questionId: comments.questionId,
      answerId: comments.answerId,
      deletedAt: comments.deletedAt,
      question: { source: questions.sourceUrl, deletedAt: questions.deletedAt },
      answer: { source: answers.sourceUrl, deletedAt: answers.deletedAt },
    })
    .from(comments)
    .innerJoin(questions, eq(questions.id, comments.questionId))
    .leftJoin(answers, eq(answers.id, comments.answerId))
    .where(
      inArray(
        comments.id,
        batch.map(({ rowId }) => rowId as CommentId),
      ),
    )
  const posts = rows.map(({ question, answer }) => answer ?? question)
  const upstream = scratch.present(
    'posts',
    posts.map(({ source }) => sourceId(source)),
  )
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, questionId, answerId, question, answer }) => {
      const post = answer ?? question
      return {
        id,
        questionId,
        answerId,
        onKeptPost: post.deletedAt === null && !upstream.has(sourceId(post.source)),
      }
    })
}
