import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { type Db, isUniqueViolation, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { emailChanges, sessions, users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { checkPassword, refuseWrongPassword } from '../accounts/accounts.server.ts'
import { revokeTokens } from '../accounts/tokens.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { askForLetter, emailKeyOf } from '../mail/letters.server.ts'
import { redeem, refuseLink } from './links.server.ts'
import { correspondent } from './owner.server.ts'
import { changeOf, type Letter } from './plan.server.ts'
import { LINK_MS, OBJECTION_MS } from './rules.ts'
import type { NewAddress } from './schema.ts'

/** Names a new address. One that was never verified is replaced at once; a verified one has a say.
 *  @throws AppError 400 `accounts.wrong_password` · 409 `accounts.email_same` beside the field `email` */
export async function nameAddress(db: Db, viewer: Member, { email, password }: NewAddress, now: Date) {
  if ((await checkPassword(db.read, viewer.id, password)) === 'wrong') refuseWrongPassword()
  await db.write(async (tx) => {
    const present = (await correspondent(tx, viewer.id)) ?? fail('accounts.not_found', 404)
    if (present.emailKey === emailKeyOf(email)) refuseSame()
    if (present.email && present.emailKey)
      await beginChange(tx, viewer.id, { from: present.email, to: email }, now)
    else await claim(tx, viewer.id, email, now)
  })
}

const refuseSame = () => fail('accounts.email_same', 409, { fields: { email: ['accounts.email_same'] } })

async function claim(tx: Tx, userId: UserId, email: string, now: Date) {
  await tx.update(users).set({ email }).where(eq(users.id, userId))
  await askForLetter(tx, { kind: 'verify_email', email, userId }, now)
}

async function beginChange(tx: Tx, userId: UserId, { from, to }: { from: string; to: string }, now: Date) {
  const begun = { email: to, oldConfirmedAt: null, newConfirmedAt: null, createdAt: now }
  await tx
    .insert(emailChanges)
    .values({ userId, ...begun })
    .onConflictDoUpdate({ target: emailChanges.userId, set: begun })
  await askForLetter(tx, { kind: 'confirm_change', email: to, userId }, now)
  await askForLetter(tx, { kind: 'announce_change', email: from, userId }, now)
}

/** In the transaction that used the new address's link. */
export async function confirmNew(tx: Tx, viewer: Member, { emailKey }: Letter, now: Date) {
  const change = await changeOf(tx, viewer.id)
  if (!change || emailKeyOf(change.email) !== emailKey) return refuseLink()
  return note(tx, { ...change, newConfirmedAt: now }, now)
}

/** The present address agrees, by the link that it got for this very change.
 *  @throws AppError 400 `accounts.bad_link` · 409 `accounts.email_owned`: somebody else has the new one by now */
export async function agreeToChange(db: Db, secret: string, now: Date): Promise<'done' | 'waiting'> {
  return db
    .write(async (tx) => {
      const letter = await redeem(tx, secret, ['announce_change'], now)
      const change = await changeOf(tx, letter.userId)
      if (change?.createdAt.getTime() !== letter.createdAt.getTime()) return refuseLink()
      return note(tx, { ...change, oldConfirmedAt: now }, now)
    })
    .catch(refuseOwned)
}

export function refuseOwned(error: unknown): never {
  if (!isUniqueViolation(error)) throw error
  return fail('accounts.email_owned', 409)
}

/** The present address objects: whoever asked for the change knew the password and is logged in, and is not the owner
 *  of the account. Nobody stays logged in, and no token is good any more.
 *  @throws AppError 400 `accounts.bad_link` */
export async function stopChange(db: Db, secret: string, now: Date) {
  await db.write(async (tx) => {
    const { userId } = await redeem(tx, secret, ['announce_change'], now)
    await tx.delete(emailChanges).where(eq(emailChanges.userId, userId))
    await tx.delete(sessions).where(eq(sessions.userId, userId))
    await revokeTokens(tx, userId)
  })
}

/** By whoever asked for it. */
export const cancelChange = (db: Db, viewer: Member) =>
  db.write((tx) => tx.delete(emailChanges).where(eq(emailChanges.userId, viewer.id)))

type Change = typeof emailChanges.$inferSelect

async function note(tx: Tx, change: Change, now: Date): Promise<'done' | 'waiting'> {
  const { userId, oldConfirmedAt, newConfirmedAt, createdAt } = change
  const hadItsSay = oldConfirmedAt !== null || createdAt.getTime() + OBJECTION_MS <= now.getTime()
  if (newConfirmedAt && hadItsSay) {
    await complete(tx, change, now)
    return 'done'
  }
  await tx.update(emailChanges).set({ oldConfirmedAt, newConfirmedAt }).where(eq(emailChanges.userId, userId))
  return 'waiting'
}

/** Both addresses are told. */
async function complete(tx: Tx, { userId, email }: Change, now: Date) {
  const before = await correspondent(tx, userId)
  await tx.delete(emailChanges).where(eq(emailChanges.userId, userId))
  await tx
    .update(users)
    .set({ email, emailKey: emailKeyOf(email), emailVerifiedAt: now })
    .where(eq(users.id, userId))
  for (const address of new Set([before?.email ?? email, email])) {
    await askForLetter(tx, { kind: 'email_changed', email: address, userId }, now)
  }
}

/** Completes what nobody objected to in time, and forgets what the new address never confirmed. */
export async function settleChanges(db: Db, now: Date) {
  const due = await db.read
    .select()
    .from(emailChanges)
    .where(
      and(
        isNotNull(emailChanges.newConfirmedAt),
        lte(emailChanges.createdAt, new Date(now.getTime() - OBJECTION_MS)),
      ),
    )
  for (const change of due) await settle(db, change, now)
  const forgotten = lte(emailChanges.createdAt, new Date(now.getTime() - LINK_MS))
  await db.write((tx) => tx.delete(emailChanges).where(and(isNull(emailChanges.newConfirmedAt), forgotten)))
}

/** Somebody else may have verified the same address meanwhile: they were first. */
async function settle(db: Db, { userId }: Change, now: Date) {
  try {
    await db.write(async (tx) => {
      const change = await changeOf(tx, userId)
      if (change) await note(tx, change, now)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await db.write((tx) => tx.delete(emailChanges).where(eq(emailChanges.userId, userId)))
  }
}
