import type { Member } from '~/features/accounts/viewer.ts'
import { invite, revokeInvitation } from '~/features/staff/invitations.server.ts'
import { changeRole } from '~/features/staff/roles.server.ts'
import { type StaffAct, staffForm } from '~/features/staff/schema.ts'
import { addTeam, placeStaff, removeTeam, renameTeam } from '~/features/staff/teams.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { requireProof } from './identity-check.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const PAGE = '/admin/staff'

/** The forms of the page of the staff. Who gives powers away proves anew who they are.
 *  @returns a new invitation's secret, the one time that it is shown
 *  @throws AppError as `requireAdmin` and the commands · Response as `requireProof` */
export async function takeStaffForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, staffForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const act = form.value
  if (act.act === 'role' || act.act === 'invite') await requireProof(request, context, form)
  if (act.act === 'invite') return { secret: await invite(context.db, admin, act, context.now()) }
  return perform(context, admin, act)
}

async function perform(
  { db, now }: RequestContext,
  admin: Member,
  act: Exclude<StaffAct, { act: 'invite' }>,
) {
  switch (act.act) {
    case 'role':
      await changeRole(db, admin, act, now())
      return redirectWithToast(PAGE, 'staff.role_changed')
    case 'place':
      await placeStaff(db, admin, act, now())
      return redirectWithToast(PAGE, 'staff.placed')
    case 'revoke':
      await revokeInvitation(db, admin, act.invitation, now())
      return redirectWithToast(PAGE, 'staff.revoked')
    case 'team_add':
      await addTeam(db, admin, act, now())
      return redirectWithToast(`${PAGE}#teams`, 'staff.team_added')
    case 'team_rename':
      await renameTeam(db, admin, act, now())
      return redirectWithToast(`${PAGE}#teams`, 'staff.team_renamed')
    case 'team_remove':
      await removeTeam(db, admin, act, now())
      return redirectWithToast(`${PAGE}#teams`, 'staff.team_removed')
  }
}
