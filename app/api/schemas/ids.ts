import { z } from '@hono/zod-openapi'
import type {
  AnswerId,
  CommentId,
  EntryChangeId,
  EntryId,
  IncidentId,
  QuestionId,
  SuggestionId,
} from '#db/ids.ts'

/** A number in an address; one that names nothing is 404, and so is what is no number. */
const idParam = <Id extends number>() =>
  z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number)
    .refine(Number.isSafeInteger)
    .transform((id) => id as Id)
    .openapi({ type: 'integer', minimum: 1, example: 12 })

export const questionParams = z.object({ id: idParam<QuestionId>() })
export const answerParams = z.object({ id: idParam<AnswerId>() })
export const commentParams = z.object({ id: idParam<CommentId>() })
export const entryParams = z.object({ id: idParam<EntryId>() })
export const entryChangeParams = z.object({ id: idParam<EntryChangeId>() })
export const incidentParams = z.object({ id: idParam<IncidentId>() })
export const suggestionParams = z.object({ id: idParam<SuggestionId>() })
