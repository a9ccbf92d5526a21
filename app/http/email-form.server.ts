import { cancelChange, nameAddress } from '~/features/account-mail/change.server.ts'
import { setMailPhrase } from '~/features/account-mail/phrase.server.ts'
import { type EmailAct, emailForm } from '~/features/account-mail/schema.ts'
import { resendVerification } from '~/features/account-mail/verification.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireFurtherProof } from './identity-check.server.ts'
import { limitLetters } from './letter-limits.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'

const PAGE = '/settings/email'

/** The forms of the page of one's address and of how our mails are known.
 *  @throws AppError as `requireViewer` and the commands · 429 `accounts.too_many_attempts` */
export async function takeEmailForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, emailForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  if (form.value.act === 'address') await requireFurtherProof(request, context, form)
  return perform(context, form.value, viewer)
}

async function perform(context: RequestContext, act: EmailAct, viewer: Member) {
  const { db, now } = context
  switch (act.act) {
    case 'address':
      await context.limits.consume('logInToHandle', `${viewer.handle} ${context.clientAddress}`)
      await limitLetters(context, act.email)
      await nameAddress(db, viewer, act, now())
      return redirectWithToast(PAGE, 'accounts.email_link_sent')
    case 'resend':
      await limitLetters(context, `@${viewer.handle}`)
      await resendVerification(db, viewer, now())
      return redirectWithToast(PAGE, 'accounts.email_link_sent')
    case 'cancel':
      await cancelChange(db, viewer)
      return redirectWithToast(PAGE, 'accounts.change_cancelled')
    case 'phrase':
      await setMailPhrase(db, viewer, act.phrase)
      return redirectWithToast(PAGE, act.phrase ? 'accounts.phrase_saved' : 'accounts.phrase_removed')
  }
}
