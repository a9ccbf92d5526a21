import type { ChallengePurpose } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { optionsForAdding, optionsForSigning } from '~/features/security/passkeys.server.ts'
import type { RequestContext } from './context.ts'
import { isProven, presentCheck } from './identity-check.server.ts'
import { bindChallenge } from './passkeys.server.ts'
import { requireViewer } from './viewer.ts'

/** The options of a ceremony, its challenge bound to this browser.
 *  @throws AppError 401 · 403 `security.proof_needed` · 409 `security.check_over` · 429 */
export async function passkeyOptions(request: Request, context: RequestContext, purpose: ChallengePurpose) {
  await context.limits.consume('passkeyChallenge', context.clientAddress)
  const userId = await whose(request, context, purpose)
  const options = await made(context, purpose, userId)
  await bindChallenge(context, options.challenge, { purpose, userId })
  return options
}

async function made(context: RequestContext, purpose: ChallengePurpose, userId: IdOrNobody) {
  const { db, config } = context
  return purpose === 'add'
    ? optionsForAdding(db.read, requireViewer(context), config.origin)
    : optionsForSigning(db.read, userId, config.origin)
}

type IdOrNobody = Awaited<ReturnType<typeof whose>>

async function whose(request: Request, context: RequestContext, purpose: ChallengePurpose) {
  if (purpose === 'sign_in') return null
  if (purpose === 'check') {
    return ((await presentCheck(request, context)) ?? fail('security.check_over', 409)).userId
  }
  const viewer = requireViewer(context)
  return isProven(context) ? viewer.id : fail('security.proof_needed', 403)
}
