import { z } from '@hono/zod-openapi'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { CLOSE_REASONS, LOCK_REASONS } from '#db/schema/types.ts'
import { MAX_AT_ONCE } from '~/features/bulk/rules.ts'
import { TAG_LENGTH } from '~/features/tags/rules.ts'
import { id } from './values.ts'

const questionId = z
  .number()
  .int()
  .positive()
  .transform((number) => number as QuestionId)
  .openapi({ type: 'integer', minimum: 1, example: 12 })

export const newLock = z.object({ reason: z.enum(LOCK_REASONS) }).openapi('NewLock')
export const threadMerge = z.object({ into: questionId }).openapi('ThreadMerge')

export const turnedAnswer = z
  .object({
    under: z
      .number()
      .int()
      .positive()
      .transform((number) => number as AnswerId)
      .nullable()
      .default(null)
      .openapi({
        type: ['integer', 'null'],
        description: 'Another answer of the thread; null: the question',
      }),
  })
  .openapi('TurnedAnswer')

const questions = z.array(questionId).min(1).max(MAX_AT_ONCE)
const tag = z.string().trim().min(1).max(TAG_LENGTH.max).openapi({ description: 'A slug, or any name of it' })

export const bulkClosing = z.object({ questions, reason: z.enum(CLOSE_REASONS) }).openapi('BulkClosing')
export const bulkTagging = z.object({ questions, tag }).openapi('BulkTagging')

export const bulkOutcome = z
  .object({ done: z.array(id), refused: z.array(z.object({ id, code: z.string() })) })
  .openapi('BulkOutcome')
