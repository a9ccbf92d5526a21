import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { MemberNoteId, UserId } from '#db/ids.ts'
import { memberNotes } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'

/** For the eyes of staff. The log says that there was one, not what it says: a note goes with the account.
 *  @throws AppError `accounts.staff_only` 403 · `accounts.not_found` 404 */
export async function addNote(db: Db, actor: Member, userId: UserId, body: string, now: Date) {
  assertAllowed(actor.isStaff, 'accounts.staff_only')
  await db.write(async (tx) => {
    if (!(await memberById(tx, userId))) fail('accounts.not_found', 404)
    await tx.insert(memberNotes).values({ userId, authorId: actor.id, body, createdAt: now })
    await recordAct(tx, { actorId: actor.id, act: 'member.noted', subjectId: userId }, now)
  })
}

/** By who wrote it, and admins.
 *  @throws AppError `accounts.staff_only` 403 · `people.no_note` 404 */
export async function removeNote(db: Db, actor: Member, userId: UserId, id: MemberNoteId, now: Date) {
  assertAllowed(actor.isStaff, 'accounts.staff_only')
  const mine = mayAdminister(actor) ? undefined : eq(memberNotes.authorId, actor.id)
  await db.write(async (tx) => {
    const [gone] = await tx
      .delete(memberNotes)
      .where(and(eq(memberNotes.id, id), eq(memberNotes.userId, userId), mine))
      .returning({ id: memberNotes.id })
    if (!gone) fail('people.no_note', 404)
    await recordAct(tx, { actorId: actor.id, act: 'member.note_removed', subjectId: userId }, now)
  })
}
