import { redirect } from '@remix-run/node'
import type { UserId } from '#db/ids.ts'
import { fail } from '~/errors.ts'
import { linkIdentity, memberByIdentity } from '~/features/identities/identities.server.ts'
import type { ProviderSlug, Vouched } from '~/features/identities/identity.ts'
import { isFor, type VisitAt } from '~/features/identities/visits.server.ts'
import { summaryOf } from '~/jobs/log.ts'
import type { RequestContext } from './context.ts'
import { passByProvider } from './identity-check.server.ts'
import { awayTo, endPresentVisit, goOnAs, visitAt } from './provider-visits.server.ts'
import { signInAs } from './sign-in.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { arrive, GO_ON_PAGE, wayOn } from './waiting-form.server.ts'

export const IDENTITIES_PAGE = '/settings/security/providers'

/** What a browser came back from a provider with is taken once, in the browser that left, and leads on. When it tells
 *  nobody, another visit is under way, so that what waits is not lost.
 *  @throws Response the redirect · AppError 409 `identities.visit_over` `identities.anothers` `identities.one_each` */
export async function comeBack(
  request: Request,
  context: RequestContext,
  slug: string | undefined,
): Promise<never> {
  const { searchParams } = new URL(request.url)
  const visit = (await visitAt('away', request, context)) ?? fail('identities.visit_over', 409)
  const isThis = visit.provider === slug && searchParams.get('state') === visit.state
  if (!isThis || !isFor(visit, context.viewer)) fail('identities.visit_over', 409)
  await endPresentVisit(request, context)
  const identity = await whoCame(context, visit, searchParams)
  if (identity === 'cancelled' || identity === 'refused') {
    await goOnAs(context, awayTo(visit))
    throw redirect(`/login/with/${visit.provider}?failed=${identity}`, 303)
  }
  if (visit.linksTo !== null) return linkToViewer(context, identity)
  const member = await memberByIdentity(context.db, identity, context.now())
  if (visit.proves) return proveBy(request, context, visit, member)
  if (member) return logIn(context, member, visit)
  await goOnAs(context, { ...visit, stage: 'back', identity })
  throw redirect(GO_ON_PAGE, 303)
}

async function whoCame(
  context: RequestContext,
  visit: VisitAt<'away'>,
  answer: URLSearchParams,
): Promise<Vouched | 'cancelled' | 'refused'> {
  const provider = context.providers.get(visit.provider)
  if (answer.get('error') === 'access_denied') return 'cancelled'
  try {
    // https://www.rfc-editor.org/rfc/rfc9207: another provider's answer is not this one's.
    const said = answer.get('iss')
    if (said !== provider.config.issuer && (said !== null || (await provider.namesItself())))
      throw new Error('It was another provider that answered')
    const code = answer.get('code')
    if (!code) throw new Error('It gave no code')
    return await provider.whose(code, visit, context.now())
  } catch (error) {
    noteFailure(context, visit.provider, error)
    return 'refused'
  }
}

/** What the operator has to know, and nothing of the person. */
export const noteFailure = ({ log }: RequestContext, provider: ProviderSlug, error: unknown) =>
  log.warn({ provider, error: summaryOf(error) }, 'a provider did not say who somebody is')

async function linkToViewer(context: RequestContext, identity: Vouched): Promise<never> {
  const viewer = context.viewer ?? fail('identities.visit_over', 409)
  await linkIdentity(context.db, viewer, identity, context.now())
  throw redirectWithToast(IDENTITIES_PAGE, 'identities.linked')
}

/** Whoever came back is whom the check is about, or the visit begins anew. */
async function proveBy(
  request: Request,
  context: RequestContext,
  visit: VisitAt<'away'>,
  known: { id: UserId } | undefined,
): Promise<never> {
  if (known?.id !== visit.proves?.userId) {
    await goOnAs(context, awayTo(visit))
    throw redirect(`/login/with/${visit.provider}?failed=refused`, 303)
  }
  const waiting = await passByProvider(request, context)
  throw redirect(await wayOn(context, waiting), 303)
}

async function logIn(
  context: RequestContext,
  known: Parameters<typeof signInAs>[1],
  { waiting }: VisitAt<'away'>,
): Promise<never> {
  const member = await signInAs(context, known, 'provider', waiting)
  throw await arrive(context, waiting, 'accounts.welcome', { name: member.displayName })
}
