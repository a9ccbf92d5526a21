import { z } from 'zod'
import { duplicateInput } from '../questions/schema.ts'

/** What a moderator says of a pair, or takes back, and where it was said. */
export const likelyDecision = duplicateInput.extend({
  decision: z.enum(['merge', 'dismiss', 'reopen', 'restore']),
  from: z.enum(['list', 'thread']).default('list'),
  cursor: z.string().max(200).optional(),
})
