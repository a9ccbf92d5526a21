import { sendTest } from '~/features/audit-stream/sending.server.ts'
import { type AuditForm, auditForm } from '~/features/audit-stream/settings.ts'
import { endStream, sendAgain, setStream } from '~/features/audit-stream/stream.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { postPublicly } from './post-publicly.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const PAGE = '/admin/audit#stream'

/** The forms of the log's page: where it is sent. The log itself nobody changes.
 *  @throws AppError as `requireAdmin` and the commands */
export async function takeAuditForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, auditForm)
  if (!form.ok) return form.reply()
  return perform(context, form.value, requireAdmin(context, form))
}

async function perform({ db, now }: RequestContext, act: AuditForm, admin: ReturnType<typeof requireAdmin>) {
  switch (act.act) {
    case 'stream':
      await setStream(db, admin, act, now())
      return redirectWithToast(PAGE, 'audit.stream_saved')
    case 'end':
      await endStream(db, admin, now())
      return redirectWithToast(PAGE, 'audit.stream_ended')
    case 'test':
      await sendTest(db, postPublicly, now())
      return redirectWithToast(PAGE, 'audit.test_taken')
    case 'send_again':
      await sendAgain(db, admin, now())
      return redirectWithToast(PAGE, 'audit.sending_again')
  }
}
