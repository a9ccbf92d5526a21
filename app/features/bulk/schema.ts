import { z } from 'zod'
import type { QuestionId } from '#db/ids.ts'
import { CLOSE_REASONS, LOCK_REASONS } from '#db/schema/types.ts'
import { TAG_LENGTH } from '../tags/rules.ts'
import { MAX_AT_ONCE } from './rules.ts'

/** Checkboxes of a list, or the numbers in one field, as the button that takes it back has them. */
const asList = (given: unknown) => (typeof given === 'string' ? given.split(',') : (given ?? []))

const questionId = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as QuestionId)

const questions = z.preprocess(
  asList,
  z
    .array(questionId)
    .min(1, 'bulk.none_chosen')
    .max(MAX_AT_ONCE, { error: `field.too_many:${MAX_AT_ONCE}` }),
)
const tag = z.string().trim().min(1, 'field.required').max(TAG_LENGTH.max)

export const bulkForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('close'), questions, closeReason: z.enum(CLOSE_REASONS) }),
  z.object({ act: z.literal('lock'), questions, lockReason: z.enum(LOCK_REASONS) }),
  z.object({ act: z.literal('tag'), questions, tag }),
  z.object({ act: z.literal('untag'), questions, tag }),
  z.object({ act: z.literal('delete'), questions }),
  z.object({ act: z.literal('restore'), questions }),
])
export type BulkAct = z.output<typeof bulkForm>
