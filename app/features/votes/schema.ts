import { z } from 'zod'

export const voteInput = z.object({
  value: z.coerce.number().pipe(z.union([z.literal(1), z.literal(-1), z.literal(0)])),
})
