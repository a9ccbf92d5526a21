import { z } from 'zod'
import type { QuestionId } from '#db/ids.ts'
import { lineOf, textOf } from '../posts/text.ts'
import { DISMISSAL_REASON_LENGTH } from './rules.ts'
import { SNOOZE_DAYS } from './snooze.ts'

const days = z.coerce
  .number()
  .int()
  .refine((value) => SNOOZE_DAYS.includes(value))

/** A question by its number, or a search by its words. */
const subject = z.union([
  z.object({
    questionId: z.coerce
      .number()
      .int()
      .positive()
      .transform((id) => id as QuestionId),
  }),
  z.object({ searchText: textOf({ min: 1, max: 1_000 }) }),
])

const putOff = z.object({ decision: z.literal('snooze'), days })
const refuse = z.object({
  decision: z.literal('dismiss'),
  reason: lineOf({ ...DISMISSAL_REASON_LENGTH, min: 1 }),
})
const takeBack = z.object({ decision: z.literal('restore') })

export const candidateDecision = z.intersection(
  subject,
  z.discriminatedUnion('decision', [putOff, refuse, takeBack]),
)
export type CandidateSubject = z.infer<typeof subject>
