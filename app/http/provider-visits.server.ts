import { redirect } from '@remix-run/node'
import { generateCodeVerifier, generateState } from 'arctic'
import type { UserId } from '#db/ids.ts'
import type { ProviderSlug } from '~/features/identities/identity.ts'
import {
  endVisit,
  lastsMs,
  openVisit,
  type Visit,
  type VisitAt,
  visitOf,
} from '~/features/identities/visits.server.ts'
import type { Waiting } from '~/features/security/identity-checks.server.ts'
import { readBound, setBound } from './bound-cookie.server.ts'
import type { RequestContext } from './context.ts'

const COOKIE = 'provider_visit'

interface Leaving {
  provider: ProviderSlug
  /** Null: to log in. */
  linksTo: UserId | null
  /** Who is to show there that it is still them. */
  proves?: VisitAt<'away'>['proves']
  waiting: Waiting
}

/** Sends the browser to a provider, by a page of ours: a form of a page may lead to ourselves alone, wherever it is
 *  redirected (CSP's form-action).
 *  @throws AppError `identities.no_provider` 404 · 429 `accounts.too_many_attempts` · Response the redirect */
export async function leaveFor(context: RequestContext, leaving: Leaving): Promise<never> {
  context.providers.get(leaving.provider)
  await context.limits.consume('providerVisit', context.clientAddress)
  await goOnAs(context, awayTo(leaving))
  throw redirect(`/login/with/${leaving.provider}`, 303)
}

/** What nobody can know who did not begin the visit. */
export const awayTo = (leaving: Leaving): VisitAt<'away'> => ({
  stage: 'away',
  proves: null,
  ...leaving,
  state: generateState(),
  nonce: generateState(),
  verifier: generateCodeVerifier(),
})

/** The browser's visit is at this stage from here on. */
export async function goOnAs(context: RequestContext, visit: Visit) {
  const token = await openVisit(context.db, visit, context.now())
  setBound(COOKIE, context, token, lastsMs(visit) / 1_000)
}

/** Undefined when there is none at this stage, or not any more. */
export async function visitAt<Stage extends Visit['stage']>(
  stage: Stage,
  request: Request,
  context: RequestContext,
): Promise<VisitAt<Stage> | undefined> {
  const visit = await visitOf(context.db.read, readBound(COOKIE, request, context), context.now())
  return visit?.stage === stage ? (visit as VisitAt<Stage>) : undefined
}

/** Once: of two requests that end it at the same time one does.
 *  @throws AppError `identities.visit_over` 409 */
export async function endPresentVisit(request: Request, context: RequestContext) {
  await endVisit(context.db, readBound(COOKIE, request, context) ?? '')
  setBound(COOKIE, context, '', 0)
}
