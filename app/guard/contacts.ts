import { type Finding, placeOf } from './finding.ts'
import { around } from './numbers.ts'

/** Bounded everywhere (RFC 5321 has the same limits), so that a long line costs no more than its length. */
const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu
/** Reserved for examples: https://www.rfc-editor.org/rfc/rfc2606 */
const OF_AN_EXAMPLE = /[@.]example(?:\.(?:com|net|org))?$|\.(?:test|invalid)$/i

const findMails = (text: string): Finding<'mail'>[] =>
  [...text.matchAll(MAIL)]
    .filter(([address]) => !OF_AN_EXAMPLE.test(address))
    .map((match) => ({ kind: 'mail', ...placeOf(match) }))

/** E.164: a plus and at most fifteen digits, however they are grouped. */
const INTERNATIONAL = /(?<![\p{L}\p{N}+])\+[1-9][\d ().-]{5,20}\d(?!\d)/gu
const E164_DIGITS = { min: 8, max: 15 }
const CHINESE_MOBILE =
  /(?<![\p{L}\p{N}.-]|\+86[ -]?)(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\p{L}\p{N}])|(?<=\p{sc=Han})1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/gu
const ORDER_WORD = /order|订单|訂單|单号|單號|编号|流水|\bids?\b/i
/** UTF-16 units before a number in which a word says that it is an order's. */
const BEFORE = 12

function findPhones(text: string): Finding<'phone'>[] {
  const international = [...text.matchAll(INTERNATIONAL)].filter(([number]) => {
    const { length } = number.replace(/\D/g, '')
    return length >= E164_DIGITS.min && length <= E164_DIGITS.max
  })
  const mobile = [...text.matchAll(CHINESE_MOBILE)].filter(
    ({ index }) => !ORDER_WORD.test(text.slice(Math.max(0, index - BEFORE), index)),
  )
  return [...international, ...mobile].map((match) => ({ kind: 'phone', ...placeOf(match) }))
}

export const findContacts = (text: string) => [...findMails(text), ...findPhones(text)]

/** 64 hex digits are a transaction's id or a private key, 64 bytes in base58 as well (Solana): the words around say
 *  which. */
const RAW_KEY = /(?<![0-9A-Za-z])(?:(?:0x)?[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{86,88})(?![0-9A-Za-z])/gi
const KEY_WORD =
  /private[ _-]?key|secret[ _-]?key|priv[ _-]?key|\bseed\b|mnemonic|recovery|私钥|私鑰|密钥|密鑰|种子|助记词|助記詞/i
const NEAR_KEY = 48

export const findRawKeys = (text: string): Finding<'raw_key'>[] =>
  [...text.matchAll(RAW_KEY)]
    .map((match) => placeOf(match))
    .filter((place) => KEY_WORD.test(around(text, place, NEAR_KEY)))
    .map((place) => ({ kind: 'raw_key', ...place }))
