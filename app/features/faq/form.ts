import { z } from 'zod'
import type { EntryId } from '#db/ids.ts'
import { basisIn } from './basis.ts'
import { messageOfLine } from './messages.ts'
import { addition, entryEdit, newEntry, promotion, translation } from './schema.ts'

/** In forms, lists are one item a line (or separated by commas of either kind). */
const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)
const names = z.string().transform((text) =>
  text
    .split(/[,，、\n]/)
    .map((name) => name.trim())
    .filter(Boolean),
)

/** The fields that the forms spell differently from the API. */
const spelled = z.object({
  category: z.string().optional(),
  newCategory: z.string().optional(),
  steps: lines.optional(),
  messages: lines.optional(),
  networks: names.optional(),
  product: z.string().optional(),
  appVersion: z.string().optional(),
  region: z.string().optional(),
  revision: z.string().optional(),
})

function toApi(form: unknown): unknown {
  const parsed = spelled.safeParse(form)
  if (!parsed.success || typeof form !== 'object') return form
  const { newCategory, category, steps, messages, networks, product, appVersion, region } = parsed.data
  const { revision, onTopOf } = basisIn(parsed.data.revision)
  return {
    ...form,
    category: newCategory?.trim().toLowerCase().replace(/\s+/g, '-') || category,
    steps,
    messages: messages?.map(messageOfLine),
    appliesTo: { networks, product, appVersion, region },
    revision,
    onTopOf,
  }
}

const intent = z.enum(['draft', 'publish']).catch('draft')

export const promotionForm = z.preprocess(
  toApi,
  promotion.extend({ accept: z.stringbool().default(false), intent }),
)
export const entryEditForm = z.preprocess(
  toApi,
  entryEdit.extend({ owner: z.union([z.literal('').transform(() => undefined), entryEdit.shape.owner]) }),
)
export const additionForm = z.preprocess(toApi, addition.extend({ accept: z.stringbool().default(false) }))
export const newEntryForm = z.preprocess(toApi, newEntry)

/** The side-by-side editor of two languages. */
export const translationForm = z.preprocess(
  toApi,
  z.discriminatedUnion('act', [
    translation.extend({
      act: z.literal('save'),
      revision: entryEdit.shape.revision,
      onTopOf: entryEdit.shape.onTopOf,
    }),
    z.object({
      act: z.literal('link'),
      twin: z.coerce
        .number()
        .int()
        .positive()
        .transform((id) => id as EntryId),
    }),
    z.object({ act: z.literal('unlink') }),
  ]),
)
