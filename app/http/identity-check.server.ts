import { redirect } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { checkPassword, refuseWrongPassword } from '~/features/accounts/accounts.server.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { isLinked } from '~/features/identities/identities.view.server.ts'
import { factorsOf, hasSecondFactor, waysToProve } from '~/features/security/factors.view.server.ts'
import {
  closeIdentityCheck,
  type IdentityCheck,
  identityCheckOf,
  noteFailure,
  openIdentityCheck,
  spendCode,
} from '~/features/security/identity-checks.server.ts'
import { IDENTITY_CHECK_LASTS_MS, PROOF_LASTS_MS } from '~/features/security/rules.ts'
import type { IdentityProof } from '~/features/security/schema.ts'
import { wrongCode } from '~/features/security/totp.server.ts'
import { readBound, setBound } from './bound-cookie.server.ts'
import type { RequestContext } from './context.ts'
import { fieldsOf } from './forms.server.ts'
import { signedBy } from './passkeys.server.ts'
import { requireViewer } from './viewer.ts'

const PAGE = '/login/check'

/** Leads to the page that asks for more than what is known so far; what waits goes on from there.
 *  @throws Response the redirect */
export async function askForProof(context: RequestContext, check: Omit<IdentityCheck, 'id'>): Promise<never> {
  const token = await openIdentityCheck(context.db, check, context.now())
  setBound('identity_check', context, token, IDENTITY_CHECK_LASTS_MS / 1_000)
  throw redirect(PAGE, 303)
}

/** Whoever acts, having proven a few minutes ago who they are: for acts that would give an account away. Otherwise
 *  that is asked for first, and the form comes back filled.
 *  @param form what `parseForm` returned, so that it is kept before this throws.
 *  @throws AppError `accounts.log_in_required` 401 · Response the redirect to the check */
export async function requireProof(
  request: Request,
  context: RequestContext,
  form?: { ok: true },
): Promise<Member> {
  const viewer = requireViewer(context, form)
  if (isProven(context)) return viewer
  const { pathname, search } = new URL(request.url)
  const kept = fieldsOf(request)
  const waiting = { next: pathname + search, ...(kept && { form: { action: pathname + search, kept } }) }
  return askForProof(context, { userId: viewer.id, purpose: 'act', waiting })
}

/** As `requireProof`, of whom more than the session and the password is known: accounts with a second factor, and
 *  those without a password. */
export async function requireFurtherProof(request: Request, context: RequestContext, form?: { ok: true }) {
  const viewer = requireViewer(context, form)
  const { password } = await waysToProve(context.db.read, { userId: viewer.id })
  return password ? viewer : requireProof(request, context, form)
}

export const isProven = ({ session, now }: Pick<RequestContext, 'session' | 'now'>) =>
  session?.provenAt ? Math.abs(now().getTime() - session.provenAt.getTime()) < PROOF_LASTS_MS : false

/** What this browser has to prove; undefined when nothing, or not any more. */
export async function presentCheck(request: Request, context: RequestContext) {
  const token = readBound('identity_check', request, context)
  const check = await identityCheckOf(context.db.read, token, context.now())
  if (!check || check.purpose === 'let_in') return undefined
  const isOthers = check.purpose === 'act' && check.userId !== context.viewer?.id
  return isOthers ? undefined : { ...check, purpose: check.purpose }
}

/** The session opens, or is good for dangerous acts again, when what was sent proves who it is.
 *  @throws AppError 400 `security.wrong_code` `accounts.wrong_password` `security.passkey_refused` · 409
 *  `security.check_over` · 429 `accounts.too_many_attempts` */
export async function passCheck(
  request: Request,
  context: RequestContext,
  check: IdentityCheck,
  proof: IdentityProof,
): Promise<Member> {
  await context.limits.consume('identityCheck', String(check.userId))
  try {
    await assertProof(request, context, check, proof)
  } catch (error) {
    await noteFailure(context.db, check)
    throw error
  }
  await closeIdentityCheck(context.db, check)
  setBound('identity_check', context, '', 0)
  await context.limits.forgive('identityCheck', String(check.userId))
  if (check.purpose === 'act') await context.sessions.prove()
  else await context.sessions.start(check.userId)
  return (await memberById(context.db.read, check.userId)) ?? fail('security.check_over', 409)
}

/** A check of whoever has nothing else is passed by the word of their provider.
 *  @returns what waits · @throws AppError 409 `security.check_over` · 403 `security.second_factor_needed` */
export async function passByProvider(request: Request, context: RequestContext) {
  const check = (await presentCheck(request, context)) ?? fail('security.check_over', 409)
  if (!(await providerFor(context, check))) fail('security.second_factor_needed', 403)
  await closeIdentityCheck(context.db, check)
  setBound('identity_check', context, '', 0)
  await context.sessions.prove()
  return check.waiting
}

/** Where they prove who they are once more: to whoever has neither a password nor a second factor here, and is known to
 *  the one provider that is asked to say when somebody logged in. Google and GitHub do not. */
export async function providerFor({ db, config }: RequestContext, { userId, purpose }: IdentityCheck) {
  const open = config.providers.find(({ slug }) => slug === 'oidc')
  if (!open || purpose !== 'act') return undefined
  const { app, passkey, password } = await waysToProve(db.read, { userId })
  if (app || passkey || password) return undefined
  return (await isLinked(db.read, userId, open.issuer)) ? open : undefined
}

/** Who has a second factor shows that: whoever took over a session may know the password as well. */
async function assertProof(
  request: Request,
  context: RequestContext,
  { userId, purpose }: IdentityCheck,
  proof: IdentityProof,
) {
  if (proof.by === 'passkey') {
    await signedBy(request, context, { credential: proof.credential, purpose: 'check', userId })
  } else if (proof.by === 'code') {
    if (!(await spendCode(context, userId, proof.code, context.now()))) wrongCode()
  } else if (proof.by === 'provider') {
    // Which is said there, not here.
    fail('security.second_factor_needed', 403)
  } else {
    const needsMore = purpose === 'sign_in' || hasSecondFactor(await factorsOf(context.db.read, userId))
    if (needsMore) fail('security.second_factor_needed', 403)
    const verdict = await checkPassword(context.db.read, userId, proof.password)
    if (verdict !== 'right') refuseWrongPassword()
  }
}
