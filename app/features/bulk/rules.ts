/** As many as somebody has looked at before pressing once. */
export const MAX_AT_ONCE = 50
