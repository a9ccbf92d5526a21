import { unlinkIdentity } from '~/features/identities/identities.server.ts'
import { identitiesOf } from '~/features/identities/identities.view.server.ts'
import { identitiesForm } from '~/features/identities/schema.ts'
import type { ShownIdentity } from '~/features/identities/ui/identity-list.tsx'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireProof } from './identity-check.server.ts'
import { IDENTITIES_PAGE } from './provider-return.server.ts'
import { leaveFor } from './provider-visits.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'
import { openWays } from './ways-in.server.ts'

/** The providers that are set up, and those before them whose identities are still there. */
export async function shownIdentities(context: RequestContext): Promise<ShownIdentity[]> {
  const { providers } = context.config
  const linked = await identitiesOf(context.db.read, requireViewer(context))
  const rows = providers.map(({ slug, name, issuer }) => ({
    ...{ slug, name, linked: linked.find((identity) => identity.issuer === issuer) },
  }))
  const former = linked.filter(({ issuer }) => !providers.some((provider) => provider.issuer === issuer))
  return [
    ...rows,
    ...former.map((identity) => ({ slug: undefined, name: new URL(identity.issuer).host, linked: identity })),
  ]
}

/** Whoever links or unlinks has just proven who they are: either could give the account away, or lock it.
 *  @throws Response the redirect · AppError as the commands */
export async function takeIdentitiesForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, identitiesForm)
  if (!form.ok) return form.reply()
  const viewer = await requireProof(request, context, form)
  if (form.value.act === 'link') {
    const { provider } = form.value
    return leaveFor(context, { provider, linksTo: viewer.id, waiting: { next: IDENTITIES_PAGE } })
  }
  const { db, config, now } = context
  await unlinkIdentity(db, viewer, form.value.identity, openWays(config), now())
  return redirectWithToast(IDENTITIES_PAGE, 'identities.unlinked')
}
