import type { z } from 'zod'
import { endTokens } from '~/features/accounts/tokens.server.ts'
import { removePasskey, renamePasskey } from '~/features/security/passkeys.server.ts'
import { newRecoveryCodes } from '~/features/security/recovery-codes.server.ts'
import { securityForm } from '~/features/security/schema.ts'
import { endSession } from '~/features/security/sessions.server.ts'
import { removeTotp } from '~/features/security/totp.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireProof } from './identity-check.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'
import { openWays } from './ways-in.server.ts'

const PAGE = '/settings/security'

/** The buttons of the page on security. Logging devices out makes an account safer, the others could give it away. */
export async function takeSecurityForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, securityForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  if (form.value.act === 'end') {
    await endSession(context.db, viewer, form.value.session)
    return redirectWithToast(PAGE, 'security.ended')
  }
  if (form.value.act === 'end_others') {
    await context.sessions.endOthers(viewer.id)
    if (form.value.tokens !== 'end') return redirectWithToast(PAGE, 'security.ended_others')
    await endTokens(context.db, viewer)
    return redirectWithToast(PAGE, 'security.ended_all')
  }
  if (form.value.act === 'rename_passkey') {
    await renamePasskey(context.db, viewer, form.value.passkey, form.value.name)
    return redirectWithToast(PAGE, 'security.passkey_renamed')
  }
  await requireProof(request, context, form)
  return changeFactors(context, viewer, form.value)
}

type FactorAct = Exclude<z.output<typeof securityForm>, { act: 'end' | 'end_others' | 'rename_passkey' }>

async function changeFactors(
  { db, now, config }: RequestContext,
  viewer: ReturnType<typeof requireViewer>,
  form: FactorAct,
) {
  if (form.act === 'renew_codes') return { codes: await newRecoveryCodes(db, viewer, now()) }
  if (form.act === 'remove_totp') await removeTotp(db, viewer, now())
  else await removePasskey(db, viewer, form.passkey, openWays(config), now())
  return redirectWithToast(PAGE, 'security.removed')
}
