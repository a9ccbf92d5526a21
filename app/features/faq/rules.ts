import { rule, shareRule, timeRule } from '../settings/rule.server.ts'

/** When an official answer is looked at again whatever happens: what regulators, networks and price lists
 *  change is looked at twice as often. */
export const REVIEW_DAYS = rule('faq.review', 180, { min: 30, max: 730, unit: 'days' })
export const REVIEW_DAYS_OF_CHANGING_THINGS = rule('faq.review_changing', 90, {
  min: 30,
  max: 730,
  unit: 'days',
})
/** Spread, so that entries published together do not all fall due on one day. */
export const REVIEW_SPREAD_DAYS = rule('faq.review_spread', 15, { min: 0, max: 25, unit: 'days' })

/** Edits that touch a smaller share of the words (Han: characters) only enter the history. */
export const MINOR_EDIT_SHARE = shareRule('faq.minor_edit', 5, { min: 0, max: 50 })

/** An entry fails its readers when this share of at least so many votes of the last days said no. */
export const UNHELPFUL_SHARE = shareRule('faq.unhelpful', 30, { min: 5, max: 100 })
export const UNHELPFUL_MIN_VOTES = rule('faq.unhelpful_votes', 20, { min: 1, max: 1_000, unit: 'votes' })
export const UNHELPFUL_TIME = timeRule('faq.unhelpful_days', 14, { min: 1, max: 90, unit: 'days' })

/** Another answer is ahead when it leads by this score, and has stood for so long. */
export const OVERTAKEN_BY = rule('faq.overtaken', 5, { min: 1, max: 100, unit: 'votes' })
export const OVERTAKEN_TIME = timeRule('faq.overtaken_days', 3, { min: 0, max: 60, unit: 'days' })

export const CATEGORY_NAME_LENGTH = { min: 2, max: 60 }
/** One line on a card. */
export const CATEGORY_DESCRIPTION_LENGTH = { min: 0, max: 120 }
/** Pages of the help centre stand at these addresses. */
export const RESERVED_CATEGORY_SLUGS = ['check', 'entries']

export const ENTRY_TITLE_LENGTH = { min: 5, max: 150 }
export const ENTRY_BODY_LENGTH = { min: 20, max: 30_000 }
export const MAX_STEPS = 12
export const STEP_LENGTH = { min: 3, max: 200 }

/** Messages of the app by which an entry is found, and their length: a sentence or two. */
export const MAX_MESSAGES = 20
export const MESSAGE_LENGTH = { min: 1, max: 200 }

/** Why a change was turned down: its writer goes on from there. */
export const DECLINE_REASON_LENGTH = { min: 3, max: 500 }

/** Entries with their changes on one page, to be kept in bulk: as many as somebody reads in one go. */
export const REVIEWED_AT_ONCE = 20
