/** Anybody may say thanks. */
export const UPVOTE_REPUTATION = 1
/** Saying that something is wrong takes having been right a few times. */
export const DOWNVOTE_REPUTATION = 50
