import { z } from 'zod'
import { LANGUAGES } from '#db/schema/types.ts'
import { lineOf } from '../posts/text.ts'
import { EXPECTED_LENGTH, GOLDEN_QUERY_LENGTH } from './rules.ts'

export const goldenQueryInput = z.object({
  query: lineOf(GOLDEN_QUERY_LENGTH),
  language: z.enum(LANGUAGES),
  /** The address of the thread or official answer, or words that find it; empty = the query's own. */
  expected: lineOf(EXPECTED_LENGTH).default(''),
  /** Chosen among what the words found. */
  document: z.templateLiteral([z.enum(['question', 'entry']), '-', z.number().int().positive()]).optional(),
})
export type GoldenQueryInput = z.infer<typeof goldenQueryInput>
