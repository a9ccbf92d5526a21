import { z } from 'zod'
import type { EntryChangeId, TeamId, UserId } from '#db/ids.ts'
import { ENTRY_CHECKS, ENTRY_KINDS, REVIEW_LEVELS } from '#db/schema/types.ts'
import { meansFact } from '../living-facts/tokens.ts'
import { EDIT_REASON_LENGTH } from '../posts/edit-reason.ts'
import { lineOf, textOf } from '../posts/text.ts'
import { language } from '../questions/schema.ts'
import { messageKey } from './messages.ts'
import {
  DECLINE_REASON_LENGTH,
  ENTRY_BODY_LENGTH,
  ENTRY_TITLE_LENGTH,
  MAX_MESSAGES,
  MAX_STEPS,
  MESSAGE_LENGTH,
  RESERVED_CATEGORY_SLUGS,
  REVIEWED_AT_ONCE,
  STEP_LENGTH,
} from './rules.ts'
import { SEEN_TOKEN } from './seen.ts'

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u, { error: 'faq.slug_shape' })

export const categorySlug = slug.refine(
  (text) => !RESERVED_CATEGORY_SLUGS.includes(text),
  'faq.category_slug_taken',
)

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

/** What the app shows: see messages.ts. */
const messages = z
  .array(
    z.object({
      text: lineOf(MESSAGE_LENGTH).refine((text) => messageKey(text) !== '', 'faq.message_shape'),
      appVersion: lineOf({ min: 0, max: 40 })
        .transform((text) => (text === '' ? undefined : text))
        .optional(),
    }),
  )
  .max(MAX_MESSAGES, { error: `field.too_many:${MAX_MESSAGES}` })

const steps = z.array(lineOf(STEP_LENGTH)).max(MAX_STEPS)

/** Everything but the category is prefilled from the answer and its question. */
export const promotion = z.object({
  category: categorySlug,
  accept: z.boolean().default(false),
  title: title.optional(),
  body: textOf(ENTRY_BODY_LENGTH).optional(),
  slug: optionalSlug,
  language: language.optional(),
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
  messages: messages.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
})
export type Promotion = z.infer<typeof promotion>

export const newEntry = z.object({
  origin: z.enum(['staff', 'imported']),
  category: categorySlug,
  title,
  body: textOf(ENTRY_BODY_LENGTH),
  language,
  slug: optionalSlug,
  document: lineOf({ min: 0, max: 300 }).optional(),
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
  messages: messages.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
})
export type NewEntry = z.infer<typeof newEntry>

/** `team-3` or `person-7`. */
const owner = z
  .string()
  .regex(/^(team|person)-[1-9]\d{0,15}$/)
  .transform((text) => {
    const id = Number(text.slice(text.indexOf('-') + 1))
    return text.startsWith('team')
      ? { ownerTeamId: id as TeamId, ownerId: null }
      : { ownerTeamId: null, ownerId: id as UserId }
  })

/** What somebody had before them, as its page carries it. */
const seen = z.string().regex(SEEN_TOKEN)

export const entryEdit = z.object({
  title: title.optional(),
  body: textOf(ENTRY_BODY_LENGTH).optional(),
  category: categorySlug.optional(),
  slug: optionalSlug,
  appliesTo: appliesTo.optional(),
  steps: steps.optional(),
  messages: messages.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
  owner: owner.optional(),
  reason: lineOf(EDIT_REASON_LENGTH).optional(),
  /** The editor compared the entry with its sources, or with its twin: a public one is verified in the same act. */
  checked: z.enum(ENTRY_CHECKS).optional(),
  seen: seen.optional(),
  revision: z.coerce.number().int().positive().optional(),
  /** The waiting change that the editor had before them: this one takes its place. */
  onTopOf: z.coerce
    .number()
    .int()
    .positive()
    .transform((id) => id as EntryChangeId)
    .optional(),
})
export type EntryEdit = z.infer<typeof entryEdit>

/** Works an answer into an entry that exists: the entry's edit, and the answer's acceptance if it is not accepted. */
export const addition = entryEdit.extend({ accept: z.boolean().default(false) })
export type Addition = z.infer<typeof addition>

/** An entry in the other language; what is not said is as in the original. */
export const translation = z.object({
  title: lineOf(ENTRY_TITLE_LENGTH),
  body: textOf(ENTRY_BODY_LENGTH),
  slug: optionalSlug,
  steps: steps.optional(),
  seen: seen.optional(),
})
export type Translation = z.infer<typeof translation>

export const recall = z.object({
  appliesTo: lineOf({ min: 1, max: 100 }),
  level: z.enum(REVIEW_LEVELS).default('routine'),
})
export type Recall = z.infer<typeof recall>

/** Entries to be kept together, each as it was seen. */
export const keeping = z.object({
  seen: z.array(seen).max(REVIEWED_AT_ONCE).default([]),
})

/** What may be done with an entry: making it public, or answering for it, is about what was seen. */
export const entryDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.enum(['publish', 'verify']), seen }),
  z.object({ decision: z.enum(['submit', 'unpublish']) }),
])

/** Programs that have read an entry say what they read. */
export const seenQuery = z.object({ seen: seen.optional() })

const declining = z.object({ reason: lineOf(DECLINE_REASON_LENGTH) })

/** What may be done with a change that waits. */
export const changeDecision = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['approve', 'withdraw']) }),
  declining.extend({ act: z.literal('decline') }),
])
