import { addCategory, editCategory, moveCategory, removeCategory } from '~/features/faq/categories.server.ts'
import { type CategoryAct, categoryForm } from '~/features/faq/category-schema.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

const LIST = '/mod/categories'

/** The forms of the page of categories, which all lead back to it.
 *  @throws AppError as `requireStaff` and the commands of categories */
export async function takeCategoryForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, categoryForm)
  if (!form.ok) return form.reply()
  return perform(context, form.value, requireStaff(context, form))
}

async function perform(
  { db, now }: RequestContext,
  act: CategoryAct,
  staff: ReturnType<typeof requireStaff>,
) {
  switch (act.act) {
    case 'add': {
      const id = await addCategory(db, staff, act, now())
      return redirectWithToast(`${LIST}#category-${id}`, 'categories.added')
    }
    case 'edit':
      await editCategory(db, staff, act, now())
      return redirectWithToast(`${LIST}#category-${act.category}`, 'categories.saved')
    case 'move':
      await moveCategory(db, staff, act, now())
      return redirectWithToast(`${LIST}#category-${act.category}`, 'categories.moved')
    case 'remove':
      await removeCategory(db, staff, act, now())
      return redirectWithToast(LIST, 'categories.removed')
  }
}
