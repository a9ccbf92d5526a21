import { and, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { AnyPost } from '#db/post.ts'
import { flags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { getComment } from '../comments/find.server.ts'
import { isAuthor, type PostFacts } from '../posts/policy.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { mayFlag, mayFlagAtAll } from './policy.ts'

interface Flagged extends PostFacts {
  authorId: UserId | null
  bodyText: string
  language: Language
}

/** The post that somebody wants to flag. Whose flag waits for staff is told so even where it hid the post.
 *  @throws AppError `flags.own_post`, `flags.forbidden`, `posts.too_early` 403 · `flags.already` 409 · as for reading it */
export async function flaggedPost(read: ReadDb, member: Member, post: AnyPost): Promise<Flagged> {
  const own = await read
    .select({ resolvedAt: flags.resolvedAt })
    .from(flags)
    .where(and(isOnPost(post), eq(flags.userId, member.id)))
  if (own.some(({ resolvedAt }) => resolvedAt === null)) fail('flags.already', 409)
  const flagged = await seenPost(read, member, post)
  assertAllowed(mayFlagAtAll(member), 'posts.too_early')
  assertAllowed(!isAuthor(member, flagged), 'flags.own_post')
  assertAllowed(mayFlag(member, flagged), 'flags.forbidden')
  // Ever: what staff have found to be right is not hidden by the same member again.
  if (own.length > 0) fail('flags.already', 409)
  return flagged
}

async function seenPost(read: ReadDb, member: Member, post: AnyPost): Promise<Flagged> {
  if (post.kind === 'comment') return getComment(read, member, post.id)
  if (post.kind === 'answer') {
    const { answer, question } = await getVisibleAnswer(read, member, post.id)
    return { ...answer, deletedAt: answer.deletedAt ?? question.deletedAt }
  }
  const question = await getVisibleQuestion(read, member, post.id)
  return { ...question, bodyText: `${question.title}\n${question.bodyText}` }
}

export const isOpenFlagOn = (post: AnyPost) => and(isNull(flags.resolvedAt), isOnPost(post))

const isOnPost = (post: AnyPost) =>
  and(
    post.kind === 'question' ? eq(flags.questionId, post.id) : undefined,
    post.kind === 'answer' ? eq(flags.answerId, post.id) : undefined,
    post.kind === 'comment' ? eq(flags.commentId, post.id) : undefined,
  )
