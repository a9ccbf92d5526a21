import { keepPhrase } from '~/features/phrases/phrases.server.ts'
import type { Place } from '~/features/phrases/place.server.ts'
import { phraseForm } from '~/features/phrases/schema.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireStaff } from './viewer.ts'

const DONE = {
  add: 'phrases.added',
  reword: 'phrases.reworded',
  on: 'phrases.switched_on',
  off: 'phrases.switched_off',
} as const

/** The forms of a page of phrases lead back to it.
 *  @throws AppError as `requireStaff` and `keepPhrase` */
export async function takePhraseForm(request: Request, context: RequestContext, place: Place) {
  const form = await parseForm(request, phraseForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const act = form.value
  await keepPhrase(context.db, staff, place, act, context.now())
  return redirectWithToast(new URL(request.url).pathname, DONE[act.act === 'switch' ? act.to : act.act])
}
