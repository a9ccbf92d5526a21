import { redirect } from '@remix-run/node'
import { threadOf } from '~/pages/go-on/go-on.server.ts'
import type { FormFields } from '~/ui/problem.ts'
import { ASK, FILLED_FORM } from './ask-form.server.ts'
import type { RequestContext } from './context.ts'
import { pathOf, unsent, unsentKind } from './typed-fields.server.ts'
import { GO_ON_PAGE, waitingForm } from './waiting-form.server.ts'

/** What waits for the sender, who is logged in; undefined when nothing does.
 *  @throws Response the redirect to the log-in, or of a question to its own form */
export async function formToGoOnWith(request: Request, context: RequestContext) {
  const form = await waitingForm(request, context)
  if (!form) return undefined
  if (!context.viewer) throw redirect(`/login?next=${encodeURIComponent(GO_ON_PAGE)}`)
  if (form.action === ASK) throw redirect(FILLED_FORM)
  return goOnPage(context, form)
}

/** The page of a form that waited for its sender to log in: one press sends it. */
async function goOnPage(
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
