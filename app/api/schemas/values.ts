import { z } from '@hono/zod-openapi'
import { LANGUAGES } from '#db/schema/types.ts'

/** Pieces of what goes out. */
export const id = z.int().positive()
export const time = z.iso.datetime().openapi({ example: '2026-03-02T09:00:00.000Z' })
export const url = z.string().openapi({ format: 'uri' })
export const language = z.enum(LANGUAGES)
export const revision = z.int().positive().openapi({ description: 'Counts from 1; in the ETag as well.' })
export const markdown = z.string().openapi({ description: 'Markdown' })
export const html = z.string().openapi({ description: 'Sanitised HTML' })
export const voteValue = z
  .union([z.literal(1), z.literal(-1), z.literal(0)])
  .openapi({ type: 'integer', enum: [1, -1, 0] })
export const score = z.int()
export const count = z.int().nonnegative()

export const author = z
  .object({ id, handle: z.string(), displayName: z.string(), reputation: z.int(), isStaff: z.boolean() })
  .openapi('Author')

export const authorOrNull = author.nullable().openapi({
  description: 'Null: deleted, imported without one, or the name was taken off.',
})

/** What an imported post says of where it comes from. */
export const source = z.object({ site: z.string(), url }).openapi('Source')

/** What only its author and staff see says why. */
export const hiddenState = z
  .enum(['deleted', 'pending'])
  .optional()
  .openapi({ description: 'Present only when not everybody sees it.' })
