/** Where anybody can look up whether an address, handle or number is ours: linked from every mail. */
export const OFFICIAL_PATH = '/official'

/** A member's own words in our mails: long enough to be theirs, short enough for a line on a phone. */
export const MAIL_PHRASE_LENGTH = { min: 4, max: 60 }
