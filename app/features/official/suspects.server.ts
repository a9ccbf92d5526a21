import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { SuspectId } from '#db/ids.ts'
import { suspectReports, suspects } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import type { Visitor } from '../feedback/visitor.server.ts'
import { contactIn } from './pasted.ts'
import { verdictOn } from './verdict.view.server.ts'

/** Anybody's word that this pretends to be ours; it counts once a visitor and day.
 *  @throws AppError `official.unreadable` 400 · `official.is_ours` 409 */
export async function reportSuspect(
  db: Db,
  visitor: Visitor,
  { address, origin }: { address: string; origin: string },
  now: Date,
) {
  await db.write(async (tx) => {
    const suspect = await suspectFor(tx, address, origin, now)
    const report = { suspectId: suspect.id, day: visitor.day, visitor: visitor.id, createdAt: now }
    await tx.insert(suspectReports).values(report).onConflictDoNothing()
  })
}

async function suspectFor(tx: Tx, address: string, origin: string, now: Date) {
  const contact = contactIn(address)
  if (!contact) return fail('official.unreadable', 400, { fields: { q: ['official.unreadable'] } })
  const { state } = await verdictOn(tx, address, origin)
  if (state === 'ours') fail('official.is_ours', 409, { fields: { q: ['official.is_ours'] } })
  await tx.insert(suspects).values({ key: contact.looseKey, address, createdAt: now }).onConflictDoNothing()
  const [suspect] = await tx.select().from(suspects).where(eq(suspects.key, contact.looseKey))
  return suspect ?? fail('official.not_found', 404)
}

/** What staff know to be a fake, reported or not.
 *  @throws AppError `accounts.staff_only` 403 · as `reportSuspect` */
export async function listAsFake(
  db: Db,
  actor: Member,
  { address, origin }: { address: string; origin: string },
  now: Date,
) {
  assertAllowed(actor.isStaff, 'accounts.staff_only')
  await db.write(async (tx) => {
    const { id, listedAt } = await suspectFor(tx, address, origin, now)
    const decided = { listedAt: listedAt ?? now, dismissedAt: null, decidedById: actor.id }
    await tx.update(suspects).set(decided).where(eq(suspects.id, id))
    await recordAct(tx, { actorId: actor.id, act: 'fake.listed', subjectId: id }, now)
  })
}

/** Not a fake, or none any more. Until somebody reports it again nobody is asked about it.
 *  @throws AppError `accounts.staff_only` 403 · `official.not_found` 404 */
export async function dismissSuspect(db: Db, actor: Member, id: SuspectId, now: Date) {
  assertAllowed(actor.isStaff, 'accounts.staff_only')
  const decided = { listedAt: null, dismissedAt: now, decidedById: actor.id }
  await db.write(async (tx) => {
    const ofThis = eq(suspects.id, id)
    const done = await tx.update(suspects).set(decided).where(ofThis).returning({ id: suspects.id })
    if (done.length === 0) fail('official.not_found', 404)
    await recordAct(tx, { actorId: actor.id, act: 'fake.dismissed', subjectId: id }, now)
  })
}
