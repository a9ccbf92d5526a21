import { and, asc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { answers, comments, questions } from '#db/schema/index.ts'
import { assertAllowed, fail, isAppError } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayRestrain } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { deleteAnswer, restoreAnswer } from '../answers/removal.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { deleteComment } from '../comments/comments.server.ts'
import { restoreComment } from '../comments/restoration.server.ts'
import { deleteQuestion, restoreQuestion } from '../questions/removal.server.ts'
import { REMOVED_AT_ONCE } from './rules.ts'

/** Takes out what a spammer wrote, each post as if alone: what they share is the time, by which they all come back.
 *  @returns how many, and whether there are more
 *  @throws AppError `people.not_yours` 403 · `accounts.not_found` 404 */
export async function removePosts(db: Db, actor: Member, id: UserId, now: Date) {
  await assertTheirs(db.read, actor, id)
  const posts = await postsWhere(db.read, (table) => and(eq(table.authorId, id), isNull(table.deletedAt)))
  const shown = posts.slice(0, REMOVED_AT_ONCE)
  if (shown.length === 0) return { count: 0, isMore: false }
  // First, so that it can be undone however far it came.
  await db.write((tx) => {
    const after = { at: now.getTime(), count: shown.length }
    return recordAct(tx, { actorId: actor.id, act: 'member.posts_removed', subjectId: id, after }, now)
  })
  let count = 0
  for (const post of shown) count += await inTurn(post.remove(db, actor, now))
  return { count, isMore: posts.length > shown.length }
}

/** Brings back what `removePosts` took out at that time.
 *  @throws AppError `people.not_yours` 403 · `accounts.not_found` 404 */
export async function restorePosts(db: Db, actor: Member, id: UserId, at: Date, now: Date) {
  await assertTheirs(db.read, actor, id)
  const removedThen = (table: Posts) =>
    and(eq(table.authorId, id), eq(table.deletedAt, at), isNotNull(table.deletedById))
  const posts = await postsWhere(db.read, removedThen)
  let count = 0
  for (const post of posts.toReversed()) count += await inTurn(post.restore(db, actor, now))
  await db.write((tx) => {
    const after = { at: at.getTime(), count }
    return recordAct(tx, { actorId: actor.id, act: 'member.posts_restored', subjectId: id, after }, now)
  })
  return count
}

async function assertTheirs(read: ReadDb, actor: Member, id: UserId) {
  const member = (await memberById(read, id)) ?? fail('accounts.not_found', 404)
  assertAllowed(mayRestrain(actor, member), 'people.not_yours')
}

type Posts = typeof questions | typeof answers | typeof comments

/** What stands under a question goes before it. */
async function postsWhere(read: ReadDb, where: (table: Posts) => SQL | undefined) {
  const most = REMOVED_AT_ONCE + 1
  const inComments = read.select({ id: comments.id }).from(comments).where(where(comments))
  const inAnswers = read.select({ id: answers.id }).from(answers).where(where(answers))
  const inQuestions = read.select({ id: questions.id }).from(questions).where(where(questions))
  return [
    ...(await inComments.orderBy(asc(comments.id)).limit(most)).map(bound(deleteComment, restoreComment)),
    ...(await inAnswers.orderBy(asc(answers.id)).limit(most)).map(bound(deleteAnswer, restoreAnswer)),
    ...(await inQuestions.orderBy(asc(questions.id)).limit(most)).map(bound(deleteQuestion, restoreQuestion)),
  ]
}

const bound =
  <Id>(remove: Act<Id>, restore: Act<Id>) =>
  ({ id }: { id: Id }) => ({
    remove: (db: Db, actor: Member, now: Date) => remove(db, actor, id, now),
    restore: (db: Db, actor: Member, now: Date) => restore(db, actor, id, now),
  })

type Act<Id> = (db: Db, actor: Member, id: Id, now: Date) => Promise<void>

/** 1 when it was done. Somebody else was faster with this one, or wrote another answer there meanwhile: the others go
 *  on. */
const inTurn = (done: Promise<void>): Promise<0 | 1> =>
  done.then(
    () => 1,
    (error: unknown) => {
      if (!isAppError(error)) throw error
      return 0
    },
  )
