/** Over how long a forum came into being. */
const YEARS = 6
const YEAR_MS = 365.25 * 86_400_000

/** When a share of all that is asked had been asked, 0 to 1: a forum grows, so the last year has more than the first. */
export const momentOf = (share: number, now: Date) =>
  now.getTime() - YEARS * YEAR_MS * (1 - Math.min(1, share) ** 0.6)
