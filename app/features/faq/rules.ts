/** When an official answer is looked at again whatever happens: what regulators, networks and price lists
 *  change is looked at twice as often. */
export const REVIEW_DAYS = 180
export const REVIEW_DAYS_OF_CHANGING_THINGS = 90
/** Spread, so that entries published together do not all fall due on one day. */
export const REVIEW_SPREAD_DAYS = 15

/** Edits that touch a smaller share of the words (Han: characters) only enter the history. */
export const MINOR_EDIT_SHARE = 0.05

/** An entry fails its readers when this share of at least so many votes of the last days said no. */
export const UNHELPFUL_SHARE = 0.3
export const UNHELPFUL_MIN_VOTES = 20
export const UNHELPFUL_DAYS = 14

/** Another answer is ahead when it leads by this score, and has stood for so long. */
export const OVERTAKEN_BY = 5
export const OVERTAKEN_DAYS = 3

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

/** The editor says this often that it is open … */
export const EDITING_SAID_MS = 30_000
/** … and who has not said so for three times as long has left. */
export const EDITING_FORGOTTEN_MS = 3 * EDITING_SAID_MS

/** Entries with their changes on one page, to be kept in bulk: as many as somebody reads in one go. */
export const REVIEWED_AT_ONCE = 20
