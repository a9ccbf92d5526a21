import { and, eq, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { type AnyPost, anyPostColumnsOf } from '#db/post.ts'
import { flags, users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { getAnswer } from '../answers/find.server.ts'
import { holdAnswer } from '../answers/holding.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getComment } from '../comments/find.server.ts'
import { holdComment } from '../comments/holding.server.ts'
import { HELD_FOR_FLAGS } from '../posts/holding.ts'
import { isAuthor } from '../posts/policy.ts'
import { holdQuestion } from '../questions/holding.server.ts'
import { flaggedPost } from './flagged.server.ts'
import { mayFlag, mayFlagAtAll } from './policy.ts'
import { FLAGS_THAT_HIDE, HIDING_KINDS, TRUSTED_FLAG_REPUTATION } from './rules.ts'
import type { FlagInput } from './schema.ts'

/** Tells staff what is wrong with a post; enough of the worst kinds hide it until they have looked.
 *  @throws AppError `flags.own_post`, `flags.forbidden`, `posts.too_early`, `accounts.silenced` 403 · `flags.already` 409 · as for reading the post */
export async function flagPost(db: Db, member: Member, post: AnyPost, { kind, note }: FlagInput, now: Date) {
  return db.write(async (tx) => {
    assertMayWrite(member, now)
    const flagged = await flaggedPost(tx, member, post)
    assertAllowed(mayFlagAtAll(member), 'posts.too_early')
    assertAllowed(!isAuthor(member, flagged), 'flags.own_post')
    assertAllowed(mayFlag(member, flagged), 'flags.forbidden')
    if (await hasFlagged(tx, member.id, post)) fail('flags.already', 409)
    const row = { ...anyPostColumnsOf(post), userId: member.id, kind, note, createdAt: now }
    await tx.insert(flags).values(row)
    const mayHide = HIDING_KINDS.includes(kind) && !(await isByStaff(tx, flagged.authorId))
    const hidden = mayHide && (await hides(tx, post))
    if (hidden) await hide(tx, member, post, now)
    return { kind, note, createdAt: now, hidden }
  })
}

export const isOpenFlagOn = (post: AnyPost) => and(isNull(flags.resolvedAt), isOnPost(post))

const isOnPost = (post: AnyPost) =>
  and(
    post.kind === 'question' ? eq(flags.questionId, post.id) : undefined,
    post.kind === 'answer' ? eq(flags.answerId, post.id) : undefined,
    post.kind === 'comment' ? eq(flags.commentId, post.id) : undefined,
  )

/** Ever: what staff have found to be right is not hidden by the same member again. */
const hasFlagged = async (read: ReadDb, userId: UserId, post: AnyPost) =>
  (await read.$count(flags, and(isOnPost(post), eq(flags.userId, userId)))) > 0

/** Nobody silences the team by calling it a fake: staff's posts come first in the queue, and stay. */
async function isByStaff(read: ReadDb, authorId: UserId | null) {
  if (authorId === null) return false
  return (await read.$count(users, and(eq(users.id, authorId), ne(users.role, 'member')))) > 0
}

/** One whose word counts, or several others. */
async function hides(read: ReadDb, post: AnyPost) {
  const grave = and(isOpenFlagOn(post), inArray(flags.kind, [...HIDING_KINDS]))
  const counts = or(gte(users.reputation, TRUSTED_FLAG_REPUTATION.value), ne(users.role, 'member'))
  const [trusted] = await read
    .select({ id: flags.id })
    .from(flags)
    .innerJoin(users, eq(users.id, flags.userId))
    .where(and(grave, counts))
    .limit(1)
  return trusted !== undefined || (await read.$count(flags, grave)) >= FLAGS_THAT_HIDE.value
}

async function hide(tx: Tx, member: Member, post: AnyPost, now: Date) {
  const held = { heldAt: now, heldFor: HELD_FOR_FLAGS }
  if (post.kind === 'question') await holdQuestion(tx, post.id, held, now)
  else if (post.kind === 'answer') await holdAnswer(tx, await getAnswer(tx, post.id), held, now)
  else await holdComment(tx, await getComment(tx, member, post.id), held, now)
  await recordAct(tx, { actorId: null, act: `${post.kind}.held`, subjectId: post.id, why: 'flags' }, now)
}
