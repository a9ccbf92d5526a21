import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import {
  appeals,
  identities,
  knownDevices,
  mailRefusals,
  sessions,
  suspensions,
  users,
} from '#db/schema/index.ts'
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
    suspensions: await suspensionsOf(read, id),
    appeals: await appealsOf(read, id),
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

/** As the member was told; by whom is not theirs to know. */
function suspensionsOf(read: ReadDb, id: UserId) {
  const { kind, reason, startedAt, until, liftedAt } = suspensions
  return read
    .select({ kind, reason, startedAt, until, liftedAt })
    .from(suspensions)
    .where(eq(suspensions.userId, id))
}

function appealsOf(read: ReadDb, id: UserId) {
  const { body, createdAt, decision, decidedAt, answer } = appeals
  return read
    .select({ body, createdAt, decision, decidedAt, answer })
    .from(appeals)
    .where(eq(appeals.userId, id))
}
