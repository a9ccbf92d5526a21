/** UTF-16 units. Shorter tells nothing; longer is a story, which nobody else will type. */
export const PHRASE_LENGTH = { min: 2, max: 200 }
/** One word alone ("withdrawal") asks for half of the forum, and would lead to whoever claims it first. */
export const MIN_TELLING_WORDS = 2
/** Chinese says as much with two characters: 提现. */
export const MIN_HAN = 2

/** Phrases of one thread that count because people used them: half of what is indexed, so that those that staff
 *  decided always have room, and nobody can fill a thread with words of his own. */
export const MAX_FROM_USE = 15
/** Phrases that one network may bring to one thread in a day: more than anybody needs who looks for an answer. */
export const MAX_A_NETWORK_AND_DAY = 5

/** Words that what has nothing in common shares as well. */
export const WORDS_IN_EVERYTHING = new Set(['no', 'not', 'off', 'cannot', 'without', 'new'])
/** How much of each text of a thread is looked at for what a phrase shares with it, in UTF-16 units. */
export const READ_FOR_SHARING = 20_000

/** What only one person typed may be about that person: it is forgotten when nobody joined them for so long. */
export const WAITING_MS = 90 * 24 * 3_600_000

/** Phrases shown to staff at once, at most: more than any thread has. */
export const SHOWN = 200
