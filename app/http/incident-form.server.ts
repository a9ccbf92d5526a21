import type { IncidentId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { type IncidentAct, incidentForm } from '~/features/incidents/form.ts'
import { editIncident, endIncident, reopenIncident } from '~/features/incidents/incidents.server.ts'
import { keeperPath, updateAnchor } from '~/features/incidents/paths.ts'
import { postUpdate, rewordUpdate } from '~/features/incidents/updates.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { joinTagNamesWithin } from './tags-field.server.ts'
import { redirectWithToast, redirectWithUndo } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The forms of an incident's page lead back to it.
 *  @throws AppError as `requireStaff` and the commands of incidents */
export async function takeIncidentForm(request: Request, context: RequestContext, id: IncidentId) {
  await joinTagNamesWithin(request, context)
  const form = await parseForm(request, incidentForm)
  if (!form.ok) return form.reply()
  return perform(context, requireStaff(context, form), id, form.value)
}

async function perform({ db, now }: RequestContext, staff: Member, id: IncidentId, act: IncidentAct) {
  const path = keeperPath(id)
  switch (act.act) {
    case 'update':
      await postUpdate(db, staff, id, act, now())
      return redirectWithToast(path, 'incidents.update_posted')
    case 'edit':
      await editIncident(db, staff, id, act, now())
      return redirectWithToast(path, 'incidents.saved')
    case 'reword':
      await rewordUpdate(db, staff, id, act, now())
      return redirectWithToast(`${path}#${updateAnchor(act.update)}`, 'incidents.reworded')
    case 'end':
      await endIncident(db, staff, id, now())
      return redirectWithUndo(path, { action: path, fields: { act: 'reopen' } }, 'incidents.end_done')
    case 'reopen':
      await reopenIncident(db, staff, id, now())
      return redirectWithToast(path, 'incidents.reopened')
  }
}
