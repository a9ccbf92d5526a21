import { and, eq, gt, gte, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { identityChecks } from '#db/schema/index.ts'
import type { IdentityCheckPurpose } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import { spendRecoveryCode } from './recovery-codes.server.ts'
import { IDENTITY_CHECK_FAILURES, IDENTITY_CHECK_LASTS_MS } from './rules.ts'
import { hashOf, newCookieToken, seal, unseal } from './sealed.server.ts'
import { spendTotpCode } from './totp.server.ts'

export const waiting = z.object({
  /** Where to go then. */
  next: z.string(),
  /** The form that waits, passwords aside. */
  form: z
    .object({ action: z.string(), kept: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
    .optional(),
})
export type Waiting = z.output<typeof waiting>

export interface IdentityCheck {
  id: string
  userId: UserId
  purpose: IdentityCheckPurpose
  waiting: Waiting
}

const WAITING = 'waiting form'

/** @returns what the browser's cookie holds: without it nobody passes the check or reads the form that waits */
export const openIdentityCheck = (db: Db, opened: Omit<IdentityCheck, 'id'>, now: Date): Promise<string> =>
  db.write((tx) => keepCheck(tx, opened, now))

async function keepCheck(
  tx: Tx,
  { userId, purpose, waiting }: Omit<IdentityCheck, 'id'>,
  now: Date,
): Promise<string> {
  const token = newCookieToken()
  const sealed = seal(Buffer.from(token), WAITING, JSON.stringify(waiting))
  const expiresAt = new Date(now.getTime() + IDENTITY_CHECK_LASTS_MS)
  const row = { id: hashOf(token), userId, purpose, waiting: sealed, expiresAt }
  await tx.insert(identityChecks).values(row)
  return token
}

/** For an admin whom the operator knows when nobody is let in otherwise.
 *  @returns the secret of an address that logs them in once, soon; a second factor is asked for as ever */
export const letIn = (db: Db, userId: UserId, now: Date) =>
  db.write(async (tx) => {
    await recordAct(tx, { actorId: null, act: 'member.let_in', subjectId: userId }, now)
    return keepCheck(tx, { userId, purpose: 'let_in', waiting: { next: '/' } }, now)
  })

/** Undefined when it is over, passed already, or never was. */
export async function identityCheckOf(
  read: ReadDb,
  token: string | undefined,
  now: Date,
): Promise<IdentityCheck | undefined> {
  if (!token) return undefined
  const [row] = await read
    .select()
    .from(identityChecks)
    .where(and(eq(identityChecks.id, hashOf(token)), gt(identityChecks.expiresAt, now)))
  const opened = row && unseal(Buffer.from(token), WAITING, row.waiting)
  if (!row || !opened) return undefined
  const { id, userId, purpose } = row
  return { id, userId, purpose, waiting: waiting.parse(JSON.parse(opened)) }
}

/** Once: of two that pass it at the same time one does.
 *  @throws AppError `security.check_over` 409 */
export async function closeIdentityCheck(db: Db, { id }: Pick<IdentityCheck, 'id'>) {
  const closed = await db.write((tx) =>
    tx.delete(identityChecks).where(eq(identityChecks.id, id)).returning({ id: identityChecks.id }),
  )
  if (closed.length === 0) fail('security.check_over', 409)
}

/** After a few wrong tries the first factor is asked for again. */
export async function noteFailure(db: Db, { id }: Pick<IdentityCheck, 'id'>) {
  const isThis = eq(identityChecks.id, id)
  await db.write(async (tx) => {
    await tx
      .update(identityChecks)
      .set({ failures: sql`${identityChecks.failures} + 1` })
      .where(isThis)
    await tx.delete(identityChecks).where(and(isThis, gte(identityChecks.failures, IDENTITY_CHECK_FAILURES)))
  })
}

const OF_THE_APP = /^\d{6}$/

/** A code of the authenticator app, or a recovery code: each is taken once. */
export function spendCode(
  keys: { db: Db; serverKey: Uint8Array },
  userId: UserId,
  code: string,
  now: Date,
): Promise<boolean> {
  const digits = code.replace(/\s/g, '')
  return OF_THE_APP.test(digits)
    ? spendTotpCode(keys, userId, digits, now)
    : spendRecoveryCode(keys.db, userId, code)
}
