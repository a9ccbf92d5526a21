import { z } from 'zod'
import type { FactValueId, OtherValueId } from '#db/ids.ts'
import type { Localised } from '#db/schema/types.ts'
import { likelyChoice, type REVIEW } from '~/guard/likely.ts'
import { lineOf } from '../posts/text.ts'
import {
  MAX_WORDS,
  NAME_LENGTH,
  REASON_LENGTH,
  SLUG_LENGTH,
  SOURCE_LENGTH,
  UNIT_LENGTH,
  VALUE_LENGTH,
  WORD_LENGTH,
} from './rules.ts'

/** `new` is the address of the form that makes one. */
const slug = z
  .string({ error: 'field.required' })
  .trim()
  .toLowerCase()
  .min(1, 'field.required')
  .max(SLUG_LENGTH)
  .regex(/^(?!new$)[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'living_facts.slug_shape' })

/** In Chinese, where it says something else. */
const optional = (max: number) =>
  lineOf({ min: 0, max })
    .transform((text) => text || undefined)
    .optional()

const localised = (en: string, zh: string | undefined): Localised => (zh ? { en, 'zh-CN': zh } : { en })

/** Between commas of either kind, or each on a line. */
const words = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/[,，、;；\n]/).map((word) => word.trim()))].filter(Boolean))
  .pipe(z.array(lineOf({ min: 1, max: WORD_LENGTH })).max(MAX_WORDS))

const likely = likelyChoice
const described = { nameEn: lineOf(NAME_LENGTH), nameZh: optional(NAME_LENGTH.max), words, likely }
const valued = {
  valueEn: lineOf(VALUE_LENGTH),
  valueZh: optional(VALUE_LENGTH.max),
  unitEn: lineOf(UNIT_LENGTH).default(''),
  unitZh: optional(UNIT_LENGTH.max),
  source: lineOf(SOURCE_LENGTH),
  likely,
}

/** A fact as the form that makes one sends it. */
export const newFact = z
  .object({ slug, ...described, ...valued })
  .transform(({ slug, nameEn, nameZh, words, valueEn, valueZh, unitEn, unitZh, source, likely }) => ({
    slug,
    name: localised(nameEn, nameZh),
    words,
    value: localised(valueEn, valueZh),
    unit: localised(unitEn, unitZh),
    source,
    likely,
  }))
export type NewFact = Optional<z.infer<typeof newFact>>
/** Only forms and the API are asked. */
type Optional<Asked> = Omit<Asked, 'likely'> & { likely?: typeof REVIEW | undefined }

const id = <Id extends number>() =>
  z.coerce
    .number()
    .int()
    .positive()
    .transform((number) => number as Id)

const basedOn = z.coerce.number().int().positive()

/** What staff send from the page of a fact. */
export const factForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('propose'), ...valued, basedOn }),
  z.object({ act: z.literal('approve'), proposal: id<FactValueId>() }),
  z.object({ act: z.literal('reject'), proposal: id<FactValueId>(), reason: lineOf(REASON_LENGTH) }),
  z.object({ act: z.literal('verify') }),
  z.object({ act: z.literal('describe'), ...described }),
  z.object({ act: z.literal('look'), answer: id<OtherValueId>(), seen: z.stringbool() }),
  z.object({ act: z.literal('remove') }),
])
export type FactAct = z.infer<typeof factForm>

/** A text in each language, as the API takes it. */
const inLanguages = (length: { min: number; max: number }) =>
  z.object({ en: lineOf(length), 'zh-CN': optional(length.max) })

/** A new value, as the API takes it; the unit stays where none is sent. */
export const proposal = z.object({
  value: inLanguages(VALUE_LENGTH),
  unit: inLanguages(UNIT_LENGTH).optional(),
  source: lineOf(SOURCE_LENGTH),
  basedOn,
  likely,
})

/** A new value for a fact, by somebody who saw value `basedOn`. */
export interface Proposal {
  value: Localised
  unit?: Localised | undefined
  source: string
  basedOn: number
  likely?: typeof REVIEW | undefined
}

export const proposalOf = (act: Extract<FactAct, { act: 'propose' }>): Proposal => ({
  value: localised(act.valueEn, act.valueZh),
  unit: localised(act.unitEn, act.unitZh),
  source: act.source,
  basedOn: act.basedOn,
  likely: act.likely,
})

export interface FactDescription {
  name: Localised
  words: string[]
  likely?: typeof REVIEW | undefined
}

export const descriptionOf = (act: Extract<FactAct, { act: 'describe' }>): FactDescription => ({
  name: localised(act.nameEn, act.nameZh),
  words: act.words,
  likely: act.likely,
})
