import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/security.client.ts'
import { carriedIn } from '~/ui/form-again.tsx'
import type { LogInProps } from '~/ui/log-in-context.ts'
import { OwnWays } from './own-ways.tsx'
import { ProviderButtons } from './provider-buttons.tsx'

/** On the page of a 401: logging in here goes on with what was refused, with everything that was typed. */
export function LogInAgain({ problem, doors, next }: LogInProps) {
  const goingOn = { next, carried: carriedIn(problem) }
  return (
    <>
      {doors?.own === 'closed' ? null : <OwnWays {...goingOn} makesAccounts />}
      <ProviderButtons doors={doors} {...goingOn} />
    </>
  )
}
