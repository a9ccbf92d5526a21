import { z } from 'zod'
import type { TokenId } from '#db/ids.ts'
import { TOKEN_SCOPES } from '#db/schema/types.ts'
import { TOKEN_DAYS, TOKEN_NAME_LENGTH } from './rules.ts'
import { oneLine, text } from './schema.ts'
import { day } from './suspension-schema.ts'

const tokenName = text
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(TOKEN_NAME_LENGTH.min, 'field.required')
      .max(TOKEN_NAME_LENGTH.max, `field.long:${TOKEN_NAME_LENGTH.max}`),
  )

/** One checkbox is no list; none is missing. */
const tokenScopes = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z
    .array(z.enum(TOKEN_SCOPES, 'field.invalid'), { error: 'tokens.scope_missing' })
    .min(1, 'tokens.scope_missing'),
)

/** As its owner makes one. */
export const newToken = z.object({
  name: tokenName,
  scopes: tokenScopes,
  days: z.coerce.number().pipe(z.union(TOKEN_DAYS.map((days) => z.literal(days)))),
})
export type NewToken = Pick<z.output<typeof newToken>, 'name' | 'scopes'>

/** The forms of the page of tokens. */
export const tokenForm = z.discriminatedUnion('act', [
  newToken.extend({ act: z.literal('make') }),
  z.object({
    act: z.literal('revoke'),
    id: z.coerce
      .number()
      .int()
      .positive()
      .max(Number.MAX_SAFE_INTEGER)
      .transform((id) => id as TokenId),
  }),
])

/** As the operator makes one: `read,write`, and a day. */
export const operatorsToken = z.object({
  name: tokenName,
  scope: z
    .string()
    .transform((value) => value.split(',').map((scope) => scope.trim()))
    .pipe(z.array(z.enum(TOKEN_SCOPES, 'tokens.scope_unknown')).min(1))
    .optional(),
  expires: day.optional(),
})
