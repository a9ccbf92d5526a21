import { setChannels } from '~/features/official/channels.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { sendWaiting } from '~/features/support/handoff.server.ts'
import { supportHours } from '~/features/support/hours.ts'
import { type SupportAct, supportForm } from '~/features/support/schema.ts'
import { setDesk } from '~/features/support/support.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const PAGE = '/admin/support'

/** The forms of the admins' page of support, each of which saves its part.
 *  @throws AppError as `requireAdmin` and the commands */
export async function takeSupportForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, supportForm)
  if (!form.ok) return form.reply()
  return perform(context, form.value, requireAdmin(context, form))
}

async function perform({ db, now }: RequestContext, act: SupportAct, admin: ReturnType<typeof requireAdmin>) {
  switch (act.act) {
    case 'hours':
      await changeSetting(db, admin, supportHours, act.hours, now())
      return redirectWithToast(PAGE, 'support.admin_saved')
    case 'channels':
      await setChannels(db, admin, act.channels, now())
      return redirectWithToast(PAGE, 'support.admin_saved')
    case 'desk':
      await setDesk(db, admin, act, now())
      return redirectWithToast(PAGE, 'support.admin_saved')
    case 'send_waiting':
      return redirectWithToast(PAGE, 'support.admin_sent', { count: await sendWaiting(db, admin, now()) })
  }
}
