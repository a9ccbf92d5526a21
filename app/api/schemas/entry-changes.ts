import { z } from '@hono/zod-openapi'
import { ENTRY_CHANGE_STATES, ENTRY_KINDS } from '#db/schema/types.ts'
import { changeDecision } from '~/features/faq/schema.ts'
import { authorOrNull, id, markdown, revision, time, url } from './values.ts'

const standing = z
  .object({
    category: z.string().optional(),
    slug: z.string().optional(),
    kind: z.enum(ENTRY_KINDS).optional(),
    appliesTo: z
      .object({
        product: z.string().optional(),
        networks: z.array(z.string()).optional(),
        appVersion: z.string().optional(),
        region: z.string().optional(),
      })
      .optional(),
    messages: z.array(z.object({ text: z.string(), appVersion: z.string().optional() })).optional(),
  })
  .openapi({ description: 'What would be another than it is, beside the text' })

/** For staff: it is what is not public yet. */
export const entryChangeSubmitted = z
  .object({
    id,
    url: url.openapi({ description: 'Where staff see both texts' }),
    entryId: id,
    state: z.enum(ENTRY_CHANGE_STATES),
    basedOn: revision.openapi({ description: 'The entry’s revision that its writer saw' }),
    title: z.string(),
    body: markdown,
    steps: z.array(z.string()),
    standing,
    answers: z
      .array(z.object({ answerId: id, revision }))
      .openapi({ description: 'Answers that it works into the entry' }),
    reason: z.string(),
    author: authorOrNull,
    createdAt: time,
    decidedBy: authorOrNull,
    decidedAt: time.nullable(),
    decisionReason: z.string().nullable().openapi({ description: 'Why it was declined' }),
  })
  .openapi('SubmittedEntryChange')

const [, decline] = changeDecision.options
export const declined = z.object({ reason: decline.shape.reason }).openapi('DeclinedEntryChange')
