import { type FieldErrors, fail } from '~/errors.ts'
import { findCertain } from './find.ts'
import { type Finding, replaceAt } from './finding.ts'
import { mayHoldSecret } from './suspicion.ts'
import { WORD_LISTS } from './word-lists.ts'

/** Stands where a secret stood. */
export const REMOVED = '▮▮▮'

type NamedText = readonly [name: string, text: string]

/** Places of what is refused. */
export const secretsIn = (text: string): Finding[] =>
  mayHoldSecret(text) ? findCertain(text, WORD_LISTS) : []

/** The text as it may be shown again. */
export const withoutSecrets = (text: string): string => replaceAt(text, secretsIn(text), REMOVED)

/** The place that every text passes before anything is done with it. What was found is not part of the error.
 *  @throws AppError `guard.secret` 422 with what stands in which field */
export function assertNoSecrets(texts: Iterable<NamedText>) {
  const fields: FieldErrors = {}
  for (const [name, text] of texts) {
    const kinds = new Set(secretsIn(text).map(({ kind }) => `guard.${kind}`))
    if (kinds.size > 0) fields[name] = [...new Set([...(fields[name] ?? []), ...kinds])]
  }
  if (Object.keys(fields).length > 0) fail('guard.secret', 422, { fields })
}
