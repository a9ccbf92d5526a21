import { eq } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { EntryChangeId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqChanges } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { applyEdit } from './apply-edit.server.ts'
import { getEntry } from './find.server.ts'
import { mayDecideOn, mayKeepFaq, mayWithdraw } from './policy.ts'
import { reviewEntry } from './review.server.ts'
import { secondApprover } from './settings.ts'
import { isAsSeen } from './sight.server.ts'
import { saysAsAt } from './versions.server.ts'
import { closeChange, type WaitingChange } from './waiting.server.ts'

/** Makes an entry exactly what was submitted, with all that follows from an edit. What its writer compared it with is
 *  verified in the same act, unless that says something else by now: then the entry stays to be looked at.
 *  @throws AppError `faq.forbidden`, `faq.approve_own` 403 · `faq.change_not_found` 404 · `faq.change_decided` 409 ·
 *  `faq.change_overtaken` 412 · what the edit itself may be refused for */
export async function approveChange(db: Db, actor: Member, id: EntryChangeId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const change = await decidable(tx, actor, id)
    const entry = await getEntry(tx, actor, change.entryId)
    if (!(await saysAsAt(tx, entry, change.basedOn))) fail('faq.change_overtaken', 412)
    const { title, body, steps, standing, additions, reason, rolledBackTo } = change
    const isSeen = await isAsSeen(tx, entry, change.sight, additions)
    const checked = (isSeen && change.checked) || undefined
    const wish = { ...standing, title, body, steps, additions, reason, checked }
    const hands = { editorId: change.authorId, approver: actor }
    await closeChange(tx, id, { state: 'approved', by: actor.id }, now)
    await applyEdit(tx, hands, entry, { ...wish, rolledBackTo: rolledBackTo ?? undefined }, now)
    if (!isSeen) await reviewEntry(tx, entry.id, now)
    await tellWriter(tx, change, actor, now)
    await recordDecision(tx, actor, change, { act: 'entry.change_approved' }, now)
    return entry.id
  })
}

/** Turns a change down; its text stays, for its writer to go on from.
 *  @throws AppError `faq.forbidden`, `faq.approve_own` 403 · `faq.change_not_found` 404 · `faq.change_decided` 409 */
export async function declineChange(db: Db, actor: Member, id: EntryChangeId, reason: string, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const change = await decidable(tx, actor, id)
    await closeChange(tx, id, { state: 'declined', by: actor.id, reason }, now)
    await recordDecision(tx, actor, change, { act: 'entry.change_declined', why: reason }, now)
    await tellWriter(tx, change, actor, now)
  })
}

/** Takes back what one wrote oneself.
 *  @throws AppError `faq.forbidden`, `faq.withdraw_forbidden` 403 · `faq.change_not_found` 404 · `faq.change_decided` 409 */
export async function withdrawChange(db: Db, actor: Member, id: EntryChangeId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const change = await getWaiting(tx, id)
    assertAllowed(mayWithdraw(actor, change), 'faq.withdraw_forbidden')
    await closeChange(tx, id, { state: 'withdrawn', by: actor.id }, now)
    await recordDecision(tx, actor, change, { act: 'entry.change_withdrawn' }, now)
  })
}

interface Decision {
  act: 'entry.change_approved' | 'entry.change_declined' | 'entry.change_withdrawn'
  why?: string
}

const recordDecision = (tx: Tx, actor: Member, change: WaitingChange, decision: Decision, now: Date) =>
  recordAct(
    tx,
    { actorId: actor.id, ...decision, subjectId: change.entryId, after: { changeId: change.id } },
    now,
  )

async function decidable(tx: Tx, actor: Member, id: EntryChangeId) {
  const change = await getWaiting(tx, id)
  assertAllowed(mayDecideOn(actor, change, await readSetting(tx, secondApprover)), 'faq.approve_own')
  return change
}

async function getWaiting(read: ReadDb, id: EntryChangeId): Promise<WaitingChange> {
  const [change] = await read.select().from(faqChanges).where(eq(faqChanges.id, id))
  if (!change) return fail('faq.change_not_found', 404)
  return change.state === 'waiting' ? change : fail('faq.change_decided', 409)
}

const tellWriter = (tx: Tx, { id }: WaitingChange, actor: Member, now: Date) =>
  publish(tx, 'change.decided', { changeId: id, actorId: actor.id }, now)
