import { z } from '@hono/zod-openapi'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'

const DEFAULT_LIMIT = 20
const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(MAX_PAGE_SIZE))
  .default(DEFAULT_LIMIT)
  .openapi({ type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_LIMIT })

const cursor = z
  .string()
  .max(300, { error: 'lists.bad_cursor' })
  .optional()
  .openapi({ description: '`next` of the page before; absent for the first page.' })

/** The parameters of every list. */
export const paging = { limit, cursor }

/** The shape of every list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'The cursor of the next page; null at the end.' }),
  })
