import { z } from 'zod'
import { PASTED_LENGTH } from './rules.ts'

export const checkForm = z.object({
  pasted: z
    .string({ error: 'field.required' })
    .trim()
    .min(1)
    .max(PASTED_LENGTH)
    .refine((text) => !text.includes('\0'), 'field.nul'),
})
