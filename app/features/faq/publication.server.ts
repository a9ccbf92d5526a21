import { eq } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { type Entry, getEntry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'
import { BESIDE } from './reasons.server.ts'
import { closeReviews } from './review.server.ts'
import { rewardSources } from './rewards.server.ts'
import { secondApprover } from './settings.ts'
import { assertSeen } from './sight.server.ts'
import { assertStands, pinnedSources, presentSource } from './sources.server.ts'
import { markVerified, tellOfEntry, type Verification } from './verification.server.ts'
import { writerOf } from './versions.server.ts'

/** Makes a draft (or an unpublished entry) official; the sources' authors earn their points the first time. Where a
 *  second approver is required, whoever wrote the present text cannot be that.
 *  @param seen what they had before them; without it nothing counts as compared
 *  @throws AppError `faq.forbidden`, `faq.approve_own` 403 · `faq.not_found` 404 · `faq.seen_changed` 409 · as
 *  `assertStands` */
export async function publishEntry(db: Db, actor: Member, id: EntryId, now: Date, seen?: string) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    if (entry.state === 'published') return
    assertAllowed(await mayApprove(tx, actor, entry), 'faq.approve_own')
    if (seen) await assertSeen(tx, entry, seen)
    await publishIn(tx, actor, entry, { beside: seen ? BESIDE : [] }, now)
  })
}

/** Asks for the approval of somebody else. @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function submitEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    if (entry.state !== 'published') await submitIn(tx, actor, id, now)
  })
}

/** What its writer wants: public at once, or, where a second approver is required, as soon as there is one. */
export async function publishOrSubmitIn(tx: Tx, actor: Member, id: EntryId, now: Date) {
  const entry = await getEntry(tx, actor, id)
  if (await mayApprove(tx, actor, entry)) {
    await publishIn(tx, actor, entry, { beside: [] }, now)
    return 'published' as const
  }
  await submitIn(tx, actor, id, now)
  return 'submitted' as const
}

/** Whether this member may make the entry public: anybody of staff, unless the setting asks for other eyes than those
 *  of whoever wrote its present text. */
export async function mayApprove(read: ReadDb, actor: Member, entry: Entry) {
  if (!(await readSetting(read, secondApprover))) return true
  return (await writerOf(read, entry)) !== actor.id
}

async function submitIn(tx: Tx, actor: Member, id: EntryId, now: Date) {
  await tx.update(faqEntries).set({ submittedById: actor.id, submittedAt: now }).where(eq(faqEntries.id, id))
  await recordAct(tx, { actorId: actor.id, act: 'entry.submitted', subjectId: id }, now)
}

type Compared = Pick<Verification, 'beside'>

async function publishIn(tx: Tx, actor: Member, entry: Entry, { beside }: Compared, now: Date) {
  await assertSourcesStand(tx, entry)
  const published = {
    state: 'published' as const,
    approvedById: actor.id,
    publishedAt: entry.publishedAt ?? now,
    submittedById: null,
    submittedAt: null,
  }
  await tx.update(faqEntries).set(published).where(eq(faqEntries.id, entry.id))
  await markVerified(tx, actor, entry.id, { decision: 'kept', beside }, now)
  await rewardSources(tx, entry, actor, now)
  const before = { state: entry.state }
  await recordAct(tx, { actorId: actor.id, act: 'entry.published', subjectId: entry.id, before }, now)
  await tellOfEntry(tx, entry, now)
}

/** Takes an entry out of the help centre; nothing of it is lost.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function unpublishEntry(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    await tx.update(faqEntries).set({ state: 'unpublished' }).where(eq(faqEntries.id, id))
    await closeReviews(tx, id, actor, { decision: 'unpublished', beside: BESIDE }, now)
    await recordAct(tx, { actorId: actor.id, act: 'entry.unpublished', subjectId: id }, now)
    await tellOfEntry(tx, entry, now)
  })
}

/** "Still true": decides every open reason, and pins sources and twin as they are now.
 *  @param seen what they had before them; without it they say that they have looked at what there is
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 · `faq.seen_changed` 409 */
export async function verifyEntry(db: Db, actor: Member, id: EntryId, now: Date, seen?: string) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const entry = await getEntry(tx, actor, id)
    if (seen) await assertSeen(tx, entry, seen)
    await markVerified(tx, actor, id, { decision: 'kept', beside: BESIDE }, now)
    await recordAct(tx, { actorId: actor.id, act: 'entry.kept', subjectId: id }, now)
    await tellOfEntry(tx, entry, now)
  })
}

async function assertSourcesStand(tx: Tx, entry: Entry) {
  for (const { answerId } of await pinnedSources(tx, entry)) {
    const source = await presentSource(tx, answerId)
    if (source) assertStands(source)
  }
}
