import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { letters, users } from '#db/schema/index.ts'
import { AppError } from '~/errors.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import { verifyPassword } from '../accounts/passwords.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { askForLetter } from '../mail/letters.server.ts'
import type { Letter } from './plan.server.ts'
import { CODE_TRIES } from './rules.ts'
import { hashOf } from './secrets.server.ts'

/** Has a code sent to whoever has this verified address; the same is done when nobody has.
 *  @param browser the secret of the browser that asks: only there is the code good, so that nobody who talks it out of
 *  the owner can use it */
export async function askForCode(db: Db, email: string, browser: string, now: Date) {
  const letter = { kind: 'sign_in_code', email, browserHash: hashOf(browser) } as const
  await db.write((tx) => askForLetter(tx, letter, now))
}

/** The member whom the last code that this browser asked for was sent to. Neither message nor time tells whether there
 *  is one.
 *  @throws AppError 400 `accounts.wrong_code` */
export async function redeemCode(db: Db, browser: string, code: string, now: Date): Promise<Member> {
  const letter = await countTry(db, hashOf(browser), now)
  const matches = await verifyPassword(letter?.secretHash, code)
  const member = letter && matches ? await db.write((tx) => take(tx, letter, now)) : undefined
  if (member) return member
  throw new AppError('accounts.wrong_code', 400, { fields: { code: ['accounts.wrong_code'] } })
}

/** Before the code is compared: however many are tried at once, no more than so many are. */
async function countTry(db: Db, browserHash: string, now: Date): Promise<Letter | undefined> {
  return db.write(async (tx) => {
    const [last] = await tx
      .select({ id: letters.id })
      .from(letters)
      .where(eq(letters.browserHash, browserHash))
      .orderBy(desc(letters.id))
      .limit(1)
    if (!last) return undefined
    const [letter] = await tx
      .update(letters)
      .set({ tries: sql`${letters.tries} + 1` })
      .where(and(eq(letters.id, last.id), lt(letters.tries, CODE_TRIES), isUnused(now)))
      .returning()
    return letter
  })
}

const isUnused = (now: Date) => and(isNull(letters.usedAt), gt(letters.expiresAt, now))

/** The address may have become somebody else's since. */
async function take(tx: Tx, { id, userId, emailKey }: Letter, now: Date): Promise<Member | undefined> {
  const taken = await tx
    .update(letters)
    .set({ usedAt: now })
    .where(and(eq(letters.id, id), isUnused(now)))
    .returning({ id: letters.id })
  if (taken.length === 0 || userId === null) return undefined
  const stillTheirs = await tx.$count(users, and(eq(users.id, userId), eq(users.emailKey, emailKey)))
  return stillTheirs > 0 ? memberById(tx, userId) : undefined
}
