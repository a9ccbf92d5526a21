import { z } from 'zod'
import { LANGUAGES } from '#db/schema/types.ts'
import { PERIODS } from './period.ts'

/** What is looked at, as an address says it. Not in period.ts: browsers need no zod to make one. */
export const periodQuery = z.object({
  days: z.enum(PERIODS).default('30'),
  language: z.enum(LANGUAGES).optional(),
})
