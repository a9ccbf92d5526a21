import { filtersOf, type Operator, type OperatorFilters, operatorOf } from './query/operators.ts'

/** The language of the search box:
 *
 *      query    = part*, with white space between
 *      part     = operator | exclusion | phrase | word
 *      operator = name ":" value
 *      name     = "tag" | "user" | "is" | "score" | "answers" | "created" | "lang"
 *      value    = word | phrase
 *      exclusion = "-" (phrase | word)      a word that begins with a digit is none: -1021 is an error code
 *      phrase   = '"' text '"'
 *
 *      is: solved | unsolved | unanswered | faq | mine
 *      score, answers: 3 | >3 | >=3 | <3 | <=3 | 3..10 | 3.. | ..10
 *      created: the same of 2026 | 2026-01 | 2026-01-31
 *      lang: en | zh
 *
 *  The signs may be full-width, as input methods write them. Nothing is an error: what is none of these is words. */
export interface ParsedQuery {
  /** Everything that is not one of the others. */
  text: string
  phrases: string[]
  excluded: string[]
  filters: OperatorFilters
  /** What was understood as more than words, in the order typed. */
  parts: QueryPart[]
}

export type QueryPart = { start: number; end: number } & (
  | { kind: 'operator'; operator: Operator }
  | { kind: 'phrase'; text: string }
  | { kind: 'excluded'; text: string }
)

/** More than this would be somebody's attack on the database. */
const MAX_PARTS = 20

const QUOTED = '["“”„＂](?<Q>[^"“”„＂]*)["“”„＂]'
const quoted = (name: string) => QUOTED.replace('Q', name)
const PART = new RegExp(
  '(?<=^|\\s)(?:' +
    `(?<name>[A-Za-z]+)[:：](?:${quoted('quotedValue')}|(?<value>[^\\s"“”„＂]+))` +
    `|[-－](?:${quoted('excludedPhrase')}|(?<excludedWord>(?=[^\\s\\d－-])[^\\s"“”„＂]+))` +
    `|${quoted('phrase')}` +
    ')(?=\\s|$)',
  'gu',
)

/** @param typed anything at all */
export function parseQuery(typed: string): ParsedQuery {
  const parts: QueryPart[] = []
  let text = ''
  let end = 0
  for (const match of typed.matchAll(PART)) {
    const part = parts.length < MAX_PARTS ? partOf(match) : undefined
    if (!part) continue
    text += typed.slice(end, part.start)
    end = part.end
    parts.push(part)
  }
  text += typed.slice(end)
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    phrases: parts.flatMap((part) => (part.kind === 'phrase' ? [part.text] : [])),
    excluded: parts.flatMap((part) => (part.kind === 'excluded' ? [part.text] : [])),
    filters: filtersOf(parts.flatMap((part) => (part.kind === 'operator' ? [part.operator] : []))),
    parts,
  }
}

/** What was looked for, without operators and exclusions. */
export const wordsOf = ({ text, phrases }: ParsedQuery): string => [text, ...phrases].join(' ').trim()

/** What was typed without one of its parts. */
export const withoutPart = (typed: string, { start, end }: QueryPart): string =>
  `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/gu, ' ').trim()

function partOf(match: RegExpExecArray): QueryPart | undefined {
  const { name, quotedValue = '', value = quotedValue, phrase = '' } = match.groups ?? {}
  const { excludedPhrase, excludedWord = excludedPhrase } = match.groups ?? {}
  const place = { start: match.index, end: match.index + match[0].length }
  if (name !== undefined) {
    const operator = operatorOf(name, value.trim())
    return operator && { ...place, kind: 'operator', operator }
  }
  const kind = excludedWord === undefined ? 'phrase' : 'excluded'
  const text = (excludedWord ?? phrase).trim()
  return isEmpty(text) ? undefined : { ...place, kind, text }
}

/** Nothing in it that could be looked for. */
const isEmpty = (text: string) => !/[\p{L}\p{N}]/u.test(text)
