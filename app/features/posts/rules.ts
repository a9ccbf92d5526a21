/** Lengths in units where a Han, kana or hangul character counts 2 towards a minimum and 1 towards a
 *  maximum: 推荐啤酒 says as much as an English sentence's start. */
export const TITLE_LENGTH = { min: 10, max: 150 }
export const QUESTION_BODY_LENGTH = { min: 20, max: 30_000 }
export const ANSWER_BODY_LENGTH = { min: 10, max: 30_000 }
export const COMMENT_LENGTH = { min: 5, max: 600 }
export const EDIT_REASON_LENGTH = { min: 0, max: 200 }

/** A form that was sent twice makes one post; its token is remembered this long. */
export const SUBMISSION_MEMORY_MS = 24 * 3_600_000
/** The same text again so soon is a mistake, whatever token it carries. */
export const REPEATED_TEXT_WINDOW_MS = 5 * 60_000

/** Who may edit what others wrote without a review. */
export const EDIT_OTHERS_REPUTATION = 500

/** Somebody is new until both are reached: thieves make accounts by the hundred and use them at once. */
export const NEW_MEMBER_AGE_MS = 24 * 3_600_000
export const NEW_MEMBER_POSTS = 3

/** Whether what new members write under other people's questions waits for approval. Off until moderators
 *  have a queue to approve it in: a post that nobody looks at is a post lost. */
export const HOLD_NEW_MEMBERS_POSTS = false

/** Where new members may link to: public explorers, where a transaction is looked up. */
export const HOSTS_NEW_MEMBERS_MAY_LINK = [
  'tronscan.org',
  'etherscan.io',
  'bscscan.com',
  'polygonscan.com',
  'arbiscan.io',
  'solscan.io',
  'mempool.space',
  'blockchair.com',
]
