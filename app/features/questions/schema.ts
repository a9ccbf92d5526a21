import { z } from 'zod'
import type { QuestionId } from '#db/ids.ts'
import { CLOSE_REASONS, LANGUAGES, LOCK_REASONS } from '#db/schema/types.ts'
import { likelyChoice } from '~/guard/likely.ts'
import { EDIT_REASON_LENGTH } from '../posts/edit-reason.ts'
import { QUESTION_BODY_LENGTH, TITLE_LENGTH } from '../posts/rules.ts'
import { formToken, lineOf, textOf } from '../posts/text.ts'
import { fewEnough } from '../tags/few-enough.ts'
import { splitTags } from '../tags/names.ts'
import { FACT_LENGTH, TAG_LENGTH } from '../tags/rules.ts'

const tagList = z.array(z.string().max(TAG_LENGTH.max * 2)).superRefine(fewEnough)

/** From a form (one field, commas) or from the API (a list). */
const tags = z
  .preprocess((given) => (typeof given === 'string' ? splitTags(given) : given), tagList)
  .default([])

const facts = z.record(z.string().max(60), z.string().max(FACT_LENGTH * 2)).default({})

export const language = z.enum(LANGUAGES)
const reason = lineOf(EDIT_REASON_LENGTH).default('')
const revision = z.coerce.number().int().positive().optional()

/** A body may be short or empty when facts say what happened; the command checks that. */
const shortBody = textOf({
  min: 0,
  get max() {
    return QUESTION_BODY_LENGTH.max
  },
}).default('')

export const questionInput = z.object({
  title: lineOf(TITLE_LENGTH),
  body: shortBody,
  tags,
  language: language.optional(),
  facts,
  likely: likelyChoice,
  token: formToken,
})
export type QuestionInput = z.infer<typeof questionInput>

/** What helpers asked for, given later. */
export const factsInput = z.object({ facts, likely: likelyChoice })
export type FactsInput = z.infer<typeof factsInput>

export const questionEdit = z.object({
  title: lineOf(TITLE_LENGTH).optional(),
  body: shortBody.unwrap().optional(),
  tags: tags.unwrap().optional(),
  language: language.optional(),
  reason,
  revision,
  likely: likelyChoice,
})
export type QuestionEdit = z.infer<typeof questionEdit>

export const closeInput = z.object({ reason: z.enum(CLOSE_REASONS) })

export const lockInput = z.object({ reason: z.enum(LOCK_REASONS) })
export const protectInput = z.object({ protect: z.enum(['yes', 'no']) })

/** A question's number, or its address in any form: `123`, `#123`, `/q/123`, `https://…/questions/123/slug`. */
const REFERENCE = /^(?:#?|\S*\/(?:q|questions)\/)([1-9]\d{0,14})(?:[/?#]\S*)?$/

/** The question that somebody names by its number or address, or null. */
export function questionNamed(typed: string): QuestionId | null {
  const [, id] = REFERENCE.exec(typed.trim()) ?? []
  return id === undefined ? null : (Number(id) as QuestionId)
}

const reference = z.string().transform((typed, context) => {
  const id = questionNamed(typed)
  if (id === null) context.addIssue('questions.duplicate_shape')
  return id ?? z.NEVER
})

export const duplicateInput = z.object({ canonical: reference })

/** Looking for it: what was typed, then the one that was chosen. */
export const duplicateQuery = z.object({ q: z.string().optional(), canonical: reference.optional() })
