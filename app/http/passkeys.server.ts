import type { UserId } from '#db/ids.ts'
import type { ChallengePurpose } from '#db/schema/types.ts'
import { keepChallenge, takeChallenge } from '~/features/security/challenges.server.ts'
import { memberByPasskey } from '~/features/security/passkeys.server.ts'
import { CHALLENGE_LASTS_MS } from '~/features/security/rules.ts'
import type { SignedByPasskey } from '~/features/security/schema.ts'
import { readBound, setBound } from './bound-cookie.server.ts'
import type { RequestContext } from './context.ts'

interface Challenged {
  purpose: ChallengePurpose
  userId: UserId | null
}

/** Lets this browser, and no other, answer the challenge. */
export async function bindChallenge(context: RequestContext, challenge: string, challenged: Challenged) {
  const token = await keepChallenge(context.db, challenge, challenged, context.now())
  setBound('passkey_challenge', context, token, CHALLENGE_LASTS_MS / 1_000)
}

/** @throws AppError `security.challenge_over` 400 */
export function challengeOf(request: Request, context: RequestContext, challenged: Challenged) {
  const token = readBound('passkey_challenge', request, context)
  return takeChallenge(context.db, token, challenged, context.now())
}

/** Whose passkey signed what this browser was asked to have signed.
 *  @throws AppError 400 `security.challenge_over` `security.passkey_refused` */
export async function signedBy(
  request: Request,
  context: RequestContext,
  { credential, ...challenged }: Challenged & { credential: SignedByPasskey },
): Promise<UserId> {
  const challenge = await challengeOf(request, context, challenged)
  const { origin } = context.config
  const signed = { credential, challenge, origin, userId: challenged.userId }
  return memberByPasskey(context.db, signed, context.now())
}
