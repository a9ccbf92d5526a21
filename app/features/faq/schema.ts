import { z } from 'zod'
import { meansFact } from '../living-facts/tokens.ts'
import { lineOf, textOf } from '../posts/text.ts'
import { language } from '../questions/schema.ts'
import { ENTRY_BODY_LENGTH, ENTRY_TITLE_LENGTH, MAX_STEPS, STEP_LENGTH } from './rules.ts'

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u, { error: 'faq.slug_shape' })

const optionalSlug = z.union([z.literal('').transform(() => undefined), slug]).optional()

/** Facts stand in the answer and its checks: a title is what people and search engines know an entry by. */
const title = lineOf(ENTRY_TITLE_LENGTH).refine((text) => !meansFact(text), 'living_facts.not_in_title')

const shortLine = lineOf({ min: 0, max: 100 })
const emptyIsAbsent = shortLine.transform((text) => (text === '' ? undefined : text)).optional()

const appliesTo = z.object({
  product: emptyIsAbsent,
  networks: z
    .array(lineOf({ min: 1, max: 40 }))
    .max(20)
    .optional(),
  appVersion: emptyIsAbsent,
  region: emptyIsAbsent,
})

const steps = z.array(lineOf(STEP_LENGTH)).max(MAX_STEPS)

/** Everything but the category is prefilled from the answer and its question. */
export const promotion = z.object({
  category: slug,
  accept: z.boolean().default(false),
  title: title.optional(),
  body: textOf(ENTRY_BODY_LENGTH).optional(),
  slug: optionalSlug,
  language: language.optional(),
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
})
export type Promotion = z.infer<typeof promotion>

export const newEntry = z.object({
  origin: z.enum(['staff', 'imported']),
  category: slug,
  title,
  body: textOf(ENTRY_BODY_LENGTH),
  language,
  slug: optionalSlug,
  document: lineOf({ min: 0, max: 300 }).optional(),
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
})
export type NewEntry = z.infer<typeof newEntry>

export const entryEdit = z.object({
  title: title.optional(),
  body: textOf(ENTRY_BODY_LENGTH).optional(),
  category: slug.optional(),
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
  revision: z.coerce.number().int().positive().optional(),
})
export type EntryEdit = z.infer<typeof entryEdit>
