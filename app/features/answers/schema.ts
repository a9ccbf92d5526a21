import { z } from 'zod'
import { likelyChoice } from '~/guard/likely.ts'
import { EDIT_REASON_LENGTH } from '../posts/edit-reason.ts'
import { ANSWER_BODY_LENGTH } from '../posts/rules.ts'
import { formToken, lineOf, textOf } from '../posts/text.ts'

export const answerInput = z.object({
  body: textOf(ANSWER_BODY_LENGTH),
  likely: likelyChoice,
  token: formToken,
})
export type AnswerInput = z.infer<typeof answerInput>

export const answerEdit = z.object({
  body: textOf(ANSWER_BODY_LENGTH),
  reason: lineOf(EDIT_REASON_LENGTH).default(''),
  /** The revision that the edit was made from. */
  revision: z.coerce.number().int().positive().optional(),
  likely: likelyChoice,
})
export type AnswerEdit = z.infer<typeof answerEdit>
