/** Answers on one page of a thread. */
export const ANSWERS_PER_PAGE = 30
