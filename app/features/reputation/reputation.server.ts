import { and, eq, gte, inArray, sql, sum } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef, type PostRef, postColumnsOf } from '#db/post.ts'
import { reputationEvents, users } from '#db/schema/index.ts'
import type { ReputationKind } from '#db/schema/types.ts'
import { postponedHere } from '#db/transaction.server.ts'
import { DAILY_VOTE_POINTS_LIMIT, LIMITED_KINDS, STARTING_REPUTATION } from './rules.ts'

interface Award {
  userId: UserId
  kind: ReputationKind
  points: number
  /** Whose act it was. */
  actorId: UserId | null
  /** What it hangs on: deleting that post takes the points back. */
  post: PostRef
}

/** Gives (or takes) points for an act; what votes earn is cut off at the day's limit. */
export async function award(tx: Tx, { userId, kind, points, actorId, post }: Award, now: Date) {
  const given = LIMITED_KINDS.includes(kind) ? await withinToday(tx, userId, points, now) : points
  await append(tx, { userId, kind, points: given, actorId, post, cause: 'act' }, now)
}

/** Takes back whatever this kind of act on the post has given so far; an `actorId` of null means anybody's.
 *  @returns how many points that were */
export async function undoAward(tx: Tx, act: Omit<Award, 'points'>, now: Date): Promise<number> {
  const standing = await tx
    .select({
      actorId: reputationEvents.actorId,
      points: sum(reputationEvents.points).mapWith(Number),
    })
    .from(reputationEvents)
    .where(
      and(
        onPost(act.post),
        eq(reputationEvents.userId, act.userId),
        eq(reputationEvents.kind, act.kind),
        act.actorId === null ? undefined : eq(reputationEvents.actorId, act.actorId),
      ),
    )
    .groupBy(reputationEvents.actorId)
  for (const { actorId, points } of standing) {
    await append(tx, { ...act, actorId, points: -points, cause: 'undo' }, now)
  }
  return standing.reduce((total, { points }) => total + points, 0)
}

/** Gives what was taken back by mistake again, whatever the day's limit is by now. */
export const giveAgain = (tx: Tx, act: Award, now: Date) => append(tx, { ...act, cause: 'act' }, now)

/** A deleted post gives nothing: what stands on it is answered by its negative, in one event a person and kind. */
export async function reverseForPost(tx: Tx, post: PostRef, now: Date) {
  if (postponedHere('points.due')) await publish(tx, 'points.due', postColumnsOf(post), now)
  else await settlePost(tx, post, 'post_deleted', now)
}

const BY_ACCEPTANCE: ReputationKind[] = ['answer_accepted', 'accepted_answer']

/** Whoever has what an acceptance gave loses it: after a merge that is not the asker of the answer's thread. Returns
 *  what that was; nothing yet where points wait. */
export async function takeBackAcceptance(tx: Tx, id: AnswerId, now: Date) {
  const post = answerRef(id)
  if (postponedHere('points.due')) {
    await publish(tx, 'points.due', postColumnsOf(post), now)
    return []
  }
  const given = await tx
    .selectDistinct({ userId: reputationEvents.userId, kind: reputationEvents.kind })
    .from(reputationEvents)
    .where(and(onPost(post), inArray(reputationEvents.kind, BY_ACCEPTANCE)))
  const taken: Pick<Award, 'userId' | 'kind' | 'points'>[] = []
  for (const award of given) {
    const points = await undoAward(tx, { ...award, actorId: null, post }, now)
    if (points !== 0) taken.push({ ...award, points })
  }
  return taken
}

/** A restored post gives again what its deletion took. */
export async function returnForPost(tx: Tx, post: PostRef, now: Date) {
  await settlePost(tx, post, 'post_restored', now)
}

async function settlePost(tx: Tx, post: PostRef, cause: 'post_deleted' | 'post_restored', now: Date) {
  const earned = sql`sum(case when ${reputationEvents.cause} in ('act', 'undo') then ${reputationEvents.points} else 0 end)`
  const present = sql`sum(${reputationEvents.points})`
  const rows = await tx
    .select({
      userId: reputationEvents.userId,
      kind: reputationEvents.kind,
      earned: earned.mapWith(Number),
      present: present.mapWith(Number),
    })
    .from(reputationEvents)
    .where(onPost(post))
    .groupBy(reputationEvents.userId, reputationEvents.kind)
  for (const { earned, present, ...event } of rows) {
    const points = cause === 'post_deleted' ? -present : earned - present
    await append(tx, { ...event, actorId: null, points, post, cause }, now)
  }
}

type Cause = typeof reputationEvents.$inferInsert.cause

async function append(tx: Tx, event: Award & { cause: Cause }, now: Date) {
  if (event.points === 0) return
  const { post, ...columns } = event
  await tx.insert(reputationEvents).values({ ...columns, ...postColumnsOf(post), createdAt: now })
  await recomputeReputation(tx, event.userId)
}

/** The total that is shown: the one formula, for commands and for `askwell doctor`. */
export const reputationTotal = (userId: typeof users.id | UserId) => sql<number>`(
  select case when coalesce(sum(e.points), 0) > 0 then ${STARTING_REPUTATION} + sum(e.points) else ${STARTING_REPUTATION} end
  from reputation_events e where e.user_id = ${userId})`

export async function recomputeReputation(tx: Tx, userId: UserId) {
  await tx
    .update(users)
    .set({ reputation: reputationTotal(userId) })
    .where(eq(users.id, userId))
}

async function withinToday(tx: Tx, userId: UserId, points: number, now: Date) {
  const midnight = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  const [today] = await tx
    .select({ points: sum(reputationEvents.points).mapWith(Number) })
    .from(reputationEvents)
    .where(
      and(
        eq(reputationEvents.userId, userId),
        inArray(reputationEvents.kind, LIMITED_KINDS),
        inArray(reputationEvents.cause, ['act', 'undo']), // deleting a post makes no room for today
        gte(reputationEvents.createdAt, midnight),
      ),
    )
  const room = Math.max(0, DAILY_VOTE_POINTS_LIMIT.value - (today?.points ?? 0))
  return Math.min(points, room)
}

const onPost = (post: PostRef) =>
  post.kind === 'question' ? eq(reputationEvents.questionId, post.id) : eq(reputationEvents.answerId, post.id)
