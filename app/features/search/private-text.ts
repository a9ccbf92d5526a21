import { PASSWORD_NAME } from '~/guard/passwords.ts'

/** Whether a text looks as if it held a secret or pointed at a person: mail addresses, telephone, card and order
 *  numbers, transaction ids, wallet addresses, keys, recovery phrases, passwords, addresses of pages with somebody's
 *  parameters. Such a text is kept nowhere: not in the search log, not as a phrase. When in doubt it is private: a
 *  question that is not counted costs little. Any text; up to a few thousand characters. */
export function isPrivate(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '')
  return (
    PERSONAL.some((pattern) => pattern.test(plain)) ||
    hasLongNumber(plain) ||
    (plain.match(UNBROKEN) ?? []).some(looksRandom) ||
    hasRecoveryPhrase(plain)
  )
}

/** Joiners and marks of direction, which would hide a number from the patterns. */
const INVISIBLE = /\p{Cf}/gu

const SECRET_NAME = [
  `(?<![a-z])(?:${PASSWORD_NAME}|pin|otp|secret|(?:api|private|secret) ?key|(?:seed|recovery) phrase|mnemonic)`,
  '(?:2fa|sms|verification|security|authenticator|login|one-time) code',
  '验证码|校验码|动态码|私钥|密钥|助记词',
].join('|')

const PERSONAL: readonly RegExp[] = [
  // name@example.org, with spaces or a Chinese full stop as well
  /[\p{L}\p{N}_%+-]\s?@\s?[\p{L}\p{N}-]+\s?[.。]\s?\p{L}{2,}/u,
  // password: hunter2
  new RegExp(`(?:${SECRET_NAME})\\s*[:=]\\s*\\S`, 'iu'),
  // my password is abc123, 验证码482913; without a digit it is a question about passwords
  new RegExp(
    `(?:${SECRET_NAME})\\s*(?:is|was|是|为)?\\s*(?=[^\\s\\p{sc=Han}]{4})[^\\s\\p{sc=Han}\\d]{0,40}\\d`,
    'iu',
  ),
  /BEGIN [A-Z ]*PRIVATE KEY/i,
  // https://example.org/reset?token=…, example.org/#…, and a name before the host
  /(?:https?:\/\/|www\.|[a-z0-9-]\.[a-z]{2,12}\/)[^\s?#]*[?#]\S/i,
  /https?:\/\/[^\s/@]+@/i,
]

/** Digits of one number, whatever stands between them: +86 138-0013-8000, 4111 1111 1111 1111. */
const NUMBER = /\p{Nd}(?:[\s\p{Pd}()./·,_]{0,3}\p{Nd})*/gu
/** The shortest telephone numbers; error codes and most amounts are shorter. */
const LONG_NUMBER = 7
/** Dates, 1,000,000.50, 0.00000001 and 0x80070005: long, and nobody's. */
const HARMLESS_NUMBER =
  /(?<![\p{Nd}\p{Pd}./,])(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}\.\d+|0x[\da-fA-F]{1,8}(?![a-zA-Z]))(?![\p{Nd}\p{Pd}/]|[.,]\p{Nd})/gu
/** 一三八零零一三八零零零 */
const LONG_HAN_NUMBER = /[零〇一二三四五六七八九幺]{7}/u

function hasLongNumber(text: string): boolean {
  const numbers = text.replace(HARMLESS_NUMBER, ' amount ').match(NUMBER) ?? []
  const digitsIn = (number: string) => number.match(/\p{Nd}/gu)?.length ?? 0
  return LONG_HAN_NUMBER.test(text) || numbers.some((number) => digitsIn(number) >= LONG_NUMBER)
}

const UNBROKEN = /[A-Za-z0-9]{10,}/g

/** Ids, hashes, addresses and keys mix digits and letters as no name of a thing does. */
function looksRandom(word: string): boolean {
  const digits = word.match(/\d/g)?.length ?? 0
  const isHex = /^(?:0x)?[0-9a-f]{12,}$/i.test(word) && digits >= 2
  const changes = word.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0
  return isHex || changes >= 5 || (word.length >= 20 && digits >= 2) || hasMixedCase(word)
}

/** Base58 may be without digits. InAClassName a capital stands at every fifth letter or so, by chance at every other. */
function hasMixedCase(word: string): boolean {
  const changes = word.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0
  return word.length >= 25 && changes > word.length * 0.4
}

const PHRASE_LENGTH = 12
/** In sentences, never in a recovery phrase: none is among BIP39's 2,048 English words. */
const OF_SENTENCES = new Set(
  (
    'the and for are was were but not has had from did does why how its our your his her who been get got out ' +
    'with without cannot yet too which while than after could should would may might most some new using being ' +
    'see show shows showing tried trying anyone does doing says said my me'
  ).split(' '),
)
/** BIP39's Chinese phrases are single characters. */
const HAN_PHRASE = /\p{sc=Han}(?:[\s,、]+\p{sc=Han}(?!\p{sc=Han})){11}/u

/** Twelve words or more on end such as recovery phrases are made of: 3 to 8 letters, no grammar. They may be
 *  numbered, or stand each on a line. */
function hasRecoveryPhrase(text: string): boolean {
  let run = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}'’]+/gu)) {
    run = /^[a-z]{3,8}$/.test(word) && !OF_SENTENCES.has(word) ? run + 1 : 0
    if (run >= PHRASE_LENGTH) return true
  }
  return HAN_PHRASE.test(text)
}
