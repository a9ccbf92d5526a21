/** Different people whose questions were solved by one's answers: more than friends, fewer than a career. */
export const SOLVED_ASKERS = 10
/** An answer that is mended so long after it was written is looked after, not finished late. */
export const KEPT_UP_AFTER_DAYS = 30
