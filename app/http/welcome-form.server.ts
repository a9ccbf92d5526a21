import { fail } from '~/errors.ts'
import { linkIdentity, registerByIdentity } from '~/features/identities/identities.server.ts'
import { welcomeForm } from '~/features/identities/schema.ts'
import type { VisitAt } from '~/features/identities/visits.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireProof } from './identity-check.server.ts'
import { endPresentVisit, visitAt } from './provider-visits.server.ts'
import { arrive } from './waiting-form.server.ts'

/** The buttons of whoever is back from a provider as nobody whom we know: an account of their own, or the one that
 *  they are logged in to. What waited goes on.
 *  @throws AppError 409 `identities.visit_over` and as the commands · 429 · Response as `requireProof` */
export async function takeWelcomeForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, welcomeForm)
  const visit = (await visitAt('back', request, context)) ?? fail('identities.visit_over', 409)
  if (!form.ok) return form.reply()
  if (form.value.act === 'link') {
    const viewer = await requireProof(request, context, form)
    await linkIdentity(context.db, viewer, visit.identity, context.now())
    await endPresentVisit(request, context)
    return arrive(context, visit.waiting, 'identities.linked')
  }
  const member = await join(context, form.value, visit)
  await endPresentVisit(request, context)
  return arrive(context, visit.waiting, 'accounts.registered', { name: member.displayName })
}

async function join(
  context: RequestContext,
  names: Parameters<typeof registerByIdentity>[1],
  { identity }: VisitAt<'back'>,
) {
  await context.limits.consume('register', context.clientAddress)
  const member = await registerByIdentity(context.db, names, identity, context.locale, context.now())
  await context.sessions.start(member.id)
  return member
}
