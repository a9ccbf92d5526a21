import { tokenForm } from '~/features/accounts/token-schema.ts'
import { makeToken, revokeToken } from '~/features/accounts/tokens.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireProof } from './identity-check.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'

const DAY_MS = 24 * 3_600_000

/** Revoking makes an account safer; a token is as good as the account.
 *  @returns a new token, the one time that it is shown */
export async function takeTokenForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, tokenForm)
  if (!form.ok) return form.reply()
  const { db, now } = context
  const viewer = requireViewer(context, form)
  if (form.value.act === 'revoke') {
    await revokeToken(db, viewer, form.value.id)
    return redirectWithToast('/settings/tokens', 'tokens.revoked')
  }
  await requireProof(request, context, form)
  const { name, scopes, days } = form.value
  const expiresAt = new Date(now().getTime() + days * DAY_MS)
  return { token: await makeToken(db, viewer, { name, scopes, expiresAt }, now()) }
}
