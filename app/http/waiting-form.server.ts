import { redirect } from '@remix-run/node'
import type { Waiting } from '~/features/security/identity-checks.server.ts'
import type { ArgumentsOf, MessageKey } from '~/i18n/types.ts'
import type { RequestContext } from './context.ts'
import { endPresentVisit, goOnAs, visitAt } from './provider-visits.server.ts'
import { redirectWithToast } from './toast.server.ts'

/** Where a form that waits is shown once its sender is logged in. */
export const GO_ON_PAGE = '/login/welcome'

type WaitingForm = NonNullable<Waiting['form']>

/** Leads on while the form waits, sealed for this browser alone. However its sender gets in, it is there.
 *  @throws AppError 429 `accounts.too_many_attempts` */
export async function leaveWaiting(context: RequestContext, form: WaitingForm, path: string) {
  await context.limits.consume('providerVisit', context.clientAddress)
  await goOnAs(context, { stage: 'waits', waiting: { next: GO_ON_PAGE, form } })
  return redirect(path, 303)
}

/** Undefined when none waits, or not any more. */
export const waitingForm = async (request: Request, context: RequestContext) =>
  (await visitAt('waits', request, context))?.waiting.form

/** What was sent to `action` waits no more. */
export async function forgetWaiting(request: Request, context: RequestContext, action: string) {
  if ((await waitingForm(request, context))?.action === action) await endPresentVisit(request, context)
}

/** Where whoever has just shown who they are goes on: with the form that waited, or where they wanted to go. */
export async function wayOn(context: RequestContext, waiting: Waiting): Promise<string> {
  if (!waiting.form) return waiting.next
  await goOnAs(context, { stage: 'waits', waiting })
  return GO_ON_PAGE
}

/** 303 to `wayOn`, which says once who came. */
export const arrive = async <Key extends MessageKey>(
  context: RequestContext,
  waiting: Waiting,
  key: Key,
  ...args: ArgumentsOf<Key>
) => redirectWithToast(await wayOn(context, waiting), key, ...args)
