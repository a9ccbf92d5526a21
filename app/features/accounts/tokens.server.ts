import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { TokenId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { apiTokens, users } from '#db/schema/index.ts'
import { memberColumns, toMember } from './accounts.view.server.ts'
import type { Member } from './viewer.ts'

/** Scanners of leaked secrets know tokens by such a prefix. */
const PREFIX = 'askwell_'
const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

/** A token with everything that its owner may do, without an end. It is shown this once. */
export async function createToken(db: Db, userId: UserId, name: string, now: Date): Promise<string> {
  const token = PREFIX + randomBytes(24).toString('base64url')
  await db.write((tx) =>
    tx.insert(apiTokens).values({ userId, name, tokenHash: hashed(token), createdAt: now }),
  )
  return token
}

const memberByHash = prepared((read, { hash }: Slots<{ hash: string }>) =>
  read
    .select({ ...memberColumns, tokenId: apiTokens.id })
    .from(apiTokens)
    .innerJoin(users, and(eq(users.id, apiTokens.userId), isNull(users.deletedAt)))
    .where(eq(apiTokens.tokenHash, hash)),
)

/** Whose token it is; undefined when nobody's. */
export async function memberByToken(
  read: ReadDb,
  token: string,
): Promise<{ member: Member; tokenId: TokenId } | undefined> {
  const [row] = await memberByHash(read, { hash: hashed(token) })
  return row && { member: toMember(row), tokenId: row.tokenId }
}
