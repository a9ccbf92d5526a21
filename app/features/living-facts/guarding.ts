import type { Localised } from '#db/schema/types.ts'
import { type REVIEW, refuseLikelyFact } from '~/guard/likely.ts'
import { assertNoSecrets } from '~/guard/refuse.ts'

type Texts = (readonly [name: string, text: string])[]

/** By the names of the form's fields. */
export const textsOfName = (name: Localised): Texts => [
  ['nameEn', name.en],
  ['nameZh', name['zh-CN'] ?? ''],
]
export const textsOfValue = ({ value, unit, source }: Valued): Texts => [
  ['valueEn', value.en],
  ['valueZh', value['zh-CN'] ?? ''],
  ['unitEn', unit.en],
  ['unitZh', unit['zh-CN'] ?? ''],
  ['source', source],
]

interface Valued {
  value: Localised
  unit: Localised
  source: string
}

/** A fact stands in official answers. Its keepers are asked about what looks private, as it may be the team's own
 *  address: nobody else reviews it.
 *  @throws AppError 422 `guard.secret`, `guard.likely_fact` */
export function guardFact(
  { before = [], after }: { before?: Texts; after: Texts },
  likely: typeof REVIEW | undefined,
) {
  assertNoSecrets(after)
  refuseLikelyFact({ before: before.map(([, text]) => text).join('\n'), after }, likely)
}
