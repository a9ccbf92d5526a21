/** From this likeness on, in per cent, staff are shown a pair. Measured with `likeness`: among 591 questions of
 *  beer.stackexchange.com 38 have such a twin, of which the site itself merged 4 of its 17 (40: 69 and 5, 50: 16
 *  and 2); of 1,250 paraphrases of 125 other questions (StackFAQ) 66 % have one, the right one 81 times of 100
 *  (40: 79 %, 77; 50: 59 %, 84); the demo forum's 43 questions have none, its nearest pair 36. A row a day that
 *  two buttons settle costs less than an answer written twice. */
export const LIKELY_FROM = 45
/** From here on a pair is called very alike, and almost the same: of the paraphrases 90 and 97 of 100 are right. */
export const VERY_ALIKE_FROM = 60
export const ALMOST_THE_SAME_FROM = 70

/** How much of a body tells what it is about, in UTF-16 units: logs and quotations come later. */
export const BODY_COMPARED = 1_500
/** Hits of the search engine that are compared: in the measured forum the twin was among the first 20, or not at
 *  all. */
export const CANDIDATES = 40
/** Kept of each question: when the best is dismissed or deleted, the next one is shown. */
export const TWINS_KEPT = 3

/** Older questions have their answers, or nobody waits any more. */
export const SUGGESTED_FOR_DAYS = 7
/** Pairs on one page. */
export const PAIRS_PER_PAGE = 20
/** What is waiting is counted no further. */
export const MANY_PAIRS = 99
