import { z } from 'zod'
import { LANGUAGES } from '#db/schema/types.ts'
import { EDIT_REASON_LENGTH, QUESTION_BODY_LENGTH, TITLE_LENGTH } from '../posts/rules.ts'
import { lineOf, textOf } from '../posts/text.ts'
import { splitTags } from '../tags/names.ts'
import { FACT_LENGTH, MAX_TAGS, TAG_LENGTH } from '../tags/rules.ts'

const tagList = z
  .array(z.string().max(TAG_LENGTH.max * 2))
  .max(MAX_TAGS, { error: `field.too_many:${MAX_TAGS}` })

/** From a form (one field, commas) or from the API (a list). */
const tags = z
  .preprocess((given) => (typeof given === 'string' ? splitTags(given) : given), tagList)
  .default([])

const facts = z.record(z.string().max(60), z.string().max(FACT_LENGTH * 2)).default({})

export const language = z.enum(LANGUAGES)
const token = z.string().max(100).optional()
const reason = lineOf(EDIT_REASON_LENGTH).default('')
const revision = z.coerce.number().int().positive().optional()

/** A body may be short or empty when facts say what happened; the command checks that. */
const shortBody = textOf({ min: 0, max: QUESTION_BODY_LENGTH.max }).default('')

export const questionInput = z.object({
  title: lineOf(TITLE_LENGTH),
  body: shortBody,
  tags,
  language: language.optional(),
  facts,
  token,
})
export type QuestionInput = z.infer<typeof questionInput>

export const questionEdit = z.object({
  title: lineOf(TITLE_LENGTH).optional(),
  body: shortBody.unwrap().optional(),
  tags: tags.unwrap().optional(),
  language: language.optional(),
  reason,
  revision,
})
export type QuestionEdit = z.infer<typeof questionEdit>
