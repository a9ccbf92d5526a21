import { z } from 'zod'

/** Buttons of the list of sessions. */
export const sessionForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('end'), session: z.string().regex(/^[0-9a-f]{64}$/, 'field.invalid') }),
  z.object({ act: z.literal('end_others') }),
])
