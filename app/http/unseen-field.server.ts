import { fail } from '~/errors.ts'
import { UNSEEN_FIELD } from '~/features/accounts/unseen-field.ts'
import { fieldsOf } from './forms.server.ts'

/** Of a form that was parsed. A browser that fills in too much belongs to a person: they are told, and what they typed
 *  is kept.
 *  @throws AppError `accounts.unseen_field` 400 */
export function assertUnseenEmpty(request: Request) {
  const sent = fieldsOf(request)?.[UNSEEN_FIELD] ?? ''
  if (sent !== '') fail('accounts.unseen_field', 400)
}
