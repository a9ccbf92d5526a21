import { z } from 'zod'
import type { AppealId, MemberNoteId } from '#db/ids.ts'
import { APPEAL_DECISIONS, SUSPENSION_KINDS } from '#db/schema/types.ts'
import { day, suspensionReason } from '../accounts/suspension-schema.ts'
import { textOf } from '../posts/text.ts'
import { PEOPLE_FILTERS, TERM_NAMES, type TermName } from './choices.ts'
import { APPEAL_ANSWER_LENGTH, APPEAL_LENGTH, NOTE_LENGTH, TERMS } from './rules.ts'

const rowId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const nothing = z.literal('').transform(() => undefined)

const restrain = z
  .object({
    act: z.literal('restrain'),
    kind: z.enum(SUSPENSION_KINDS, 'field.required'),
    term: z.enum(TERM_NAMES, 'field.required'),
    until: z.union([nothing, day]).optional(),
    reason: suspensionReason,
  })
  .refine(({ term, until }) => term !== 'date' || until, { error: 'field.required', path: ['until'] })

/** What staff send from a member's page. */
export const personForm = z.discriminatedUnion('act', [
  restrain,
  z.object({ act: z.literal('lift') }),
  z.object({ act: z.literal('note'), note: textOf(NOTE_LENGTH) }),
  z.object({ act: z.literal('unnote'), id: rowId.transform((id) => id as MemberNoteId) }),
  z.object({ act: z.literal('vouch') }),
  z.object({ act: z.literal('unvouch') }),
  z.object({ act: z.literal('verify') }),
  z.object({ act: z.literal('reset') }),
  z.object({ act: z.literal('remove_posts') }),
  z.object({ act: z.literal('restore_posts'), at: rowId.transform((at) => new Date(at)) }),
])
export type PersonAct = z.output<typeof personForm>

/** When a term that begins now ends. */
export function endOf({ term, until }: { term: TermName; until?: Date | undefined }, now: Date): Date {
  return term === 'date' ? (until ?? now) : new Date(now.getTime() + TERMS[term])
}

export const appealForm = z.object({ body: textOf(APPEAL_LENGTH) })

/** Whoever keeps a suspension says why. */
export const decisionForm = z
  .object({
    appeal: rowId.transform((id) => id as AppealId),
    decision: z.enum(APPEAL_DECISIONS, 'field.required'),
    answer: textOf({ ...APPEAL_ANSWER_LENGTH, min: 0 }).default(''),
  })
  .refine(
    ({ decision, answer }) => decision === 'lifted' || answer.trim().length >= APPEAL_ANSWER_LENGTH.min,
    {
      error: `field.short:${APPEAL_ANSWER_LENGTH.min}`,
      path: ['answer'],
    },
  )
export type AppealVerdict = z.output<typeof decisionForm>

export const peopleQuery = z.object({
  q: z
    .string()
    .max(200)
    .transform((text) => text.trim())
    .default(''),
  filter: z.enum(PEOPLE_FILTERS).default('all'),
  cursor: z.string().max(200).optional(),
})
export type PeopleQuery = z.output<typeof peopleQuery>
