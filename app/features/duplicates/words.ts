/** From here on a pair is called very alike, and almost the same: of the paraphrases 91 and 97 of 100 are right. */
export const VERY_ALIKE_FROM = 60
export const ALMOST_THE_SAME_FROM = 70
