import { and, eq } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb } from '#db/client.server.ts'
import type { PasskeyId, UserId } from '#db/ids.ts'
import { passkeys } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { siteName } from '~/ui/site-name.ts'
import type { Member } from '../accounts/viewer.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { MAX_PASSKEYS } from './rules.ts'
import type { MadePasskey, SignedByPasskey } from './schema.ts'
import { firstRecoveryCodes, forgetIdleRecoveryCodes } from './totp.server.ts'
import { hasAnotherWay, type OpenWays } from './ways-in.view.server.ts'

/** Loaded when the first passkey comes: few servers' first hours see one, and its certificates are large. */
const webAuthn = () => import('@simplewebauthn/server')

/** Passkeys belong to the host that browsers know us by. */
const hostOf = (origin: string) => new URL(origin).hostname

/** What an authenticator calls the account by. Of our own making: it tells nothing about the person. */
const userHandle = (id: UserId) => new TextEncoder().encode(`member ${id}`)

/** @throws AppError `security.too_many_passkeys` 409 */
export async function optionsForAdding(read: ReadDb, member: Member, origin: string) {
  const known = await read.select().from(passkeys).where(eq(passkeys.userId, member.id))
  if (known.length >= MAX_PASSKEYS) fail('security.too_many_passkeys', 409)
  const { generateRegistrationOptions } = await webAuthn()
  return generateRegistrationOptions({
    rpName: siteName(),
    rpID: hostOf(origin),
    userName: member.handle,
    userDisplayName: member.displayName,
    userID: userHandle(member.id),
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Keeps a passkey that a browser just made.
 *  @returns recovery codes, when there were none yet
 *  @throws AppError `security.passkey_refused` 400 · `security.passkey_known` 409 */
export async function addPasskey(
  db: Db,
  member: Member,
  {
    name,
    credential,
    challenge,
    origin,
  }: { name: string; credential: MadePasskey; challenge: string; origin: string },
  now: Date,
): Promise<string[] | undefined> {
  const { verifyRegistrationResponse } = await webAuthn()
  const made = await verifyRegistrationResponse({
    response: credential,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
  }).catch(refused)
  if (!made.verified) return refused()
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  const key = {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports,
  }
  return db.write(async (tx) => {
    await tx
      .insert(passkeys)
      .values({ ...key, userId: member.id, name, createdAt: now })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error
        fail('security.passkey_known', 409)
      })
    await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
    return firstRecoveryCodes(tx, member.id, now)
  })
}

/** `userId`: whose passkey is wanted; null = whoever comes. */
export async function optionsForSigning(read: ReadDb, userId: UserId | null, origin: string) {
  const known = userId ? await read.select().from(passkeys).where(eq(passkeys.userId, userId)) : []
  const { generateAuthenticationOptions } = await webAuthn()
  return generateAuthenticationOptions({
    rpID: hostOf(origin),
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
}

/** Whose passkey signed the challenge, with the person's finger, face or PIN: that counts as two factors.
 *  @throws AppError `security.passkey_refused` 400: unknown, another member's, an altered or earlier answer */
export async function memberByPasskey(
  db: Db,
  {
    credential,
    challenge,
    origin,
    userId,
  }: { credential: SignedByPasskey; challenge: string; origin: string; userId: UserId | null },
  now: Date,
): Promise<UserId> {
  const [row] = await db.read.select().from(passkeys).where(eq(passkeys.credentialId, credential.id))
  if (!row || (userId !== null && row.userId !== userId)) return refused()
  const { id, credentialId, counter, transports } = row
  const publicKey = new Uint8Array(Buffer.from(row.publicKey, 'base64url'))
  const { verifyAuthenticationResponse } = await webAuthn()
  const signed = await verifyAuthenticationResponse({
    response: credential,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    credential: { id: credentialId, publicKey, counter, transports },
  }).catch(refused)
  if (!signed.verified) return refused()
  await noteUse(db, { id, counter }, signed.authenticationInfo.newCounter, now)
  return row.userId
}

/** Two answers with one counter are an authenticator and its copy: the second is refused. */
async function noteUse(db: Db, used: { id: PasskeyId; counter: number }, counter: number, now: Date) {
  const asBefore = and(eq(passkeys.id, used.id), eq(passkeys.counter, used.counter))
  const noted = await db.write((tx) =>
    tx.update(passkeys).set({ counter, lastUsedAt: now }).where(asBefore).returning({ id: passkeys.id }),
  )
  if (noted.length === 0) refused()
}

const refused = (): never => fail('security.passkey_refused', 400)

/** @throws AppError `security.passkey_not_found` 404 */
export async function renamePasskey(db: Db, member: Member, id: PasskeyId, name: string) {
  const renamed = await db.write((tx) =>
    tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, member.id)))
      .returning({ id: passkeys.id }),
  )
  if (renamed.length === 0) fail('security.passkey_not_found', 404)
}

/** @throws AppError `security.passkey_not_found` 404 · `security.last_way` 409 */
export async function removePasskey(db: Db, member: Member, id: PasskeyId, ways: OpenWays, now: Date) {
  await db.write(async (tx) => {
    if (!(await hasAnotherWay(tx, member, { passkey: id }, ways))) fail('security.last_way', 409)
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, member.id)))
      .returning({ id: passkeys.id })
    if (removed.length === 0) fail('security.passkey_not_found', 404)
    await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
    await forgetIdleRecoveryCodes(tx, member.id)
  })
}
