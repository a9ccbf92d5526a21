import { z } from 'zod'
import { weightedLength } from '~/markdown/length.ts'

/** Invisible characters count nothing towards a length, so the raw text has a bound of its own: some are
 *  needed (emoji joiners), a text made of them is an attack. */
export const RAW_PER_VISIBLE = 2

interface Length {
  min: number
  max: number
}

/** A text field as every form and the API take it: no U+0000 (PostgreSQL stores none), lone surrogates
 *  replaced, lengths in the units of rules.ts, as they are when the text comes. Messages are i18n keys, a number after
 *  the colon their limit. */
export function textOf(length: Readonly<Length>) {
  return z
    .string({ error: 'field.required' })
    .transform((text) => text.toWellFormed().replaceAll('\r\n', '\n'))
    .superRefine((text, context) => {
      const { min, max } = length
      const typed = weightedLength(text)
      if (text.includes('\0')) context.addIssue('field.nul')
      else if (typed.min === 0 && min > 0) context.addIssue('field.required')
      else if (typed.min < min) context.addIssue(`field.short:${min}`)
      else if (typed.max > max || text.length > max * RAW_PER_VISIBLE) context.addIssue(`field.long:${max}`)
    })
}

/** What a form carries so that sending it twice makes one post; a form without one sends nothing or ''. */
export const formToken = z
  .string()
  .max(100)
  .refine((token) => !token.includes('\0'), 'field.nul')
  .optional()

/** Controls of direction. In a line they turn round what stands beside it in lists and queues. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu

/** One line: white space of all kinds becomes single spaces. */
export const lineOf = (length: Readonly<Length>) =>
  z
    .string({ error: 'field.required' })
    .transform((text) => text.replace(TURNING, '').replace(/\s+/gu, ' ').trim())
    .pipe(textOf(length))
