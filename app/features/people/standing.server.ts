import { eq } from 'drizzle-orm'
import { type Db, isUniqueViolation, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { mayAdminister, mayRestrain } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { askForLetter, emailKeyOf } from '../mail/letters.server.ts'

/** From now on their posts appear at once and may link anywhere, or no longer do.
 *  @throws AppError `people.not_yours` 403 · `accounts.not_found` 404 */
export async function vouchFor(db: Db, actor: Member, id: UserId, word: 'given' | 'withdrawn', now: Date) {
  await db.write(async (tx) => {
    const member = (await memberById(tx, id)) ?? fail('accounts.not_found', 404)
    assertAllowed(mayRestrain(actor, member), 'people.not_yours')
    const trusted = word === 'given'
    await tx.update(users).set({ trusted }).where(eq(users.id, id))
    const act = trusted ? 'member.vouched_for' : 'member.vouch_withdrawn'
    await recordAct(tx, { actorId: actor.id, act, subjectId: id }, now)
  })
}

/** Takes the address that a member claims for theirs: an admin has asked them in another way.
 *  @throws AppError `accounts.admin_only` 403 · `accounts.nothing_to_verify`, `accounts.email_owned` 409 */
export async function verifyAddress(db: Db, actor: Member, id: UserId, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db
    .write(async (tx) => {
      const { email, emailKey } = await addressOf(tx, id)
      if (!email || emailKey) fail('accounts.nothing_to_verify', 409)
      const verified = { emailKey: emailKeyOf(email), emailVerifiedAt: now }
      await tx.update(users).set(verified).where(eq(users.id, id))
      await recordAct(tx, { actorId: actor.id, act: 'member.email_verified', subjectId: id }, now)
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) fail('accounts.email_owned', 409)
      throw error
    })
}

/** Has the link to a new password sent to the member's verified address: nobody else sees it.
 *  @throws AppError `accounts.admin_only` 403 · `people.no_address` 409 */
export async function sendReset(db: Db, actor: Member, id: UserId, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const { email, emailKey } = await addressOf(tx, id)
    if (!email || !emailKey) fail('people.no_address', 409)
    await askForLetter(tx, { kind: 'reset_password', email }, now)
    await recordAct(tx, { actorId: actor.id, act: 'member.reset_sent', subjectId: id }, now)
  })
}

async function addressOf(tx: Tx, id: UserId) {
  if (!(await memberById(tx, id))) fail('accounts.not_found', 404)
  const [row] = await tx
    .select({ email: users.email, emailKey: users.emailKey })
    .from(users)
    .where(eq(users.id, id))
  return row ?? fail('accounts.not_found', 404)
}
