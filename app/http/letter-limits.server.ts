import { emailKeyOf } from '~/features/mail/letters.server.ts'
import type { RequestContext } from './context.ts'

type Limited = Pick<RequestContext, 'limits' | 'clientAddress'>

/** Before a letter is asked for; whether the address is anybody's plays no part.
 *  @throws AppError 429 `accounts.too_many_attempts` */
export async function limitLetters({ limits, clientAddress }: Limited, email: string) {
  await limits.consume('letterFromAddress', clientAddress)
  await limits.consume('letterTo', `${emailKeyOf(email)} ${clientAddress}`)
}

/** Before a code or a link is tried.
 *  @throws AppError 429 `accounts.too_many_attempts` */
export const limitSecrets = ({ limits, clientAddress }: Limited) =>
  limits.consume('secretFromAddress', clientAddress)
