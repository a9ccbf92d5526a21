import { auditLog } from '#db/schema/index.ts'
import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { DAY_MS } from '../support/builders.ts'
import type { Forum } from '../support/forum.ts'

/** A member who was suspended or silenced for a week, as they are then. */
export async function restrain(forum: Forum, member: Member, kind: 'suspended' | 'silenced', actor?: Member) {
  const until = new Date(forum.now.getTime() + 7 * DAY_MS)
  const staff = actor ?? (await forum.staff())
  await suspendMember(forum.db, staff, member.id, { until, reason: 'Pushes a wallet.', kind }, forum.now)
  return forum.fresh(member)
}

export const lastAct = async ({ db }: Forum) =>
  (await db.read.select().from(auditLog).orderBy(auditLog.id)).at(-1)
