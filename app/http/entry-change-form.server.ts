import type { EntryChangeId } from '#db/ids.ts'
import { changePath } from '~/features/faq/paths.ts'
import { changeDecision } from '~/features/faq/schema.ts'
import { approveChange, declineChange, withdrawChange } from '~/features/faq/waiting-decisions.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The forms of a change's page. @throws AppError as `requireStaff` and the decisions about changes */
export async function takeChangeForm(request: Request, context: RequestContext, id: EntryChangeId) {
  const form = await parseForm(request, changeDecision)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db, now } = context
  const said = form.value
  switch (said.act) {
    case 'approve': {
      const entryId = await approveChange(db, staff, id, now())
      return redirectWithToast(`/mod/faq/${entryId}`, 'waiting.approved')
    }
    case 'decline':
      await declineChange(db, staff, id, said.reason, now())
      return redirectWithToast(changePath(id), 'waiting.declined')
    case 'withdraw':
      await withdrawChange(db, staff, id, now())
      return redirectWithToast(changePath(id), 'waiting.withdrawn')
  }
}
