import { z } from 'zod'
import { FLAG_KINDS } from '#db/schema/types.ts'
import { textOf } from '../posts/text.ts'
import { FLAG_NOTE_LENGTH } from './note.ts'

export const flagInput = z.object({
  kind: z.enum(FLAG_KINDS, { error: 'field.required' }),
  note: z.string().trim().pipe(textOf(FLAG_NOTE_LENGTH)).default(''),
})
export type FlagInput = z.output<typeof flagInput>
