import { z } from 'zod'
import type { FactTemplateId } from '#db/ids.ts'
import { FACT_SHAPES, FACT_VISIBILITIES } from '#db/schema/types.ts'
import { lineOf, textOf } from '../posts/text.ts'
import { MAX_CHOICES, MAX_SYNONYMS, TAG_DESCRIPTION_LENGTH, TEMPLATE_NAME_LENGTH } from './desk-rules.ts'
import { tagKey } from './names.ts'
import { FACT_LENGTH, TAG_LENGTH } from './rules.ts'

const called = lineOf({ min: 1, max: TAG_LENGTH.max }).refine((text) => tagKey(text) !== '', 'tags.no_name')
/** Chinese may come later: until then readers see the English. */
const calledOrNot = z.union([z.literal(''), called]).default('')

/** Words between commas of either kind, or each on a line. */
const listOf = (item: z.ZodType<string, string>, max: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[,，、;；\n]/).filter((each) => each.trim() !== ''))
    .pipe(z.array(item).max(max))

const description = textOf(TAG_DESCRIPTION_LENGTH).default('')

export const tagTexts = z.object({
  name: called,
  nameZh: calledOrNot,
  description,
  descriptionZh: description,
  synonyms: listOf(called, MAX_SYNONYMS),
})
export type TagTexts = z.output<typeof tagTexts>

const fields = {
  name: lineOf(TEMPLATE_NAME_LENGTH),
  nameZh: lineOf({ ...TEMPLATE_NAME_LENGTH, min: 0 }).default(''),
  shape: z.enum(FACT_SHAPES),
  choices: listOf(lineOf({ min: 1, max: FACT_LENGTH }), MAX_CHOICES),
  visibility: z.enum(FACT_VISIBILITIES),
  /** A box that is not ticked is not sent. */
  required: z.stringbool().default(false),
}
export type Template = z.output<z.ZodObject<typeof fields>>

const hasChoices = ({ shape, choices }: Template) => shape !== 'choice' || choices.length > 1
const CHOICES_MISSING = { error: 'tags.choices_missing', path: ['choices'] }

const templateKey = z
  .string({ error: 'field.required' })
  .trim()
  .regex(/^[a-z][a-z0-9_]{1,29}$/, 'tags.template_key')
const id = z.coerce
  .number()
  .int()
  .positive()
  .transform((number) => number as FactTemplateId)

/** What an admin sends from the page of all tags. */
export const tagsForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), ...tagTexts.shape }),
  z.object({ act: z.literal('approve'), text: z.string().max(TAG_LENGTH.max) }),
  z.object({ act: z.literal('dismiss'), text: z.string().max(TAG_LENGTH.max) }),
])

/** What an admin sends from the page of one. */
export const tagForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('edit'), ...tagTexts.shape }),
  z.object({ act: z.literal('merge'), into: called }),
  z.object({ act: z.literal('delete') }),
  z
    .object({ act: z.literal('add_template'), key: templateKey, ...fields })
    .refine(hasChoices, CHOICES_MISSING),
  z.object({ act: z.literal('edit_template'), template: id, ...fields }).refine(hasChoices, CHOICES_MISSING),
  z.object({ act: z.literal('remove_template'), template: id }),
  z.object({ act: z.literal('move_template'), template: id, to: z.enum(['up', 'down']) }),
])
export type TagAct = z.output<typeof tagForm>
