import { z } from 'zod'
import type { GlossaryId } from '#db/ids.ts'
import { queryTokens } from '#search/analyse/query-terms.ts'
import { lineOf } from '../posts/text.ts'
import { WORD_LENGTH, WORDS_IN_GROUP } from './rules.ts'

const word = lineOf({ min: 1, max: WORD_LENGTH }).refine(
  (text) => queryTokens(text).length > 0,
  'glossary.no_word',
)

const words = z
  .array(word)
  .min(WORDS_IN_GROUP.min)
  .max(WORDS_IN_GROUP.max)
  .transform((list) => [...new Set(list)])

/** Words that mean the same, in each language. */
export const groupWords = z.object({ en: words, 'zh-CN': words })
export type GroupWords = z.infer<typeof groupWords>

/** In a form, words stand between commas of either kind, or each on a line; or as in a file, where none can hold a `|`. */
const typed = z
  .string({ error: 'field.required' })
  .transform((text) => text.split(/[,，、;；|\n]/).filter((each) => each.trim() !== ''))
  .pipe(words)

const group = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as GlossaryId)

const fields = { en: typed, 'zh-CN': typed }

/** What an admin sends from the page of the glossary. */
export const glossaryForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), ...fields }),
  z.object({ act: z.literal('edit'), group, ...fields }),
  z.object({ act: z.literal('remove'), group }),
  z.object({ act: z.literal('import'), csv: z.string().default('') }),
])
export type GlossaryAct = z.infer<typeof glossaryForm>
