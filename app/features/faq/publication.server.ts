import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Entry, getEntry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'
import { closeReviews } from './review.server.ts'
import { rewardSources } from './rewards.server.ts'
import { pinnedSources, presentSource } from './sources.server.ts'
import { markVerified, tellOfEntry } from './verification.server.ts'

/** Makes a draft (or an unpublished entry) official; the sources' authors earn their points the first time.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `answers.deleted` 410 */
export async function publishEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    if (entry.state === 'published') return
    await assertSourcesStand(tx, entry)
    const published = {
      state: 'published' as const,
      approvedById: actor.id,
      publishedAt: entry.publishedAt ?? now,
    }
    await tx.update(faqEntries).set(published).where(eq(faqEntries.id, id))
    await markVerified(tx, actor, id, 'kept', now)
    await rewardSources(tx, entry, actor, now)
    await tellOfEntry(tx, entry, now)
  })
}

/** Takes an entry out of the help centre; nothing of it is lost.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function unpublishEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    await tx.update(faqEntries).set({ state: 'unpublished' }).where(eq(faqEntries.id, id))
    await closeReviews(tx, id, actor, 'unpublished', now)
    await tellOfEntry(tx, entry, now)
  })
}

/** "Still true": decides every open reason, and pins the sources as they are now.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function verifyEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    await markVerified(tx, actor, id, 'kept', now)
    await tellOfEntry(tx, entry, now)
  })
}

async function assertSourcesStand(tx: Tx, entry: Entry) {
  for (const { answerId } of await pinnedSources(tx, entry)) {
    const source = await presentSource(tx, answerId)
    if (source?.answer.deletedAt) fail('answers.deleted', 410)
  }
}
