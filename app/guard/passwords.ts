import type { Finding } from './finding.ts'

/** A word for it, what says that it follows (in Chinese nothing has to), marks of a quotation or of Markdown, and
 *  whatever stands there without a space. */
const FOLLOWED =
  /(?:\bpass(?:word|code|phrase)?|\bpwd|\bpw)["'*_`]{0,4}\s{0,3}(?:(?:is|was)\b|[:=])\s{0,3}["'“*_`]{0,4}([!-~]+)|密[码碼]\s{0,3}[是为為:=]?\s{0,3}["'“「*_`]{0,4}([!-~]+)/gi
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
    const said = match[1] ?? match[2] ?? ''
    const word = said.replace(ITS_SENTENCE, '')
    const start = match.index + match[0].length - said.length
    return looksLikeOne(word) ? [{ kind: 'password', start, end: start + word.length }] : []
  })
