import { z } from 'zod'

export const rollBackInput = z.object({ number: z.coerce.number().int().positive() })
