const MAIL_ADDRESS = /\S@\S+\.\S/
/** Hashes, keys, addresses of wallets: base58 and hex both are letters and digits without a gap. */
const CODE = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}|[A-Za-z0-9]{32,}/
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
/** Telephones, cards, order numbers: from ten digits on, however they are grouped. */
const LONG_NUMBER = /(?:\d[ -]?){10,}/
/** The shortest recovery phrase of a wallet. */
const PHRASE_WORDS = 12

/** True for what may be somebody's secret, and is better not kept even on their own device. A question of twelve
 *  words is taken for one as well: it costs that it has to be typed again. */
export const isPrivate = (text: string): boolean =>
  [MAIL_ADDRESS, CODE, UUID, LONG_NUMBER].some((pattern) => pattern.test(text)) ||
  text.trim().split(/\s+/).length >= PHRASE_WORDS
