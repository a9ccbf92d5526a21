/** Ways to reach a team, as the page names them. */
export const CHANNEL_KINDS = ['mail', 'phone', 'website', 'chat', 'social', 'app', 'other'] as const
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** What an address template may say. */
export const PLACEHOLDERS = ['questionId', 'title', 'url', 'language'] as const

/** More ways to reach a team confuse more than they help. */
export const MAX_CHANNELS = 12
/** Units of posts/text: a line on a phone. */
export const LABEL_LENGTH = { min: 1, max: 60 }
export const ADDRESS_LENGTH = { min: 1, max: 300 }
/** Before and after a lunch, and one for the night shift. */
export const SPANS_A_DAY = 3

/** Of the question's text, in UTF-16 units: enough to know what it is about, the link leads to the rest. */
export const EXCERPT_LENGTH = 1_000
/** Percent-encoded, scheme and address included: what Outlook and Windows still open. */
export const MAIL_LINK_LENGTH = 1_900

/** The figures of the admins' page look back this far. */
export const COUNTED_DAYS = 30
/** Sent again by one press; the next press sends more. */
export const RETRIED_AT_ONCE = 500
