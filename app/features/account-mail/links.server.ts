import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { letters, users } from '#db/schema/index.ts'
import type { LetterKind } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Letter } from './plan.server.ts'
import { hashOf } from './secrets.server.ts'

/** Longer than any that we made: not worth hashing. */
const LONGEST_SECRET = 100

const isGood = (secret: string, kinds: LetterKind[], now: Date) =>
  and(
    eq(letters.secretHash, hashOf(secret.slice(0, LONGEST_SECRET))),
    inArray(letters.kind, kinds),
    isNotNull(letters.userId),
    isNull(letters.usedAt),
    gt(letters.expiresAt, now),
  )

/** What the page behind a link may say of it before anything is done; undefined when it is good for nothing. Looking
 *  changes nothing: programs that check mails follow links. */
export async function letterBehind(read: ReadDb, secret: string, kinds: LetterKind[], now: Date) {
  const [row] = await read
    .select({ kind: letters.kind, email: letters.email, handle: users.handle })
    .from(letters)
    .innerJoin(users, and(eq(users.id, letters.userId), isNull(users.deletedAt)))
    .where(isGood(secret, kinds, now))
  return row
}

/** Takes a link's secret out of use: of two who come at once, one has it. If what it is used for fails, the transaction
 *  gives it back.
 *  @throws AppError 400 `accounts.bad_link` */
export async function redeem(tx: Tx, secret: string, kinds: LetterKind[], now: Date) {
  const [letter] = await tx
    .update(letters)
    .set({ usedAt: now })
    .where(isGood(secret, kinds, now))
    .returning()
  return letter && hasOwner(letter) ? letter : refuseLink()
}

const hasOwner = (letter: Letter): letter is Letter & { userId: UserId } => letter.userId !== null

/** The same for a link that was used, altered, made for somebody else or never existed.
 *  @throws AppError 400 `accounts.bad_link` */
export const refuseLink = (): never => fail('accounts.bad_link', 400)
