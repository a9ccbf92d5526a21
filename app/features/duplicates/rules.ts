import { shareRule, timeRule } from '../settings/rule.server.ts'

/** From this likeness on, in per cent, staff are shown a pair. Measured as staff would have seen it: of 591 questions
 *  of beer.stackexchange.com 50 have such a twin, and 5 of the 17 that the site merged are among them (40: 84 and 5;
 *  50: 17 and 2). Of 1,250 paraphrases of 125 other questions (StackFAQ, titles alone) 68 % have one, the right one
 *  80 times of 100 (40: 78 %, 78; 50: 57 %, 84). The demo's 43 questions have none, the nearest pair there is at 36. A
 *  row a day that two buttons settle costs less than an answer written twice. */
export const LIKELY_FROM = shareRule('duplicates.likely', 45, { min: 20, max: 95 })

/** How much of a body tells what it is about, in UTF-16 units: logs and quotations come later. */
export const BODY_COMPARED = 1_500
/** Hits of the search engine that are compared: in the measured forum the twin was among the first 20, or not at
 *  all. */
export const CANDIDATES = 40
/** Kept of each question: when the best is dismissed, closed or deleted, the next one is shown. */
export const TWINS_KEPT = 5

/** Older questions have their answers, or nobody waits any more. */
export const SUGGESTED_FOR = timeRule('duplicates.suggested', 7, { min: 1, max: 90, unit: 'days' })
/** Pairs on one page. */
export const PAIRS_PER_PAGE = 20
