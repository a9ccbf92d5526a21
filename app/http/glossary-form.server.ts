import { addGroup, editGroup, removeGroup } from '~/features/glossary/glossary.server.ts'
import { importGroups } from '~/features/glossary/import.server.ts'
import { type GlossaryAct, glossaryForm } from '~/features/glossary/schema.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { uploadedText } from './uploaded-text.server.ts'
import { requireAdmin } from './viewer.ts'

/** The forms of the glossary lead back to the list as it was filtered.
 *  @throws AppError as `requireAdmin` and the commands of the glossary */
export async function takeGlossaryForm(request: Request, context: RequestContext) {
  const file = await uploadedText(request, 'file')
  const form = await parseForm(request, glossaryForm)
  if (!form.ok) return form.reply()
  return perform(context, form.value, { file, list: listOf(request) }, requireAdmin(context, form))
}

async function perform(
  { db, now }: RequestContext,
  act: GlossaryAct,
  { file, list }: { file: string; list: string },
  admin: ReturnType<typeof requireAdmin>,
) {
  switch (act.act) {
    case 'add': {
      const id = await addGroup(db, admin, { en: act.en, 'zh-CN': act['zh-CN'] }, now())
      return redirectWithToast(`/admin/glossary?cursor=${id - 1}#group-${id}`, 'glossary.added')
    }
    case 'edit':
      await editGroup(db, admin, act, now())
      return redirectWithToast(`${list}#group-${act.group}`, 'glossary.saved')
    case 'remove':
      await removeGroup(db, admin, act.group, now())
      return redirectWithToast(list, 'glossary.removed')
    case 'import': {
      const count = await importGroups(db, admin, file || act.csv, now())
      return redirectWithToast('/admin/glossary', 'glossary.imported', { count })
    }
  }
}

/** Without the row that was open. */
function listOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  for (const name of ['edit', 'remove']) searchParams.delete(name)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
