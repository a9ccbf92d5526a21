import { z } from 'zod'
import { MAX_HITS } from '#search/port.ts'

/** A search's token as a page hands it back. Anything else ends no search, and stops nobody. */
export const searchToken = z
  .string()
  .regex(/^[\w-]{22}$/)
  .optional()
  .catch(undefined)

/** Sent along by forms that may end a search. */
export const searchEnd = z.object({ search: searchToken })

export const openedInput = z.object({
  token: searchToken,
  document: z.templateLiteral([z.enum(['question', 'entry']), '-', z.number().int().positive()]),
  position: z.coerce.number().int().min(1).max(MAX_HITS),
})
