import { z } from 'zod'
import { letTagWait, tagWaitingForm } from '~/features/queue/tag-waiting.server.ts'
import { deleteTag } from '~/features/tags/deletion.server.ts'
import type { TagAct } from '~/features/tags/desk-schema.ts'
import { tagForm, tagsForm } from '~/features/tags/desk-schema.ts'
import { addTag, editTag } from '~/features/tags/editing.server.ts'
import { mergeTag } from '~/features/tags/merging.server.ts'
import { approveSuggestion, dismissSuggestion } from '~/features/tags/suggestions.server.ts'
import { addTemplate, editTemplate, moveTemplate, removeTemplate } from '~/features/tags/templates.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const oneTagForm = z.discriminatedUnion('act', [...tagForm.options, tagWaitingForm])

const LIST = '/admin/tags'
const pathOf = (slug: string) => `${LIST}/${encodeURIComponent(slug)}`

/** The forms of the page of all tags.
 *  @throws AppError as `requireAdmin` and the commands */
export async function takeTagsForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, tagsForm)
  if (!form.ok) return form.reply()
  const { db, now } = context
  const admin = requireAdmin(context, form)
  const act = form.value
  if (act.act === 'add')
    return redirectWithToast(pathOf(await addTag(db, admin, act, now())), 'tag_desk.added')
  if (act.act === 'dismiss') {
    await dismissSuggestion(db, admin, act.text, now())
    return redirectWithToast(LIST, 'tag_desk.dismissed')
  }
  const slug = await approveSuggestion(db, admin, act.text, now())
  return redirectWithToast(pathOf(slug), 'tag_desk.approved')
}

/** The forms of the page of one.
 *  @throws AppError as `requireAdmin` and the commands */
export async function takeTagForm(request: Request, context: RequestContext, slug: string) {
  const form = await parseForm(request, oneTagForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const act = form.value
  const { db, now } = context
  if (act.act === 'merge') {
    const into = await mergeTag(db, admin, slug, act.into, now())
    return redirectWithToast(pathOf(into), 'tag_desk.merged')
  }
  if (act.act === 'delete') {
    await deleteTag(db, admin, slug, now())
    return redirectWithToast(LIST, 'tag_desk.deleted')
  }
  if (act.act === 'waiting') {
    await letTagWait(db, admin, slug, act.minutes, now())
    return redirectWithToast(`${pathOf(slug)}#waiting`, 'tag_desk.saved')
  }
  await change(context, admin, slug, act)
  return redirectWithToast(act.act === 'edit' ? pathOf(slug) : `${pathOf(slug)}#facts`, 'tag_desk.saved')
}

type Change = Exclude<TagAct, { act: 'merge' | 'delete' }>

async function change(
  { db, now }: RequestContext,
  admin: ReturnType<typeof requireAdmin>,
  slug: string,
  act: Change,
) {
  switch (act.act) {
    case 'edit':
      return editTag(db, admin, slug, act, now())
    case 'add_template':
      return addTemplate(db, admin, slug, act, now())
    case 'edit_template':
      return editTemplate(db, admin, slug, act, now())
    case 'remove_template':
      return removeTemplate(db, admin, slug, act.template, now())
    case 'move_template':
      return moveTemplate(db, admin, slug, act, now())
  }
}
