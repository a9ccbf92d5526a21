import { fail } from '~/errors.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { closeIdentityCheck, identityCheckOf } from '~/features/security/identity-checks.server.ts'
import type { RequestContext } from './context.ts'
import { limitSecrets } from './letter-limits.server.ts'
import { secretIn } from './link-secret.ts'
import { signInAs } from './sign-in.server.ts'

/** The admin whom the operator's address lets in; undefined when it is good for nothing. Looking changes nothing. */
export async function letInBy(request: Request, context: RequestContext) {
  const check = await identityCheckOf(context.db.read, secretIn(request), context.now())
  const member = check?.purpose === 'let_in' ? await memberById(context.db.read, check.userId) : undefined
  return check && member?.role === 'admin' ? { check, member } : undefined
}

/** @throws AppError 409 `security.check_over` · 429 · Response as `signInAs` */
export async function enterByOperator(request: Request, context: RequestContext) {
  await limitSecrets(context)
  const { check, member } = (await letInBy(request, context)) ?? fail('security.check_over', 409)
  await closeIdentityCheck(context.db, check)
  return signInAs(context, member, 'operator', check.waiting)
}
