import { z } from 'zod'
import { textOf } from '../posts/text.ts'
import { DROP_REASON_LENGTH } from './rules.ts'

const jobId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** What admins send from the page of jobs. */
export const jobForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('retry'), job: jobId }),
  z.object({ act: z.literal('retry_topic'), topic: z.string().max(60) }),
  z.object({ act: z.literal('drop'), job: jobId, reason: textOf(DROP_REASON_LENGTH) }),
])
