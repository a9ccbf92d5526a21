import { USUAL_CHINESE_SHARE } from '~/markdown/language.ts'
import { hostsRule, lengthRule, rule, shareRule, switchRule, timeRule } from '../settings/rule.server.ts'

/** 50,000 Han characters are 450 kB as a form: half of what a form may have (http/form-limits). */
const BODY_MAX = { min: 1_000, max: 50_000 }

/** Lengths in units where a Han, kana or hangul character counts 2 towards a minimum and 1 towards a
 *  maximum: 推荐啤酒 says as much as an English sentence's start. */
export const TITLE_LENGTH = lengthRule(
  'posts.title',
  { min: 10, max: 150 },
  { min: { min: 1, max: 50 }, max: { min: 60, max: 300 } },
)
export const QUESTION_BODY_LENGTH = lengthRule(
  'posts.question_body',
  { min: 20, max: 30_000 },
  { min: { min: 0, max: 500 }, max: BODY_MAX },
)
export const ANSWER_BODY_LENGTH = lengthRule(
  'posts.answer_body',
  { min: 10, max: 30_000 },
  { min: { min: 1, max: 500 }, max: BODY_MAX },
)
export const COMMENT_LENGTH = lengthRule(
  'posts.comment',
  { min: 5, max: 600 },
  { min: { min: 1, max: 50 }, max: { min: 100, max: 5_000 } },
)

/** A form that was sent twice makes one post; its token is remembered this long. */
export const SUBMISSION_MEMORY_MS = 24 * 3_600_000
/** The same text again so soon is a mistake, whatever token it carries. */
export const REPEATED_TEXT_WINDOW = timeRule('posts.repeated', 5, { min: 0, max: 1_440, unit: 'minutes' })

/** Who may write at all: everybody, until a forum is flooded. */
export const ASK_REPUTATION = rule('posts.ask', 1, { min: 1, max: 1_000, unit: 'points' })
export const ANSWER_REPUTATION = rule('posts.answer', 1, { min: 1, max: 1_000, unit: 'points' })
export const COMMENT_REPUTATION = rule('posts.comment_reputation', 1, { min: 1, max: 1_000, unit: 'points' })

/** Who may edit what others wrote without a review. */
export const EDIT_OTHERS_REPUTATION = rule('posts.edit_others', 500, {
  min: 1,
  max: 100_000,
  unit: 'points',
})

/** Somebody is new until both are reached: thieves make accounts by the hundred and use them at once. */
export const NEW_MEMBER_AGE = timeRule('posts.new_member_age', 24, { min: 0, max: 720, unit: 'hours' })
export const NEW_MEMBER_POSTS = rule('posts.new_member_posts', 3, { min: 0, max: 50, unit: 'posts' })

/** Whether what new members write under other people's questions waits for approval: thieves answer victims. Whoever
 *  has nobody to look at the queue every day switches it off: a post that nobody looks at is a post lost. */
export const HOLD_NEW_MEMBERS_POSTS = switchRule('posts.hold_new_members', true)

/** Where new members may link to: public explorers, where a transaction is looked up. */
export const HOSTS_NEW_MEMBERS_MAY_LINK = hostsRule('posts.new_member_hosts', [
  'tronscan.org',
  'etherscan.io',
  'bscscan.com',
  'polygonscan.com',
  'arbiscan.io',
  'solscan.io',
  'mempool.space',
  'blockchair.com',
])

/** From this share of Han letters on, a text is Chinese. */
export const CHINESE_SHARE = shareRule('posts.chinese', 100 * USUAL_CHINESE_SHARE, { min: 1, max: 100 })
