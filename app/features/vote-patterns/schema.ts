import { z } from 'zod'
import type { VotePatternId } from '#db/ids.ts'
import { PATTERN_DECISIONS } from '#db/schema/types.ts'

export const patternForm = z.object({
  pattern: z.coerce
    .number()
    .int()
    .positive()
    .transform((id) => id as VotePatternId),
  decision: z.enum(PATTERN_DECISIONS),
})
