import { redirect } from '@remix-run/node'
import type { Config } from '~/config.server.ts'
import { fail } from '~/errors.ts'
import type { OpenWays } from '~/features/security/ways-in.view.server.ts'
import type { RequestContext } from './context.ts'
import { visitAt } from './provider-visits.server.ts'

/** By the route, as addresses are read in upper case as well. */
const MAKE_PASSWORDS = new Set(['routes/register', 'routes/reset', 'routes/reset_.new'])
const OPEN_SESSIONS = new Set([
  'routes/login',
  'routes/login_.code',
  'routes/login_.code_.enter',
  'routes/login_.passkey',
])

export const openWays = ({ providers, ownLogIn }: Config): OpenWays => ({
  issuers: providers.map(({ issuer }) => issuer),
  own: ownLogIn,
})

/** Before every loader and action: where the provider alone logs people in, nothing else does. Whoever has just been
 *  vouched for may show once more which account is theirs, to link it.
 *  @throws AppError `accounts.provider_only` 403 · Response to the page that leads to the provider */
export async function assertWayIn(route: string, request: Request, context: RequestContext) {
  if (context.config.ownLogIn === 'open') return
  if (route === 'routes/register' && context.method !== 'POST') throw redirect(`/login${nextOf(request)}`)
  if (MAKE_PASSWORDS.has(route)) refuseOwn(context)
  if (!OPEN_SESSIONS.has(route) || isLogInPage(route, context)) return
  if (!(await isVouchedFor(request, context))) refuseOwn(context)
}

/** New accounts are made there as well. */
function nextOf(request: Request) {
  const next = new URL(request.url).searchParams.get('next')
  return next ? `?${new URLSearchParams({ next })}` : ''
}

/** It has the button that leads to the provider. */
const isLogInPage = (route: string, { method }: RequestContext) =>
  route === 'routes/login' && method !== 'POST'

export const isVouchedFor = async (request: Request, context: RequestContext) =>
  (await visitAt('back', request, context)) !== undefined

/** @throws AppError `accounts.provider_only` 403 */
export function assertOwnLogIn(context: Pick<RequestContext, 'config'>) {
  if (context.config.ownLogIn === 'closed') refuseOwn(context)
}

function refuseOwn({ config }: Pick<RequestContext, 'config'>): never {
  return fail('accounts.provider_only', 403, { params: { name: config.providers[0]?.name ?? '' } })
}
