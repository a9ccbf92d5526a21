import { register, verifyLogin } from '~/features/accounts/accounts.server.ts'
import type { LogIn, Registration } from '~/features/accounts/schema.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import type { RequestContext } from './context.ts'

/** Opens a session for whoever knows the password; `context.viewer` is the member from here on.
 *  @throws AppError 400 `accounts.wrong_log_in` · 429 `accounts.too_many_attempts` */
export async function signIn(context: RequestContext, input: LogIn): Promise<Member> {
  const { limits, clientAddress, db } = context
  const toHandle = `${input.handle} ${clientAddress}`
  await limits.consume('logInFromAddress', clientAddress)
  await limits.consume('logInToHandle', toHandle)
  const member = await verifyLogin(db.read, input)
  await limits.forgive('logInFromAddress', clientAddress)
  await limits.forgive('logInToHandle', toHandle)
  await context.sessions.start(member.id)
  return member
}

/** Makes an account and opens its session; `context.viewer` is the member from here on.
 *  @throws AppError 409 `accounts.handle_taken` · 429 `accounts.too_many_attempts` */
export async function signUp(context: RequestContext, input: Registration): Promise<Member> {
  await context.limits.consume('register', context.clientAddress)
  const member = await register(context.db, input, context.locale, context.now())
  await context.sessions.start(member.id)
  return member
}

/** Opens the session of whoever has shown that the account is theirs by one thing; `context.viewer` is the member from
 *  here on. */
export async function openSessionFor(context: RequestContext, member: Member) {
  await context.sessions.start(member.id)
}
