import { threadOf } from '~/pages/go-on/go-on.server.ts'
import type { FormFields } from '~/ui/problem.ts'
import type { RequestContext } from './context.ts'
import { pathOf, unsent, unsentKind } from './typed-fields.server.ts'

/** The page of a form that waited for its sender to log in: one press sends it. */
export async function goOnPage(
  { db, viewer, t }: RequestContext,
  { action, kept: { reply: _, ...kept } }: { action: string; kept: FormFields },
) {
  const path = pathOf(action)
  const form = unsent(kept, action, t)
  const kind = unsentKind(form.labels ?? {}, path)
  const submits = {
    text: t('unsent.text_send'),
    vote: t(kept.value === '-1' ? 'votes.down' : 'votes.up'),
    follow: t('questions.follow'),
    act: t('unsent.act_send'),
  }
  const thread = await threadOf(db.read, viewer, path)
  const said = { title: t(`unsent.${kind}_title`), lead: t(`unsent.${kind}_lead`), submit: submits[kind] }
  return { ...said, form, thread }
}
