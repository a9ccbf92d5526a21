import type { AppliesTo } from '#db/schema/types.ts'
import { REVIEW_DAYS, REVIEW_DAYS_OF_CHANGING_THINGS, REVIEW_SPREAD_DAYS } from './rules.ts'

const DAY_MS = 24 * 3_600_000

/** Fees, limits, networks and law, in the words of both languages. */
const CHANGING_THINGS =
  /\b(fees?|limits?|minimums?|networks?|confirmations?|law|legal|tax|regulat\w*)\b|费|限额|最小|最低|网络|确认数|法规|税/i

interface Reviewable {
  id: number
  title: string
  revision: number
  appliesTo: AppliesTo
}

/** When an entry verified `now` is looked at again. The spread comes from id and revision: as good as a die,
 *  and the same on every machine. */
export function nextReview(entry: Reviewable, now: Date): Date {
  const changing = (entry.appliesTo.networks?.length ?? 0) > 0 || CHANGING_THINGS.test(entry.title)
  const days = (changing ? REVIEW_DAYS_OF_CHANGING_THINGS : REVIEW_DAYS).value
  const most = REVIEW_SPREAD_DAYS.value
  const spread = ((entry.id * 7919 + entry.revision * 104_729) % (2 * most + 1)) - most
  return new Date(now.getTime() + (days + spread) * DAY_MS)
}
