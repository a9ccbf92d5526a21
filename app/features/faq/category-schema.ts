import { z } from 'zod'
import type { CategoryId } from '#db/ids.ts'
import { lineOf } from '../posts/text.ts'
import { CATEGORY_ICONS } from './category-icons.ts'
import { CATEGORY_DESCRIPTION_LENGTH, CATEGORY_NAME_LENGTH } from './rules.ts'
import { categorySlug } from './schema.ts'

const category = z.coerce
  .number()
  .int()
  .positive()
  .transform((id) => id as CategoryId)

const nothing = z.literal('').transform(() => undefined)

const texts = {
  name: lineOf(CATEGORY_NAME_LENGTH),
  /** Chinese may come later: until then readers see the English. */
  nameZh: lineOf({ ...CATEGORY_NAME_LENGTH, min: 0 }).default(''),
  description: lineOf(CATEGORY_DESCRIPTION_LENGTH).default(''),
  descriptionZh: lineOf(CATEGORY_DESCRIPTION_LENGTH).default(''),
  icon: z.enum(CATEGORY_ICONS),
}

/** What staff send from the page of the categories. */
export const categoryForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), slug: z.union([nothing, categorySlug]).optional(), ...texts }),
  z.object({ act: z.literal('edit'), category, ...texts }),
  z.object({ act: z.literal('move'), category, to: z.enum(['up', 'down']) }),
  z.object({ act: z.literal('remove'), category, moveTo: z.union([nothing, category]).optional() }),
])
export type CategoryAct = z.infer<typeof categoryForm>
export type CategoryActOf<Act extends CategoryAct['act']> = Omit<Extract<CategoryAct, { act: Act }>, 'act'>
