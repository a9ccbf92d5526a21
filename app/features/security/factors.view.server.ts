import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { passkeys, recoveryCodes, totpFactors, users } from '#db/schema/index.ts'

/** How a member can prove who they are, beside the password. */
export interface Factors {
  totpSince: Date | undefined
  passkeys: number
}

export async function factorsOf(read: ReadDb, userId: UserId): Promise<Factors> {
  const [totp] = await read
    .select({ createdAt: totpFactors.createdAt })
    .from(totpFactors)
    .where(eq(totpFactors.userId, userId))
  return {
    totpSince: totp?.createdAt,
    passkeys: await read.$count(passkeys, eq(passkeys.userId, userId)),
  }
}

export const hasSecondFactor = ({ totpSince, passkeys }: Factors) => totpSince !== undefined || passkeys > 0

export const recoveryCodesLeft = (read: ReadDb, userId: UserId) =>
  read.$count(recoveryCodes, eq(recoveryCodes.userId, userId))

async function hasPassword(read: ReadDb, userId: UserId): Promise<boolean> {
  const [row] = await read.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId))
  return typeof row?.hash === 'string'
}

/** Who has a second factor shows that, others their password. */
export async function waysToProve(read: ReadDb, { userId }: { userId: UserId }) {
  const factors = await factorsOf(read, userId)
  const isTwoStep = hasSecondFactor(factors)
  return {
    app: factors.totpSince !== undefined,
    passkey: factors.passkeys > 0,
    recovery: isTwoStep,
    password: !isTwoStep && (await hasPassword(read, userId)),
  }
}

export const passkeysOf = (read: ReadDb, userId: UserId) =>
  read
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(passkeys.id)
