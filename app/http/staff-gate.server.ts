import { AppError } from '~/errors.ts'
import { lacksRequiredFactor } from '~/features/security/staff-rule.view.server.ts'
import type { RequestContext } from './context.ts'
import { redirectWithToast } from './toast.server.ts'

/** By the route: the same address can be written in several ways. */
const STAFF_PLACES = /^routes\/(?:mod|admin)\b/
const SET_UP = '/settings/security'

/** One answer for all loaders of a request. */
const known = new WeakMap<RequestContext, Promise<boolean>>()

function isShut(route: string, context: RequestContext): Promise<boolean> {
  if (!context.viewer?.isStaff || !STAFF_PLACES.test(route)) return Promise.resolve(false)
  const answer = known.get(context) ?? lacksRequiredFactor(context.db.read, context.viewer)
  known.set(context, answer)
  return answer
}

/** Before every loader of a page: staff without the second factor that the forum wants of them are led to set it up.
 *  @throws Response the redirect */
export async function assertPageOpen(route: string, context: RequestContext) {
  // After an action that was refused the root's loader alone runs, for the page that says so.
  if (context.method === 'POST') return
  if (await isShut(route, context)) throw redirectWithToast(SET_UP, 'security.staff_enrol')
}

/** Before every action. The refusal; undefined when there is none. */
export async function refusalAtGate(route: string, context: RequestContext): Promise<AppError | undefined> {
  return (await isShut(route, context)) ? new AppError('security.second_factor_required', 403) : undefined
}
