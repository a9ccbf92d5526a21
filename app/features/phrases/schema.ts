import { z } from 'zod'
import type { PhraseId } from '#db/ids.ts'
import { lineOf } from '../posts/text.ts'
import { PHRASE_LENGTH } from './rules.ts'

const text = lineOf(PHRASE_LENGTH)
const phrase = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as PhraseId)

/** What staff send from the page of a thread's or entry's phrases. */
export const phraseForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), text }),
  z.object({ act: z.literal('reword'), phrase, text }),
  z.object({ act: z.literal('switch'), phrase, to: z.enum(['on', 'off']) }),
])
export type PhraseAct = z.infer<typeof phraseForm>
