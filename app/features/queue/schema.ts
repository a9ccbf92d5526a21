import { z } from 'zod'
import { CLOSE_REASONS } from '#db/schema/types.ts'
import { duplicateInput } from '../questions/schema.ts'
import { suggestionQuery, suggestionReason } from '../suggestions/schema.ts'
import { BUNDLE_SIZE } from './rules.ts'

const subject = z.string().regex(/^(?:question|answer|comment)-[1-9]\d{0,14}$/)
/** The case on top first, each once. */
const subjects = z
  .union([subject.transform((one) => [one]), z.array(subject).min(1).max(BUNDLE_SIZE)])
  .transform((all) => [...new Set(all)] as [string, ...string[]])

/** What a moderator does on the page of the queue. */
export const queueForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve'), subjects, ...suggestionQuery.shape }),
  z.object({ act: z.enum(['scam', 'remove']), subjects }),
  z.object({
    ...{ act: z.literal('reject'), subjects, suggestion: suggestionQuery.shape.suggestion.unwrap() },
    note: z
      .literal('')
      .transform(() => undefined)
      .or(suggestionReason)
      .optional(),
  }),
  z.object({ act: z.literal('close'), subjects, reason: z.enum(CLOSE_REASONS) }),
  z.object({ act: z.literal('duplicate'), subjects, canonical: duplicateInput.shape.canonical }),
  z.object({ act: z.literal('skip'), subjects }),
  z.object({ act: z.literal('undo') }),
])
