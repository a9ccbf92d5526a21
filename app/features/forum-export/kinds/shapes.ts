import { z } from 'zod'
import { FACT_SHAPES, FACT_VISIBILITIES, LANGUAGES } from '#db/schema/types.ts'

/** Longer than anything that the forum takes, so that a line is refused and no memory filled. In UTF-16 units. */
const LONGEST_TEXT = 1_000_000
const LONGEST_LIST = 100_000

/** PostgreSQL stores no U+0000 and no halves of surrogate pairs. */
export const text = z
  .string()
  .max(LONGEST_TEXT)
  .refine((value) => !value.includes('\0'), 'a text with U+0000')
  .refine((value) => value.isWellFormed(), 'a text that is not well-formed Unicode')

export const localised = z.strictObject({ en: text, 'zh-CN': text.optional() })
export const texts = z.array(text).max(LONGEST_LIST)
export const rowId = z.number().int().positive()
export const ids = z.array(rowId).max(LONGEST_LIST)

export const appliesTo = z.strictObject({
  product: text.optional(),
  networks: texts.optional(),
  appVersion: text.optional(),
  region: text.optional(),
})

export const tagNames = z
  .array(z.strictObject({ text, kind: z.enum(['slug', 'name', 'synonym']) }))
  .max(LONGEST_LIST)

const fact = {
  key: text,
  name: localised,
  shape: z.enum(FACT_SHAPES),
  visibility: z.enum(FACT_VISIBILITIES),
}
export const templates = z
  .array(z.strictObject({ ...fact, choices: texts, required: z.boolean() }))
  .max(LONGEST_LIST)
export const facts = z.array(z.strictObject({ ...fact, value: text.nullable() })).max(LONGEST_LIST)

export const appMessages = z
  .array(z.strictObject({ text, language: z.enum(LANGUAGES), appVersion: text.nullable() }))
  .max(LONGEST_LIST)
