import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { handoffs } from '#db/schema/index.ts'
import type { HandoffChannel } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getVisibleQuestion } from '../questions/find.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { supportDesk } from './desk.ts'
import { handoffOf } from './handoff.view.server.ts'
import { mayHandOff } from './policy.ts'
import { RETRIED_AT_ONCE } from './rules.ts'

/** Takes the asker's open question to support, once.
 *  @throws AppError `support.handoff_forbidden` 403 · `support.not_open`, `support.handed_off`, `support.no_desk` 409
 *  and as for reading the question */
export async function handOff(db: Db, actor: Member, id: QuestionId, now: Date): Promise<HandoffChannel> {
  return db.write(async (tx) => {
    const question = await getVisibleQuestion(tx, actor, id)
    assertAllowed(actor.id === question.authorId, 'support.handoff_forbidden')
    if (await handoffOf(tx, id)) fail('support.handed_off', 409)
    if (!mayHandOff(actor, question)) fail('support.not_open', 409)
    const { kind: channel } = await readSetting(tx, supportDesk)
    if (channel === 'none') return fail('support.no_desk', 409, { location: '/support' })
    const row = { questionId: id, userId: actor.id, channel, createdAt: now }
    const [made] = await tx.insert(handoffs).values(row).returning({ id: handoffs.id })
    if (made && channel === 'webhook') await publish(tx, 'handoff.made', { handoffId: made.id }, now)
    return channel
  })
}

/** Sends once more what has not reached the desk, the oldest first: after its address or secret was mended.
 *  @returns how many
 *  @throws AppError `accounts.admin_only` 403 */
export async function sendWaiting(db: Db, actor: Member, now: Date): Promise<number> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const waiting = await tx
      .select({ id: handoffs.id })
      .from(handoffs)
      .where(and(eq(handoffs.channel, 'webhook'), isNull(handoffs.deliveredAt)))
      .orderBy(asc(handoffs.id))
      .limit(RETRIED_AT_ONCE)
    for (const { id } of waiting) await publish(tx, 'handoff.made', { handoffId: id }, now)
    const act = { act: 'handoff.sent_again', subjectId: '', after: { count: waiting.length } } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    return waiting.length
  })
}
