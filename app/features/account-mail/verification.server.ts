import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { confirmNew, refuseOwned } from './change.server.ts'
import { redeem, refuseLink } from './links.server.ts'
import { correspondent } from './owner.server.ts'
import { changeOf, type Letter } from './plan.server.ts'

/** Takes the link of a letter for proof that the address is the viewer's. They are logged in as well: whoever only
 *  reads the mail would otherwise confirm a stranger's account that was made with their address.
 *  @returns `waiting`: it takes the place of the present address later
 *  @throws AppError 400 `accounts.bad_link` · 409 `accounts.email_owned`: somebody else was first */
export async function verifyEmail(
  db: Db,
  viewer: Member,
  secret: string,
  now: Date,
): Promise<'done' | 'waiting'> {
  return db
    .write(async (tx) => {
      const letter = await redeem(tx, secret, ['verify_email', 'confirm_change'], now)
      if (letter.userId !== viewer.id) refuseLink()
      return letter.kind === 'confirm_change'
        ? confirmNew(tx, viewer, letter, now)
        : markVerified(tx, viewer, letter, now)
    })
    .catch(refuseOwned)
}

async function markVerified(tx: Tx, viewer: Member, { email, emailKey }: Letter, now: Date): Promise<'done'> {
  const verified = await tx
    .update(users)
    .set({ emailKey, emailVerifiedAt: now })
    .where(and(eq(users.id, viewer.id), eq(users.email, email), isNull(users.emailKey)))
    .returning({ id: users.id })
  return verified.length > 0 ? 'done' : refuseLink()
}

/** Sends the link for what is not verified yet once more.
 *  @throws AppError 409 `accounts.nothing_to_verify` */
export async function resendVerification(db: Db, viewer: Member, now: Date) {
  await db.write(async (tx) => {
    const member = await correspondent(tx, viewer.id)
    const change = await changeOf(tx, viewer.id)
    if (change && !change.newConfirmedAt) {
      await askForLetter(tx, { kind: 'confirm_change', email: change.email, userId: viewer.id }, now)
    } else if (member?.email && member.emailKey === null) {
      await askForLetter(tx, { kind: 'verify_email', email: member.email, userId: viewer.id }, now)
    } else fail('accounts.nothing_to_verify', 409)
  })
}
