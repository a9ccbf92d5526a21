import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { improveAnswer, improveQuestion } from '~/features/suggestions/decisions.server.ts'
import { maySuggest } from '~/features/suggestions/policy.ts'
import { answerEditForm, questionEditForm } from '~/features/suggestions/schema.ts'
import { suggestAnswerEdit, suggestQuestionEdit } from '~/features/suggestions/suggestions.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { takePictureWithin } from './picture-form.server.ts'
import { limitAct } from './rate-limits.server.ts'
import { joinTagNamesWithin } from './tags-field.server.ts'
import { backTo } from './thread-acts.server.ts'
import { requireViewer } from './viewer.ts'

/** The editor's form: an edit at once for whoever may, else a suggestion for somebody else to look at.
 *  @throws AppError as the commands */
export async function takeQuestionEdit(request: Request, context: RequestContext, id: QuestionId) {
  await takePictureWithin(request, context)
  await joinTagNamesWithin(request, context)
  const form = await parseForm(request, questionEditForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const { suggestion, ...edit } = form.value
  const { db, now } = context
  const question = await getVisibleQuestion(db.read, viewer, id)
  if (maySuggest(viewer, question, question)) {
    await limitAct(context, 'suggest')
    await suggestQuestionEdit(db, viewer, id, edit, now())
    return backTo(context, questionRef(id), 'suggestions.sent')
  }
  if (suggestion) await improveQuestion(db, viewer, { id, suggestion }, edit, now())
  else await editQuestion(db, viewer, id, edit, now())
  return backTo(context, questionRef(id), 'questions.edited_ok')
}

/** @throws AppError as the commands */
export async function takeAnswerEdit(request: Request, context: RequestContext, id: AnswerId) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, answerEditForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const { suggestion, ...edit } = form.value
  const { db, now } = context
  const { answer, question } = await getVisibleAnswer(db.read, viewer, id)
  if (maySuggest(viewer, answer, question)) {
    await limitAct(context, 'suggest')
    await suggestAnswerEdit(db, viewer, id, edit, now())
    return backTo(context, answerRef(id), 'suggestions.sent')
  }
  if (suggestion) await improveAnswer(db, viewer, { id, suggestion }, edit, now())
  else await editAnswer(db, viewer, id, edit, now())
  return backTo(context, answerRef(id), 'answers.edited_ok')
}
