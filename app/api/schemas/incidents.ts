import { z } from '@hono/zod-openapi'
import { INCIDENT_KINDS, INCIDENT_STATES } from '#db/schema/types.ts'
import { INCIDENT_TITLE_LENGTH, UPDATE_LENGTH } from '~/features/incidents/rules.ts'
import {
  incidentEdit,
  newIncident as newIncidentInput,
  newUpdate as newUpdateInput,
  rewording as rewordingInput,
} from '~/features/incidents/schema.ts'
import { lengthOf } from './inputs.ts'
import { count, id, revision, time, url } from './values.ts'

const texts = z.object({ en: z.string(), 'zh-CN': z.string().optional() })
const state = z
  .enum(INCIDENT_STATES)
  .openapi({ description: 'An announcement is announced until it is over.' })

const summary = z.object({
  id,
  url,
  kind: z.enum(INCIDENT_KINDS),
  state,
  title: texts,
  tags: z.array(z.string()).openapi({ description: 'Slugs' }),
  networks: z.array(z.string()),
  nextUpdateAt: time.nullable(),
  startedAt: time,
  endedAt: time.nullable().openapi({ description: 'Null while it is open.' }),
  affected: count.openapi({ description: 'Members and visitors who said that they have it too.' }),
  revision,
})

export const incidentSummary = summary.openapi('IncidentSummary')

export const incident = summary
  .extend({
    updates: z
      .array(
        z.object({
          id,
          state,
          text: texts.openapi({ description: 'Markdown' }),
          html: z.string().openapi({ description: 'Sanitised HTML, in your language where there is one' }),
          team: z.string().nullable(),
          createdAt: time,
          editedAt: time.nullable(),
        }),
      )
      .openapi({ description: 'The newest first' }),
  })
  .openapi('Incident')

const title = z
  .object({ en: z.string(), 'zh-CN': z.string().optional() })
  .openapi({ description: lengthOf(INCIDENT_TITLE_LENGTH) })
const text = z
  .object({ en: z.string(), 'zh-CN': z.string().optional() })
  .openapi({ description: `Markdown; ${lengthOf(UPDATE_LENGTH)}` })
const moment = z.iso
  .datetime()
  .openapi({ description: 'Has to lie ahead.', example: '2026-03-02T10:00:00.000Z' })
  .transform((written) => new Date(written))
const tags = z.array(z.string()).optional().openapi({ description: 'Existing ones, by any of their names' })
const networks = z
  .array(z.string())
  .optional()
  .openapi({ example: ['TRC20'] })

export const newIncident = z
  .object({
    kind: newIncidentInput.shape.kind,
    state: newIncidentInput.shape.state,
    title: title.pipe(newIncidentInput.shape.title),
    text: text.pipe(newIncidentInput.shape.text),
    tags: tags.pipe(newIncidentInput.shape.tags),
    networks: networks.pipe(newIncidentInput.shape.networks),
    nextUpdateAt: moment.optional(),
  })
  .openapi('NewIncident')

export const incidentChange = z
  .object({
    title: title.optional().pipe(incidentEdit.shape.title),
    tags: tags.pipe(incidentEdit.shape.tags),
    networks: networks.pipe(incidentEdit.shape.networks),
    nextUpdateAt: moment.nullable().optional(),
  })
  .openapi('IncidentChange', { description: 'What is left out stays.' })

export const newUpdate = z
  .object({
    state: newUpdateInput.shape.state,
    text: text.pipe(newUpdateInput.shape.text),
    nextUpdateAt: moment.optional(),
  })
  .openapi('NewIncidentUpdate', { description: 'The state `over` ends the incident.' })

export const rewording = z
  .object({
    update: id.pipe(rewordingInput.shape.update),
    text: text.pipe(rewordingInput.shape.text),
  })
  .openapi('IncidentRewording')

export const affected = z.object({ value: z.boolean() }).openapi('Affected')
