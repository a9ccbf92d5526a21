import type {
  AnswerId,
  CommentId,
  EntryChangeId,
  EntryId,
  GoldenQueryId,
  IncidentId,
  QuestionId,
  SuggestionId,
  UserId,
} from '#db/ids.ts'
import { fail } from '~/errors.ts'

type Params = Readonly<Record<string, string | undefined>>

/** An address names a row by its number; anything else names nothing.
 *  @throws AppError `http.not_found` 404 */
function idIn(text: string | undefined): number {
  const id = /^[1-9]\d{0,15}$/.test(text ?? '') ? Number(text) : Number.NaN
  return Number.isSafeInteger(id) ? id : fail('http.not_found', 404)
}

export const questionIdOf = (params: Params) => idIn(params.id) as QuestionId
export const answerIdOf = (params: Params) => idIn(params.answerId ?? params.id) as AnswerId
export const commentIdOf = (params: Params) => idIn(params.commentId ?? params.id) as CommentId
export const entryIdOf = (params: Params) => idIn(params.entryId ?? params.id) as EntryId
export const entryChangeIdOf = (params: Params) => idIn(params.changeId) as EntryChangeId
export const incidentIdOf = (params: Params) => idIn(params.incidentId ?? params.id) as IncidentId
export const suggestionIdOf = (params: Params) => idIn(params.id) as SuggestionId
export const goldenQueryIdOf = (params: Params) => idIn(params.goldenId) as GoldenQueryId
export const personIdOf = (params: Params) => idIn(params.personId) as UserId
