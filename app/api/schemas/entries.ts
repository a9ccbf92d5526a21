import { z } from '@hono/zod-openapi'
import { ENTRY_KINDS, ENTRY_ORIGINS, ENTRY_STATES, REVIEW_LEVELS, REVIEW_REASONS } from '#db/schema/types.ts'
import { authorOrNull, html, id, language, markdown, revision, time, url } from './values.ts'

const needsReview = z
  .object({
    level: z.enum(REVIEW_LEVELS),
    since: time,
    reasons: z.array(z.enum(REVIEW_REASONS)).optional().openapi({ description: 'Staff only' }),
  })
  .nullable()
  .openapi({ description: 'Others than staff learn of urgent ones only.' })

export const entry = z
  .object({
    id,
    url,
    title: z.string(),
    slug: z.string(),
    body: markdown.openapi({
      description:
        'Markdown. Living facts stand in it by their values; for staff, who edit it, by their names: {{fact:slug}}.',
    }),
    bodyHtml: html,
    category: z.string().openapi({ description: 'Slug', example: 'deposits' }),
    language,
    kind: z.enum(ENTRY_KINDS).openapi({ description: 'The numbered items of a guide are its steps.' }),
    origin: z.enum(ENTRY_ORIGINS),
    state: z.enum(ENTRY_STATES),
    needsReview,
    source: z
      .object({ questionId: id, answerId: id, revision, author: authorOrNull })
      .nullable()
      .openapi({ description: 'The exact answer that it was made from.' }),
    document: z.string().nullable().openapi({ description: 'The source, when no answer is.' }),
    appliesTo: z.object({
      product: z.string().optional(),
      networks: z.array(z.string()).optional(),
      appVersion: z.string().optional(),
      region: z.string().optional(),
    }),
    steps: z.array(z.string()).openapi({ description: 'What a reader checks first; facts as in `body`.' }),
    messages: z
      .array(z.object({ text: z.string(), language, appVersion: z.string().nullable() }))
      .openapi({ description: 'What the app shows, word for word; search ranks the entry first on it.' }),
    verifiedAt: time.nullable(),
    revision,
    seen: z.string().optional().openapi({
      description: 'Staff only, where one entry is read: what to send with a decision about it.',
    }),
  })
  .openapi('Entry')
