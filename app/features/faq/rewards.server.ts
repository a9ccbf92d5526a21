import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { answerRef } from '#db/post.ts'
import { reputationEvents } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'
import { award } from '../reputation/reputation.server.ts'
import { PROMOTED_ANSWER_POINTS } from '../reputation/rules.ts'
import type { Entry } from './find.server.ts'
import { pinnedSources, presentSource } from './sources.server.ts'

/** The authors of what is now official are told and earn their points: once an answer, however often its entry is
 *  published. */
export async function rewardSources(tx: Tx, entry: Entry, actor: Member, now: Date) {
  for (const { answerId } of await pinnedSources(tx, entry)) {
    const userId = (await presentSource(tx, answerId))?.answer.authorId
    const earned = and(eq(reputationEvents.answerId, answerId), eq(reputationEvents.kind, 'answer_promoted'))
    if (!userId || (await tx.$count(reputationEvents, earned)) > 0) continue
    const post = answerRef(answerId)
    const points = PROMOTED_ANSWER_POINTS.value
    await award(tx, { userId, kind: 'answer_promoted', points, actorId: actor.id, post }, now)
    await publish(tx, 'answer.promoted', { answerId, entryId: entry.id, actorId: actor.id }, now)
  }
}
