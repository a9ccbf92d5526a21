import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AppealId } from '#db/ids.ts'
import { appeals } from '#db/schema/index.ts'
import { tellEach } from './tell.server.ts'

/** To whoever appealed. By whom it was decided is nobody's business but staff's. */
export async function noticeAppeal(tx: Tx, { appealId }: { appealId: number }, now: Date) {
  const [appeal] = await tx
    .select({ id: appeals.id, userId: appeals.userId, decision: appeals.decision })
    .from(appeals)
    .where(eq(appeals.id, appealId as AppealId))
  if (!appeal?.decision) return
  const event = { appealId: appeal.id, actorId: null, anchor: '' }
  await tellEach(tx, event, [[`appeal_${appeal.decision}`, [appeal.userId]]], now)
}
