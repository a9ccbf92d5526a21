import { z } from 'zod'
import type { SuggestionId } from '#db/ids.ts'
import { answerEdit } from '../answers/schema.ts'
import { lineOf } from '../posts/text.ts'
import { questionEdit } from '../questions/schema.ts'
import { SUGGESTION_REASON_LENGTH } from './rules.ts'

/** The suggestion that an editor started from. */
const suggestion = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as SuggestionId)
  .optional()

export const questionEditForm = questionEdit.extend({ suggestion })
export const answerEditForm = answerEdit.extend({ suggestion })
export const suggestionQuery = z.object({ suggestion })

export const suggestionReason = lineOf(SUGGESTION_REASON_LENGTH)

export const suggestionDecision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve') }),
  z.object({ act: z.literal('reject'), reason: suggestionReason }),
  z.object({ act: z.literal('withdraw') }),
])
