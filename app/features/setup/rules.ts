/** Time enough for whoever starts a forum in the evening; the next start prints another link. */
export const SETUP_LINK_MS = 24 * 3_600_000
