import { z } from 'zod'
import { language } from '../questions/schema.ts'
import { MAX_RESULTS_PER_PAGE, RESULTS_PER_PAGE, SORTS } from './rules.ts'

/** Longer than any question; what is longer is cut rather than refused, as somebody pasted an error message. */
const MAX_QUERY_LENGTH = 1_000

const text = z
  .string()
  .transform((typed) => typed.toWellFormed().replaceAll('\0', ' ').trim().slice(0, MAX_QUERY_LENGTH))

/** A form sends the fields that were left empty, too. */
const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' ? undefined : value), field.optional())

const kind = z
  .enum(['question', 'entry', 'faq'])
  .transform((name) => (name === 'faq' ? ('entry' as const) : name))

/** The page's and the API's parameters; the API calls official answers `faq`. */
export const searchInput = z.object({
  q: text.default(''),
  kind: optional(kind),
  /** A slug, or any name of the tag in any language. */
  tag: optional(z.string().max(200)),
  status: optional(z.enum(['solved', 'unsolved', 'unanswered'])),
  sort: optional(z.enum(SORTS)),
  language: optional(language),
  cursor: optional(z.string().max(200)),
  limit: z.coerce.number().int().min(1).max(MAX_RESULTS_PER_PAGE).default(RESULTS_PER_PAGE),
})
export type SearchInput = z.infer<typeof searchInput>

/** `language` is the reader's, for names and for what counts more; nothing is filtered by it. */
export const similarInput = z.object({ title: text, body: text.default(''), language: optional(language) })
export type SimilarInput = Partial<z.infer<typeof similarInput>> & { title: string }

/** What is in a search box while one types. */
export const typedInput = z.object({ q: text, kind: optional(kind) })
