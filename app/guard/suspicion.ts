import { PASSWORD_NAME } from './passwords.ts'

/** As many as the shortest recovery phrase has, in words or in Han characters without spaces. */
const WORDS = 12
const WORD = /[\p{L}\p{M}\p{Cf}]+/gu
const HAN = /\p{sc=Han}{12}/u
/** The shortest access token. Private keys are longer: 29 letters and digits, 51, 64. */
const CODE = /[\w+/=.:\-\uFF01-\uFF5E]{20}|-----BEGIN/

/** The shortest of what is asked about: an identity number of seven digits, a mail address. */
const DIGITS_OR_ADDRESS = /[@＠]|(?:[\d０-９][^\p{L}\n]?){7}/u

const PASSWORD = new RegExp(`${PASSWORD_NAME}|pass`, 'i')
const DIGIT = /[\d０-９]/

/** A word for a password, and a digit. */
export const mayHoldPassword = (text: string): boolean => PASSWORD.test(text) && DIGIT.test(text)

/** True for whatever may be asked about, in the same way. */
export const mayHoldLikely = (text: string): boolean =>
  DIGITS_OR_ADDRESS.test(text) || mayHoldPassword(text) || mayHoldSecret(text)

/** True for whatever may be a certain secret, and for much else, as twelve words are. Small enough for every page:
 *  what it holds back is sent once the full patterns were loaded and found nothing. */
export const mayHoldSecret = (text: string): boolean => CODE.test(text) || mayHoldPhrase(text)

export const mayHoldPhrase = (text: string): boolean =>
  HAN.test(text) || (text.match(WORD)?.length ?? 0) >= WORDS
