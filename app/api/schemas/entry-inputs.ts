import { z } from '@hono/zod-openapi'
import type { EntryChangeId } from '#db/ids.ts'
import { ENTRY_BODY_LENGTH, ENTRY_TITLE_LENGTH } from '~/features/faq/rules.ts'
import {
  entryEdit,
  newEntry as newEntryInput,
  promotion as promotionInput,
  seenQuery as seenInput,
} from '~/features/faq/schema.ts'
import { lengthOf } from './inputs.ts'
import { language } from './values.ts'

const category = z.string().openapi({ description: 'Slug; made when there is none', example: 'deposits' })
const slug = z
  .string()
  .optional()
  .openapi({ description: 'The end of its address; from the title by default' })
const title = z.string().openapi({ description: lengthOf(ENTRY_TITLE_LENGTH) })
const body = z.string().openapi({ description: `Markdown; ${lengthOf(ENTRY_BODY_LENGTH)}` })

export const promotion = z
  .object({
    category: category.pipe(promotionInput.shape.category),
    accept: promotionInput.shape.accept,
    title: title.optional().pipe(promotionInput.shape.title),
    body: body.optional().pipe(promotionInput.shape.body),
    slug: slug.pipe(promotionInput.shape.slug),
    language: language.optional(),
    appliesTo: promotionInput.shape.appliesTo,
    steps: promotionInput.shape.steps,
    messages: promotionInput.shape.messages,
    kind: promotionInput.shape.kind,
  })
  .openapi('Promotion', {
    description: 'What is left out is taken from the answer and its question.',
    example: { category: 'deposits', accept: true },
  })

export const newEntry = z
  .object({
    origin: newEntryInput.shape.origin,
    category: category.pipe(newEntryInput.shape.category),
    title: title.pipe(newEntryInput.shape.title),
    body: body.pipe(newEntryInput.shape.body),
    language,
    slug: slug.pipe(newEntryInput.shape.slug),
    document: z
      .string()
      .optional()
      .openapi({ description: 'Where this is written down' })
      .pipe(newEntryInput.shape.document),
    appliesTo: newEntryInput.shape.appliesTo,
    steps: newEntryInput.shape.steps,
    messages: newEntryInput.shape.messages,
    kind: newEntryInput.shape.kind,
  })
  .openapi('NewEntry')

export const seenQuery = z.object({
  seen: z
    .string()
    .optional()
    .openapi({
      description: 'As you read it in the entry: 409 when that, a source or its twin changed since',
    })
    .pipe(seenInput.shape.seen),
})

export const entryChange = z
  .object({
    title: title.optional().pipe(entryEdit.shape.title),
    body: body.optional().pipe(entryEdit.shape.body),
    category: category.optional().pipe(entryEdit.shape.category),
    appliesTo: entryEdit.shape.appliesTo,
    steps: entryEdit.shape.steps,
    messages: entryEdit.shape.messages,
    kind: entryEdit.shape.kind,
    onTopOf: z
      .int()
      .positive()
      .transform((id) => id as EntryChangeId)
      .optional()
      .openapi({
        type: 'integer',
        description: 'The change that waits and that you have read: yours takes its place',
      }),
  })
  .openapi('EntryChange')
