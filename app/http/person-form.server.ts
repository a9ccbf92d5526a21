import type { UserId } from '#db/ids.ts'
import { liftSuspension, suspendMember } from '~/features/accounts/suspensions.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { removePosts, restorePosts } from '~/features/people/bulk.server.ts'
import { addNote, removeNote } from '~/features/people/notes.server.ts'
import { endOf, type PersonAct, personForm } from '~/features/people/schema.ts'
import { sendReset, verifyAddress, vouchFor } from '~/features/people/standing.server.ts'
import type { MessageKey } from '~/i18n/types.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast, redirectWithUndo } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The forms of a member's page lead back to it.
 *  @throws AppError as `requireStaff` and the commands */
export async function takePersonForm(request: Request, context: RequestContext, id: UserId) {
  const form = await parseForm(request, personForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const page = `/mod/people/${id}`
  const act = form.value
  if (act.act === 'remove_posts') return removeAll(context, staff, id)
  if (act.act === 'restore_posts') {
    const count = await restorePosts(context.db, staff, id, act.at, context.now())
    return redirectWithToast(page, 'people.was_restored', { count })
  }
  const said = await perform(context, staff, id, act)
  return redirectWithToast(page, said)
}

async function removeAll({ db, now }: RequestContext, staff: Member, id: UserId) {
  const page = `/mod/people/${id}`
  const at = now()
  const { count, isMore } = await removePosts(db, staff, id, at)
  const undo = { action: page, fields: { act: 'restore_posts', at: String(at.getTime()) } }
  return isMore
    ? redirectWithUndo(page, undo, 'people.were_many', { count })
    : redirectWithUndo(page, undo, 'people.was_removed', { count })
}

type Simple = Exclude<PersonAct, { act: 'remove_posts' | 'restore_posts' }>
type Said = Extract<MessageKey, `people.was_${string}`> &
  Exclude<MessageKey, 'people.was_removed' | 'people.was_restored'>

/** Returns what is told of it. */
async function perform({ db, now }: RequestContext, staff: Member, id: UserId, act: Simple): Promise<Said> {
  const at = now()
  switch (act.act) {
    case 'restrain': {
      const { kind, reason } = act
      await suspendMember(db, staff, id, { kind, reason, until: endOf(act, at) }, at)
      return `people.was_${kind}`
    }
    case 'lift':
      await liftSuspension(db, staff, id, at)
      return 'people.was_lifted'
    case 'note':
      await addNote(db, staff, id, act.note, at)
      return 'people.was_noted'
    case 'unnote':
      await removeNote(db, staff, id, act.id, at)
      return 'people.was_unnoted'
    case 'vouch':
      await vouchFor(db, staff, id, 'given', at)
      return 'people.was_vouched'
    case 'unvouch':
      await vouchFor(db, staff, id, 'withdrawn', at)
      return 'people.was_unvouched'
    case 'verify':
      await verifyAddress(db, staff, id, at)
      return 'people.was_verified'
    case 'reset':
      await sendReset(db, staff, id, at)
      return 'people.was_reset'
  }
}
