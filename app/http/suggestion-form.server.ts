import type { SuggestionId } from '#db/ids.ts'
import { approveSuggestion, rejectSuggestion } from '~/features/suggestions/decisions.server.ts'
import { suggestionPath } from '~/features/suggestions/paths.ts'
import { suggestionDecision } from '~/features/suggestions/schema.ts'
import { withdrawSuggestion } from '~/features/suggestions/suggestions.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { backTo } from './thread-acts.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireViewer } from './viewer.ts'

/** The forms of a suggestion's page. @throws AppError as the decisions */
export async function takeSuggestionForm(request: Request, context: RequestContext, id: SuggestionId) {
  const form = await parseForm(request, suggestionDecision)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const { db, now } = context
  const said = form.value
  switch (said.act) {
    case 'approve': {
      const post = await approveSuggestion(db, viewer, id, now())
      return backTo(context, post, 'suggestions.approved')
    }
    case 'reject':
      await rejectSuggestion(db, viewer, id, said.reason, now())
      return redirectWithToast(suggestionPath(id), 'suggestions.rejected')
    case 'withdraw':
      await withdrawSuggestion(db, viewer, id, now())
      return redirectWithToast(suggestionPath(id), 'suggestions.withdrawn')
  }
}
