import { type Finding, placeOf } from './finding.ts'
import { isIdentityNumber } from './identity.ts'

/** Issuers' first digits with the lengths of their numbers (ISO/IEC 7812): Visa, Mastercard, American Express,
 *  UnionPay, Discover, JCB, Diners Club, Maestro, Mir. */
const ISSUED = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^62\d{14,17}$/,
  /^(?:6011|64[4-9]\d|65\d\d)\d{12,15}$/,
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{9,15}$/,
  /^220[0-4]\d{12}$/,
]

/** The last digit is a check digit: https://en.wikipedia.org/wiki/Luhn_algorithm */
function hasLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const isCard = (number: string) => {
  const digits = number.replace(/\D/g, '')
  return ISSUED.some((issued) => issued.test(digits)) && hasLuhn(digits)
}

/** By fours, or as American Express writes them. */
const GROUPED =
  /(?<![\d-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|3[47]\d\d([ -])\d{6}\2\d{5})(?![\d-])/g
const UNBROKEN = /(?<![0-9A-Za-z])\d{13,19}(?![0-9A-Za-z])/g
const CARD_WORD = /(?:\bcards?\b|\bvisa\b|\bmastercard\b|卡号|卡號|银行卡|銀行卡|信用卡|储蓄卡|借记卡)/i
/** UTF-16 units on either side in which a word tells what a number is. */
const NEAR = 24

/** What stands around it. */
export function around(text: string, { start, end }: { start: number; end: number }, near = NEAR): string {
  return `${text.slice(Math.max(0, start - near), start)}\n${text.slice(end, end + near)}`
}

export function findCards(text: string): Finding<'card'>[] {
  const grouped = [...text.matchAll(GROUPED)].map((match) => placeOf(match))
  const named = [...text.matchAll(UNBROKEN)]
    .map((match) => placeOf(match))
    .filter((place) => CARD_WORD.test(around(text, place)))
  return [...grouped, ...named]
    .filter(({ start, end }) => isCard(text.slice(start, end)))
    .map((place) => ({ kind: 'card', ...place }))
}

/** Identity numbers of mainland China, Hong Kong, Singapore and Brazil as they are written: each has a check digit,
 *  without which a number may be anything. */
const IDENTITY =
  /(?<![0-9A-Za-z])(?:[1-9]\d{16}[\dX]|[A-Z]{1,2}\d{6}[（(][\dA][)）]|[STFG]\d{7}[A-Z]|\d{3}\.\d{3}\.\d{3}-\d\d)(?![0-9A-Za-z])/gi

export const findIdentities = (text: string): Finding<'identity'>[] =>
  [...text.matchAll(IDENTITY)]
    .filter(([number]) => isIdentityNumber(number.toUpperCase()))
    .map((match) => ({ kind: 'identity', ...placeOf(match) }))
