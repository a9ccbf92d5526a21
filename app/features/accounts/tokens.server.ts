import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { TokenId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { apiTokens, users } from '#db/schema/index.ts'
import { TOKEN_SCOPES, type TokenScope } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { memberColumns, toMember } from './accounts.view.server.ts'
import { mayGrant } from './policy.ts'
import { MAX_TOKENS, TOKEN_USE_NOTED_MS } from './rules.ts'
import type { NewToken } from './token-schema.ts'
import type { Member } from './viewer.ts'

/** Scanners of leaked secrets know tokens by such a prefix, our own guard (app/guard/tokens.ts) among them. */
const PREFIX = 'askwell_'
const hashed = (token: string) => createHash('sha256').update(token).digest('hex')

interface Made {
  userId: UserId
  name: string
  scopes?: readonly TokenScope[]
  expiresAt?: Date | null
}

/** By the operator, on the command line: everything that its owner may do, without an end, unless it says otherwise.
 *  It is shown this once. */
export const createToken = (db: Db, made: Made, now: Date): Promise<string> =>
  db.write(async (tx) => {
    const { userId, scopes = TOKEN_SCOPES } = made
    await recordAct(
      tx,
      { actorId: null, act: 'member.token_made', subjectId: userId, after: { scopes } },
      now,
    )
    return keep(tx, { ...made, byOperator: true }, now)
  })

/** By its owner, who is told by mail.
 *  @throws AppError 403 `tokens.staff_only` · 409 `tokens.too_many` */
export async function makeToken(
  db: Db,
  owner: Member,
  { name, scopes, expiresAt }: NewToken & { expiresAt: Date },
  now: Date,
): Promise<string> {
  assertAllowed(mayGrant(owner, scopes), 'tokens.staff_only')
  return db.write(async (tx) => {
    const ofOwner = eq(apiTokens.userId, owner.id)
    if ((await tx.$count(apiTokens, ofOwner)) >= MAX_TOKENS) fail('tokens.too_many', 409)
    const token = await keep(tx, { userId: owner.id, name, scopes, expiresAt, byOperator: false }, now)
    await tellOwner(tx, { kind: 'token_made', userId: owner.id }, now)
    return token
  })
}

async function keep(
  tx: Tx,
  { userId, name, scopes = TOKEN_SCOPES, expiresAt = null, byOperator }: Made & { byOperator: boolean },
  now: Date,
): Promise<string> {
  const token = PREFIX + randomBytes(24).toString('base64url')
  const row = { userId, name, scopes: [...scopes], expiresAt, byOperator, createdAt: now }
  await tx.insert(apiTokens).values({ ...row, tokenHash: hashed(token) })
  return token
}

const ownerByHash = prepared((read, { hash }: Slots<{ hash: string }>) =>
  read
    .select({
      ...memberColumns,
      tokenId: apiTokens.id,
      scopes: apiTokens.scopes,
      byOperator: apiTokens.byOperator,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
    })
    .from(apiTokens)
    .innerJoin(users, and(eq(users.id, apiTokens.userId), isNull(users.deletedAt)))
    .where(eq(apiTokens.tokenHash, hash)),
)

/** A token that somebody has, expired or not. */
export interface KnownToken {
  owner: Member
  tokenId: TokenId
  scopes: TokenScope[]
  byOperator: boolean
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** Undefined when it is nobody's. */
export async function knownToken(read: ReadDb, token: string): Promise<KnownToken | undefined> {
  const [row] = await ownerByHash(read, { hash: hashed(token) })
  if (!row) return undefined
  const { tokenId, scopes, byOperator, expiresAt, lastUsedAt } = row
  return { owner: toMember(row), tokenId, scopes, byOperator, expiresAt, lastUsedAt }
}

/** Every few minutes is enough to know whether a token is still in use, and costs busy programs nothing. */
export async function noteTokenUse(
  db: Db,
  { tokenId, lastUsedAt }: Pick<KnownToken, 'tokenId' | 'lastUsedAt'>,
  now: Date,
) {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < TOKEN_USE_NOTED_MS) return
  const used = eq(apiTokens.id, tokenId)
  await db.write((tx) => tx.update(apiTokens).set({ lastUsedAt: now }).where(used), 'derived')
}

/** What their owner sees of them, the newest first. */
export const tokensOf = (read: ReadDb, userId: UserId) =>
  read
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      byOperator: apiTokens.byOperator,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
    })
    .from(apiTokens)
    .where(eq(apiTokens.userId, userId))
    .orderBy(desc(apiTokens.id))

/** From the next request on it is nobody's.
 *  @throws AppError 404 `tokens.not_found` */
export async function revokeToken(db: Db, owner: Member, id: TokenId) {
  const revoked = await db.write((tx) =>
    tx
      .delete(apiTokens)
      .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, owner.id)))
      .returning({ id: apiTokens.id }),
  )
  if (revoked.length === 0) fail('tokens.not_found', 404)
}

/** All of one's own, at once. */
export const endTokens = (db: Db, { id }: Member) => db.write((tx) => revokeTokens(tx, id))

/** Whoever was in the account may have made some. */
export const revokeTokens = (tx: Tx, userId: UserId) =>
  tx.delete(apiTokens).where(eq(apiTokens.userId, userId))

/** Whoever is no staff any more has none of theirs left either, were they to become staff again. */
export async function revokeStaffTokens(tx: Tx, userId: UserId) {
  const { id, scopes } = apiTokens
  const all = await tx.select({ id, scopes }).from(apiTokens).where(eq(apiTokens.userId, userId))
  const staffs = all.filter((token) => token.scopes.includes('staff'))
  if (staffs.length > 0) {
    await tx.delete(apiTokens).where(
      inArray(
        apiTokens.id,
        staffs.map((token) => token.id),
      ),
    )
  }
}
