import { z } from 'zod'
import { lineOf } from '../posts/text.ts'
import { PHRASE_LENGTH, REASON_LENGTH } from './rules.ts'

const boolean = z.union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')])

export const solvedItInput = z.object({
  value: boolean,
  reason: lineOf(REASON_LENGTH).optional(),
  /** The words that led here: kept only with a yes. */
  phrase: lineOf(PHRASE_LENGTH).optional(),
})
export type SolvedItInput = z.infer<typeof solvedItInput>
