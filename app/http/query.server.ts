import type { z } from 'zod'
import { fail } from '~/errors.ts'

/** Reads and checks the query string. A field that a form sent empty is as good as absent; of a name that comes
 *  several times the last one counts; names that the schema does not know are ignored.
 *  @throws AppError `lists.bad_query` 400 */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const given = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  return result.success ? result.data : fail('lists.bad_query', 400)
}
