import { actOnEach, type BulkOutcome } from '~/features/bulk/bulk.server.ts'
import { bulkForm } from '~/features/bulk/schema.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast, redirectWithUndo } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

/** The form over a list of questions. It leads back to the list, which says what was done and what was refused.
 *  @throws AppError as `actOnEach` */
export async function takeBulkForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, bulkForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const outcome = await actOnEach(context.db, staff, form.value, context.now())
  const { search } = new URL(request.url)
  const back = search === '' ? '/questions?select=1' : `/questions${search}`
  const { done, refused } = outcome
  if (refused.length > 0)
    return redirectWithToast(back, 'bulk.some', { count: done.length, which: named(outcome) })
  if (form.value.act !== 'delete') return redirectWithToast(back, 'bulk.done', { count: done.length })
  const undo = { action: '/questions', fields: { act: 'restore', questions: done.join() } }
  return redirectWithUndo(back, undo, 'bulk.deleted', { count: done.length })
}

const named = ({ refused }: BulkOutcome) => refused.map(({ id }) => `#${id}`).join(' ')
