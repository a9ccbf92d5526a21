import { expectedAmong } from '~/features/golden-queries/expected.server.ts'
import type { GoldenQueryInput } from '~/features/golden-queries/schema.ts'
import type { RequestContext } from './context.ts'
import { fieldsOf } from './forms.server.ts'

/** Words instead of an address find what can be chosen from; undefined where nothing is left to choose.
 *  @throws AppError `search.unavailable` 503 */
export async function choiceFor(request: Request, context: RequestContext, input: GoldenQueryInput) {
  const { query, expected, language, document } = input
  if (document !== undefined || isAddress(expected)) return undefined
  const { db, search, now } = context
  const choices = await expectedAmong(db.read, search, { words: expected || query, language }, now())
  return { step: 'choose' as const, kept: fieldsOf(request) ?? {}, choices }
}

const isAddress = (text: string) => text.startsWith('/') || /^https?:\/\//.test(text)
