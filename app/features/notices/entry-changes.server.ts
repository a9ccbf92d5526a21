import { and, eq, isNull, ne } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryChangeId, UserId } from '#db/ids.ts'
import { faqChanges, users } from '#db/schema/index.ts'
import { tellEach } from './tell.server.ts'

/** To all who may approve it. */
export async function noticeChange(tx: Tx, payload: { changeId: number }, now: Date) {
  const change = await changeOf(tx, payload)
  if (change?.state !== 'waiting') return
  const staff = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(ne(users.role, 'member'), isNull(users.deletedAt)))
  const event = { changeId: change.id, actorId: change.authorId, anchor: '' }
  await tellEach(tx, event, [['change_waiting', staff.map(({ id }) => id)]], now)
}

/** To its writer. */
export async function noticeDecision(tx: Tx, payload: { changeId: number; actorId: number }, now: Date) {
  const change = await changeOf(tx, payload)
  if (change?.state !== 'approved' && change?.state !== 'declined') return
  const event = { changeId: change.id, actorId: payload.actorId as UserId, anchor: '' }
  await tellEach(tx, event, [[`change_${change.state}`, [change.authorId]]], now)
}

async function changeOf(read: ReadDb, { changeId }: { changeId: number }) {
  const [change] = await read
    .select({ id: faqChanges.id, state: faqChanges.state, authorId: faqChanges.authorId })
    .from(faqChanges)
    .where(eq(faqChanges.id, changeId as EntryChangeId))
  return change
}
