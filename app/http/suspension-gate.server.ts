import { assertNotSuspended } from '~/features/accounts/suspension.ts'
import type { RequestContext } from './context.ts'

/** Forms that change nothing for others: one's own account (but not the name that others read), searching, reading.
 *  Every other one is refused, so that a new one is as well. */
const OPEN = [
  /^\/settings\/(?!profile$)/,
  /^\/log(?:in|out)(?:\/|$)/,
  /^\/(?:reset|verify)(?:\/|$)/,
  /^\/notices$/,
  /^\/search\/(?:suggest|opened)$/,
  /^\/questions\/similar$/,
  /^\/preview$/,
  /^\/help\/check$/,
]

/** Before every action.
 *  @throws AppError 403 `accounts.suspended` */
export function assertMayAct(request: Request, { viewer, now }: RequestContext) {
  const { pathname } = new URL(request.url)
  if (!OPEN.some((path) => path.test(pathname))) assertNotSuspended(viewer, now())
}
