import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { changesOf } from './changes.view.server.ts'
import { needsReview } from './needs-review.view.server.ts'
import { mayKeepFaq } from './policy.ts'
import { BESIDE } from './reasons.server.ts'
import { markVerified, tellOfEntry } from './verification.server.ts'

/** Keeps entries whose routine reasons were on screen, in one act. Those that changed since, or became urgent, are
 *  left for another look; returns how many were kept.
 *  @throws AppError `faq.forbidden` 403 */
export async function keepEntries(db: Db, actor: Member, seen: string[], now: Date): Promise<number> {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  const ids = seen.map((token) => Number.parseInt(token, 10) as EntryId)
  return db.write(async (tx) => {
    const entries = await tx.select().from(faqEntries).where(inArray(faqEntries.id, ids))
    const changes = await changesOf(tx, ids)
    const reviewOf = await needsReview(tx, actor, ids)
    let kept = 0
    for (const entry of entries) {
      const isAsSeen = seen.includes(changes.get(entry.id)?.seen ?? '')
      if (!isAsSeen || reviewOf(entry.id)?.level !== 'routine') continue
      await markVerified(tx, actor, entry.id, { decision: 'kept', beside: BESIDE }, now)
      await tellOfEntry(tx, entry, now)
      await recordAct(tx, { actorId: actor.id, act: 'entry.kept', subjectId: entry.id }, now)
      kept++
    }
    return kept
  })
}
