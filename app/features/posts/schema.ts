import { z } from 'zod'
import { likelyChoice } from '~/guard/likely.ts'

export const rollBackInput = z.object({ number: z.coerce.number().int().positive(), likely: likelyChoice })
/** To which revision, and what was said of what looks private in it. */
export type RollBack = z.infer<typeof rollBackInput>
