import type { ReadDb } from '#db/client.server.ts'
import type { TokenScope } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { asActing, asMember } from '~/features/accounts/suspension.ts'
import { type KnownToken, knownToken } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'

/** Whose token came with a request; null = none came: a visitor. */
export type Caller = (KnownToken & { member: Member }) | null

const BEARER = /^Bearer +([\x21-\x7e]+)$/i

/** Cookies are never looked at: nobody's browser can be made to act here. `member` is the owner as far as the token
 *  goes: without the scope `staff` no more than any member.
 *  @throws AppError 401 `api.token_unknown` for anything that is not the token of a member · `api.token_expired` */
export async function authenticate(
  read: ReadDb,
  authorization: string | undefined,
  now: Date,
): Promise<Caller> {
  if (authorization === undefined) return null
  const token = BEARER.exec(authorization)?.[1]
  const known = token === undefined ? undefined : await knownToken(read, token)
  if (!known) fail('api.token_unknown', 401)
  if (known.expiresAt && known.expiresAt.getTime() <= now.getTime()) fail('api.token_expired', 401)
  const owner = asActing(known.owner, now)
  return { ...known, member: known.scopes.includes('staff') ? owner : asMember(owner) }
}

/** @throws AppError 403 `api.scope_missing` with the scope's name */
export function assertScope(caller: Caller, scope: TokenScope) {
  if (caller && !caller.scopes.includes(scope)) fail('api.scope_missing', 403, { params: { scope } })
}
