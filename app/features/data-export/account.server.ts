import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { identities, knownDevices, mailRefusals, sessions, users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { tokensOf } from '../accounts/tokens.server.ts'
import { factorsOf, passkeysOf } from '../security/factors.view.server.ts'

/** The account itself, and what knows or opens it. Nothing that would open it again is told. */
export async function accountOf(read: ReadDb, id: UserId) {
  const [own] = await read
    .select({
      ...{ id: users.id, handle: users.handle, displayName: users.displayName, about: users.about },
      ...{ role: users.role, language: users.language, reputation: users.reputation },
      ...{ email: users.email, emailVerifiedAt: users.emailVerifiedAt, mailPhrase: users.mailPhrase },
      ...{ suspendedUntil: users.suspendedUntil, suspendedFor: users.suspendedFor },
      ...{ leavesAt: users.leavesAt, createdAt: users.createdAt },
    })
    .from(users)
    .where(eq(users.id, id))
  const { totpSince } = await factorsOf(read, id)
  return {
    ...(own ?? fail('accounts.not_found', 404)),
    sessions: await sessionsOf(read, id),
    browsers: await browsersOf(read, id),
    providers: await providersOf(read, id),
    notMailed: await notMailed(read, id),
    authenticatorSince: totpSince ?? null,
    passkeys: await passkeysOf(read, id),
    tokens: await tokensOf(read, id),
  }
}

function sessionsOf(read: ReadDb, id: UserId) {
  const { label, createdAt, lastSeenAt } = sessions
  return read.select({ label, createdAt, lastSeenAt }).from(sessions).where(eq(sessions.userId, id))
}

function browsersOf(read: ReadDb, id: UserId) {
  const { label, seenAt } = knownDevices
  return read.select({ label, seenAt }).from(knownDevices).where(eq(knownDevices.userId, id))
}

function providersOf(read: ReadDb, id: UserId) {
  const { issuer, subject, label, createdAt, lastUsedAt } = identities
  return read
    .select({ issuer, subject, label, createdAt, lastUsedAt })
    .from(identities)
    .where(eq(identities.userId, id))
}

async function notMailed(read: ReadDb, id: UserId) {
  const rows = await read
    .select({ choice: mailRefusals.choice })
    .from(mailRefusals)
    .where(eq(mailRefusals.userId, id))
  return rows.map(({ choice }) => choice)
}
