import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/security.client.ts'
import { carriedIn } from '~/ui/form-again.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { Doors } from '~/ui/shell/shell-data.ts'
import { OwnWays } from './own-ways.tsx'
import { ProviderButtons } from './provider-buttons.tsx'

interface Props {
  problem: Pick<Problem, 'kept' | 'action'>
  doors: Doors | undefined
  /** Where to go on where no form waits. */
  next: string
}

/** On the page of a 401: logging in here goes on with what was refused, with everything that was typed. */
export function LogInAgain({ problem, doors, next }: Props) {
  const goingOn = { next, carried: carriedIn(problem) }
  return (
    <>
      {doors?.own === 'closed' ? null : <OwnWays {...goingOn} makesAccounts />}
      <ProviderButtons doors={doors} {...goingOn} />
    </>
  )
}
