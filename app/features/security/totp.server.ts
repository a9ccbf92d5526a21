import { and, eq, lt } from 'drizzle-orm'
import { generateSecret, generateURI, verify } from 'otplib'
import { encodeQR } from 'qr'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { passkeys, recoveryCodes, totpFactors } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { siteName } from '~/ui/site-name.ts'
import type { Member } from '../accounts/viewer.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { renewRecoveryCodes } from './recovery-codes.server.ts'
import { ENROLMENT_LASTS_MS, TOTP_TOLERANCE_SECONDS } from './rules.ts'
import { seal, unseal } from './sealed.server.ts'

const KEPT = 'totp secret'
/** Belongs to one member: nobody is made to confirm another's. */
const enrolmentOf = (member: Member) => `totp enrolment of ${member.id}`

/** A secret that is not kept before a code proves that the app has it: until then the browser has it, sealed. `begun`
 *  is what it was given before; one that is over gives way to a new one. */
export function enrolmentFor(key: Uint8Array, member: Member, begun: string | undefined, now: Date) {
  const secret = begun && secretIn(key, member, begun, now)
  return begun && secret ? shown(begun, secret, member) : begin(key, member, now)
}

function begin(key: Uint8Array, member: Member, now: Date) {
  const secret = generateSecret()
  const until = now.getTime() + ENROLMENT_LASTS_MS
  return shown(seal(key, enrolmentOf(member), `${until} ${secret}`), secret, member)
}

function shown(sealed: string, secret: string, member: Member) {
  const uri = generateURI({ issuer: siteName(), label: member.handle, secret })
  return { sealed, secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, qr: squaresOf(uri) }
}

/** A QR code as the path of its dark squares, in a square of `size` units. */
function squaresOf(text: string) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size: rows.length, path }
}

function secretIn(key: Uint8Array, member: Member, enrolment: string, now: Date): string | undefined {
  const [until, secret] = unseal(key, enrolmentOf(member), enrolment)?.split(' ') ?? []
  return Number(until) > now.getTime() ? secret : undefined
}

/** Keeps the authenticator app once it has shown that it has the secret; one that was kept before gives way.
 *  @returns recovery codes, when there were none yet
 *  @throws AppError `security.enrolment_over` 409 · `security.wrong_code` 400 beside the field `code` */
export async function confirmTotp(
  { db, serverKey }: { db: Db; serverKey: Uint8Array },
  member: Member,
  { enrolment, code }: { enrolment: string; code: string },
  now: Date,
): Promise<string[] | undefined> {
  const secret = secretIn(serverKey, member, enrolment, now) ?? fail('security.enrolment_over', 409)
  const step = (await stepOf(secret, code, now)) ?? wrongCode()
  const row = { secret: seal(serverKey, KEPT, secret), lastStep: step, createdAt: now }
  return db.write(async (tx) => {
    await tx
      .insert(totpFactors)
      .values({ userId: member.id, ...row })
      .onConflictDoUpdate({ target: totpFactors.userId, set: row })
    await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
    return firstRecoveryCodes(tx, member.id, now)
  })
}

/** With the first second factor come the codes for its loss. */
export async function firstRecoveryCodes(tx: Tx, userId: UserId, now: Date) {
  const left = await tx.$count(recoveryCodes, eq(recoveryCodes.userId, userId))
  return left === 0 ? renewRecoveryCodes(tx, userId, now) : undefined
}

/** @throws AppError `security.wrong_code` 400 beside the field `code` */
export function wrongCode(): never {
  fail('security.wrong_code', 400, { fields: { code: ['security.wrong_code'] } })
}

/** Which 30 seconds since 1970 the code belongs to; undefined when it is no code of now. */
async function stepOf(secret: string, token: string, now: Date): Promise<number | undefined> {
  const epoch = Math.floor(now.getTime() / 1_000)
  const checked = { secret, token, epoch, epochTolerance: TOTP_TOLERANCE_SECONDS }
  const result = await verify(checked).catch(() => undefined) // it throws at what has no six digits
  return result?.valid && 'timeStep' in result ? result.timeStep : undefined
}

/** True once for each code of the member's app: its step is remembered, and neither it nor one before is taken again. */
export async function spendTotpCode(
  { db, serverKey }: { db: Db; serverKey: Uint8Array },
  userId: UserId,
  code: string,
  now: Date,
): Promise<boolean> {
  const isTheirs = eq(totpFactors.userId, userId)
  const [kept] = await db.read.select({ secret: totpFactors.secret }).from(totpFactors).where(isTheirs)
  const secret = kept && unseal(serverKey, KEPT, kept.secret)
  const step = secret === undefined ? undefined : await stepOf(secret, code, now)
  if (step === undefined) return false
  const taken = await db.write((tx) =>
    tx
      .update(totpFactors)
      .set({ lastStep: step })
      .where(and(isTheirs, lt(totpFactors.lastStep, step)))
      .returning({ step: totpFactors.lastStep }),
  )
  return taken.length === 1
}

export async function removeTotp(db: Db, member: Member, now: Date) {
  await db.write(async (tx) => {
    await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
    await tx.delete(totpFactors).where(eq(totpFactors.userId, member.id))
    await forgetIdleRecoveryCodes(tx, member.id)
  })
}

/** Codes for the loss of a factor that is not there any more would only be one more way in. */
export async function forgetIdleRecoveryCodes(tx: Tx, userId: UserId) {
  const left =
    (await tx.$count(totpFactors, eq(totpFactors.userId, userId))) +
    (await tx.$count(passkeys, eq(passkeys.userId, userId)))
  if (left === 0) await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
}
