import { z } from 'zod'
import type { IncidentUpdateId } from '#db/ids.ts'
import { INCIDENT_KINDS, INCIDENT_STATES } from '#db/schema/types.ts'
import { formToken, lineOf, textOf } from '../posts/text.ts'
import { fewEnough } from '../tags/few-enough.ts'
import { TAG_LENGTH } from '../tags/rules.ts'
import { INCIDENT_TITLE_LENGTH, MAX_NETWORKS, NETWORK_LENGTH, UPDATE_LENGTH } from './rules.ts'

/** Chinese may come later: an empty field says nothing. */
const orNothing = (text: z.ZodType<string, string>) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed?.trim() === '' ? undefined : typed))
    .pipe(text.optional())

const title = z.object({
  en: lineOf(INCIDENT_TITLE_LENGTH),
  'zh-CN': orNothing(lineOf(INCIDENT_TITLE_LENGTH)),
})
const text = z.object({ en: textOf(UPDATE_LENGTH), 'zh-CN': orNothing(textOf(UPDATE_LENGTH)) })
const tags = z.array(z.string().max(TAG_LENGTH.max * 2)).superRefine(fewEnough)
const networks = z
  .array(lineOf(NETWORK_LENGTH))
  .max(MAX_NETWORKS, { error: `field.too_many:${MAX_NETWORKS}` })
  .transform((names) => [...new Set(names)])

const state = z.enum(INCIDENT_STATES)

export const newIncident = z.object({
  kind: z.enum(INCIDENT_KINDS),
  state: state.optional(),
  title,
  text,
  tags: tags.default([]),
  networks: networks.default([]),
  nextUpdateAt: z.date().optional(),
  token: formToken,
})
export type NewIncident = z.infer<typeof newIncident>

export const newUpdate = z.object({
  state: state.optional(),
  text,
  nextUpdateAt: z.date().optional(),
  token: formToken,
})
export type NewUpdate = z.infer<typeof newUpdate>

/** What is left out stays; null takes the promised time back. */
export const incidentEdit = z.object({
  title: title.optional(),
  tags: tags.optional(),
  networks: networks.optional(),
  nextUpdateAt: z.date().nullable().optional(),
  revision: z.coerce.number().int().positive().optional(),
})
export type IncidentEdit = z.infer<typeof incidentEdit>

export const rewording = z.object({
  update: z
    .number()
    .int()
    .positive()
    .transform((id) => id as IncidentUpdateId),
  text,
})

export const affectedInput = z.object({
  value: z.union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')]),
})
