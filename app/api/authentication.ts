import type { ReadDb } from '#db/client.server.ts'
import type { TokenId } from '#db/ids.ts'
import { fail } from '~/errors.ts'
import { memberByToken } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'

/** Whose token came with a request; null = none came: a visitor. */
export type Caller = { member: Member; tokenId: TokenId } | null

const BEARER = /^Bearer +([\x21-\x7e]+)$/i

/** Cookies are never looked at: nobody's browser can be made to act here.
 *  @throws AppError `api.token_unknown` 401 for anything that is not the token of a member */
export async function authenticate(read: ReadDb, authorization: string | undefined): Promise<Caller> {
  if (authorization === undefined) return null
  const token = BEARER.exec(authorization)?.[1]
  const caller = token === undefined ? undefined : await memberByToken(read, token)
  return caller ?? fail('api.token_unknown', 401)
}
