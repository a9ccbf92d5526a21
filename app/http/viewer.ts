import { fail } from '~/errors.ts'
import { mayAdminister } from '~/features/accounts/policy.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import type { RequestContext } from './context.ts'

/** Whoever acts. Without one the answer is the log-in form, which carries everything that `form` held: after
 *  logging in one press sends it.
 *  @param form what `parseForm` returned, so that it is parsed, and kept, before this throws.
 *  @throws AppError `accounts.log_in_required` 401 */
export function requireViewer(context: Pick<RequestContext, 'viewer'>, _form?: { ok: true }): Member {
  return context.viewer ?? fail('accounts.log_in_required', 401)
}

/** @throws AppError `accounts.log_in_required` 401 · `accounts.staff_only` 403 */
export function requireStaff(context: Pick<RequestContext, 'viewer'>, form?: { ok: true }): Member {
  const viewer = requireViewer(context, form)
  return viewer.isStaff ? viewer : fail('accounts.staff_only', 403)
}

/** @throws AppError `accounts.log_in_required` 401 · `accounts.admin_only` 403 */
export function requireAdmin(context: Pick<RequestContext, 'viewer'>, form?: { ok: true }): Member {
  const viewer = requireViewer(context, form)
  return mayAdminister(viewer) ? viewer : fail('accounts.admin_only', 403)
}
