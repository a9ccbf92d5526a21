import type { Finding } from './finding.ts'

/** What passwords are called, as the source of an expression. */
export const PASSWORD_NAME = 'pass(?:word|phrase|code|wd)|pwd?|密[码碼]|口令'

/** A name of it, or "pass"; what says that it follows (in Chinese nothing has to), marks of a quotation or of Markdown, and
 *  whatever stands there without a space. */
const FOLLOWED = new RegExp(
  String.raw`(?<![a-z])(?:${PASSWORD_NAME}|pass)["'*_\x60]{0,4}\s{0,3}(?:(?:is|was)\b|[:=是为為]|(?<=\p{sc=Han}\s{0,3}))\s{0,3}["'“「*_\x60]{0,4}([!-~]+)`,
  'giu',
)
const ITS_SENTENCE = /["'*_`.,;:)\]]+$/
const LENGTH = { min: 6, max: 64 }
/** Stars or crosses where it was. */
const MASKED = /[*•]{2}|x{3}/i

/** A sentence goes on behind these words as often ("my password is wrong"), with a date or a number of signs: what is
 *  taken for a password has letters and digits, or is a number. */
const looksLikeOne = (word: string) =>
  word.length >= LENGTH.min &&
  word.length <= LENGTH.max &&
  (/^\d+$/.test(word) || (/\d/.test(word) && /[a-z]/i.test(word))) &&
  !MASKED.test(word) &&
  !word.includes('://')

/** Passwords that are called so. */
export const findPasswords = (text: string): Finding<'password'>[] =>
  [...text.matchAll(FOLLOWED)].flatMap((match) => {
    const [, said = ''] = match
    const word = said.replace(ITS_SENTENCE, '')
    const start = match.index + match[0].length - said.length
    return looksLikeOne(word) ? [{ kind: 'password', start, end: start + word.length }] : []
  })
