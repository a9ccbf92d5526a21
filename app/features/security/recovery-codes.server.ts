import { createHash, randomBytes } from 'node:crypto'
import { base32crockford } from '@scure/base'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { recoveryCodes } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { factorsOf, hasSecondFactor } from './factors.view.server.ts'
import { RECOVERY_CODE_BYTES, RECOVERY_CODES } from './rules.ts'

/** Read off paper: case, spaces and hyphens do not count, and letters that look like digits are those. */
const plain = (code: string) =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
const hashOf = (code: string) => createHash('sha256').update(plain(code)).digest('hex')

/** `7K3F-9QWX-0M2N-4RTV`. */
const spoken = (code: string) => code.match(/.{4}/g)?.join('-') ?? code

/** Makes new codes, shown this once; the earlier ones open nothing any more. */
export async function renewRecoveryCodes(tx: Tx, userId: UserId, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    spoken(base32crockford.encode(randomBytes(RECOVERY_CODE_BYTES))),
  )
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  const rows = codes.map((code) => ({ userId, codeHash: hashOf(code), createdAt: now }))
  await tx.insert(recoveryCodes).values(rows)
  return codes
}

/** True once for each code: whoever deletes its row has used it. */
export async function spendRecoveryCode(db: Db, userId: UserId, code: string): Promise<boolean> {
  const isThis = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashOf(code)))
  const used = await db.write((tx) =>
    tx.delete(recoveryCodes).where(isThis).returning({ userId: recoveryCodes.userId }),
  )
  return used.length === 1
}

/** Instead of codes that were used up or seen by somebody.
 *  @throws AppError `security.no_factor` 409: codes alone protect nothing */
export async function newRecoveryCodes(db: Db, member: Member, now: Date): Promise<string[]> {
  return db.write(async (tx) => {
    if (!hasSecondFactor(await factorsOf(tx, member.id))) fail('security.no_factor', 409)
    return renewRecoveryCodes(tx, member.id, now)
  })
}
