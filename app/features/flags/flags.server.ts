import { and, eq, gte, inArray, ne, or } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { type AnyPost, anyPostColumnsOf } from '#db/post.ts'
import { flags, users } from '#db/schema/index.ts'
import { assertMayWrite } from '../accounts/suspension.ts'
import type { Member } from '../accounts/viewer.ts'
import { getAnswer } from '../answers/find.server.ts'
import { holdAnswer } from '../answers/holding.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getComment } from '../comments/find.server.ts'
import { holdComment } from '../comments/holding.server.ts'
import { HELD_FOR_FLAGS } from '../posts/holding.ts'
import { holdQuestion } from '../questions/holding.server.ts'
import { flaggedPost, isOpenFlagOn } from './flagged.server.ts'
import { FLAGS_THAT_HIDE, HIDING_KINDS, TRUSTED_FLAG_REPUTATION } from './rules.ts'
import type { FlagInput } from './schema.ts'

/** Tells staff what is wrong with a post; enough of the worst kinds hide it until they have looked.
 *  @throws AppError `accounts.silenced` 403 · as `flaggedPost` */
export async function flagPost(db: Db, member: Member, post: AnyPost, { kind, note }: FlagInput, now: Date) {
  return db.write(async (tx) => {
    assertMayWrite(member, now)
    const flagged = await flaggedPost(tx, member, post)
    const row = { ...anyPostColumnsOf(post), userId: member.id, kind, note, createdAt: now }
    await tx.insert(flags).values(row)
    const mayHide = HIDING_KINDS.includes(kind) && !(await isByStaff(tx, flagged.authorId))
    const hidden = mayHide && (await hides(tx, post))
    if (hidden) await hide(tx, member, post, now)
    return { kind, note, createdAt: now, hidden }
  })
}

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
