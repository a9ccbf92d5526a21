import { assertNotSuspended } from '~/features/accounts/suspension.ts'
import type { RequestContext } from './context.ts'

/** Routes whose forms change nothing for others: one's own account (but not the name that others read), searching,
 *  reading. Every other one is refused, so that a new one is as well. */
const OPEN = [
  /^settings\.(?!profile$)/,
  /^settings_\.preferences$/,
  /^log(?:in|out)(?:_|$)/,
  /^(?:reset|verify|setup)(?:_|$)/,
  // The link says for whom: the command asks whether they may.
  /^mail\./,
  /^notices$/,
  /^appeal$/,
  /^search_\.(?:suggest|opened)$/,
  /^questions\.similar$/,
  /^preview$/,
  /^help\.check$/,
]

/** Before every action.
 *  @throws AppError 403 `accounts.suspended` */
export function assertMayAct(route: string, { viewer, now }: RequestContext) {
  const name = route.replace('routes/', '')
  // Whoever is silenced is refused by the commands that write.
  if (!OPEN.some((open) => open.test(name))) assertNotSuspended(viewer, now())
}
