import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { emailChanges, letters, sessions } from '#db/schema/index.ts'
import { storePassword } from '../accounts/accounts.server.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { hashChosenPassword } from '../accounts/chosen-password.server.ts'
import { revokeTokens } from '../accounts/tokens.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { letterBehind, redeem, refuseLink } from './links.server.ts'
import { ownerOf } from './owner.server.ts'

/** Has a link sent to whoever has this verified address; the same is done when nobody has. It also gives a password to
 *  an account that had none. */
export async function askForReset(db: Db, email: string, now: Date) {
  await db.write((tx) => askForLetter(tx, { kind: 'reset_password', email }, now))
}

/** Sets a new password by the link of a letter. Every session ends, tokens and other letters are void, and a change
 *  of address that was under way is off: a thief may have begun it.
 *  @throws AppError 400 `accounts.bad_link`; `accounts.password_common`, `accounts.password_named` beside the field
 *  `newPassword` */
export async function resetPassword(db: Db, secret: string, password: string, now: Date): Promise<Member> {
  const letter = (await letterBehind(db.read, secret, ['reset_password'], now)) ?? refuseLink()
  const passwordHash = await hashChosenPassword(
    { password, names: [letter.handle, letter.email] },
    'newPassword',
  )
  return db.write(async (tx) => {
    const { userId, emailKey } = await redeem(tx, secret, ['reset_password'], now)
    const owner = await ownerOf(tx, emailKey)
    const member = owner?.id === userId ? await memberById(tx, userId) : undefined
    if (!member) return refuseLink()
    await storePassword(tx, userId, passwordHash, now)
    await tx.delete(sessions).where(eq(sessions.userId, userId))
    await revokeTokens(tx, userId)
    await tx.delete(emailChanges).where(eq(emailChanges.userId, userId))
    await voidLetters(tx, userId, now)
    return member
  })
}

async function voidLetters(tx: Tx, userId: UserId, now: Date) {
  const waysIn = inArray(letters.kind, ['reset_password', 'sign_in_code', 'confirm_change'])
  await tx
    .update(letters)
    .set({ usedAt: now })
    .where(and(eq(letters.userId, userId), waysIn, isNull(letters.usedAt)))
}
