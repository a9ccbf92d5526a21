import type { Vouched } from '~/features/identities/identity.ts'
import type { VisitAt } from '~/features/identities/visits.server.ts'

/** What the browser and the provider have to show when they come back. */
export type Agreed = Pick<VisitAt<'away'>, 'state' | 'nonce' | 'verifier' | 'proves'>

/** Somebody else whose word is taken for who a person is. Errors of all kinds are thrown: whoever asks tells people
 *  that it did not work, and the operator why. */
export interface Provider {
  /** Where browsers go to log in over there. */
  departure(agreed: Agreed): Promise<URL>
  /** Who came back with this code. */
  whose(code: string, agreed: Agreed, now: Date): Promise<Vouched>
  /** Set where the provider names itself in what browsers come back with. */
  namesItself(): Promise<boolean>
}
