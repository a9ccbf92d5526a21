import { z } from 'zod'
import type { SuspectId } from '#db/ids.ts'
import { lineOf } from '../posts/text.ts'
import { PASTED_LENGTH } from './rules.ts'

const address = lineOf({ min: 1, max: PASTED_LENGTH })

/** Nothing asked yet is the page itself. */
export const officialQuery = z.object({ q: z.union([z.literal(''), address]).default('') })

/** The API asks about something. */
export const officialApiQuery = z.object({ q: address })

export const reportForm = z.object({ q: address })

const suspect = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as SuspectId)

/** What staff send from the page of fakes. */
export const fakesForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('list'), q: address }),
  z.object({ act: z.literal('dismiss'), suspect }),
])
