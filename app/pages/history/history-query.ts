import { z } from 'zod'

/** Revisions before this number; the newest without one. */
export const historyQuery = z.object({ before: z.coerce.number().int().positive().optional() })
