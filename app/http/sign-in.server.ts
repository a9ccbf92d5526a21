import { isAppError } from '~/errors.ts'
import { accountNamed, refuseLogIn, register, verifyLogin } from '~/features/accounts/accounts.server.ts'
import type { LogIn, Registration } from '~/features/accounts/schema.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { factorsOf, hasSecondFactor } from '~/features/security/factors.view.server.ts'
import type { Waiting } from '~/features/security/identity-checks.server.ts'
import type { RequestContext } from './context.ts'
import { askForProof } from './identity-check.server.ts'

/** What somebody has shown to be who they are. A passkey is two factors: the device, and what unlocks it. */
export type FirstFactor = 'password' | 'passkey' | 'mailed_code' | 'reset_link' | 'provider' | 'operator'

/** Opens a session for whoever knows the password; `context.viewer` is the member from here on.
 *  @throws AppError 400 `accounts.wrong_log_in` · 429 `accounts.too_many_attempts` · Response as `signInAs` */
export async function signIn(context: RequestContext, input: LogIn, waiting: Waiting): Promise<Member> {
  const { limits, clientAddress, db } = context
  const toHandle = `${input.handle} ${clientAddress}`
  await limits.consume('logInFromAddress', clientAddress)
  await limits.consume('logInToHandle', toHandle)
  const account = await accountNamed(db.read, input.handle)
  // Nobody types a capital: what is typed is lower-cased.
  const toAccount = `${account ? `ID${account.id}` : input.handle} ${clientAddress}`
  const mayTry = await isWithin(limits.consume('logInToAccount', toAccount))
  const member = await verifyLogin(db.read, input)
  // Saying that there were too many would tell which handle and which address are one account's.
  if (!mayTry) refuseLogIn()
  await limits.forgive('logInFromAddress', clientAddress)
  await limits.forgive('logInToHandle', toHandle)
  await limits.forgive('logInToAccount', toAccount)
  return signInAs(context, member, 'password', waiting)
}

const isWithin = (counted: Promise<void>) =>
  counted.then(
    () => true,
    (error: unknown) => {
      if (isAppError(error)) return false
      throw error
    },
  )

/** The one way to a session after the first factor, whichever it was. A member with a second factor has to show that
 *  as well: until then nobody is logged in, and what waits (an address, a form that was sent) goes on afterwards.
 *  @throws Response the redirect to the second step */
export async function signInAs(
  context: RequestContext,
  member: Member,
  shown: FirstFactor,
  waiting: Waiting,
): Promise<Member> {
  const needsMore = shown !== 'passkey' && hasSecondFactor(await factorsOf(context.db.read, member.id))
  if (needsMore) await askForProof(context, { userId: member.id, purpose: 'sign_in', waiting })
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
