import type { Range } from '../port.ts'

const COMPARISON = /^(?<sign>[<>]=?)?(?<value>[^.<>=]+)$/
const FROM_TO = /^(?<from>[^.<>=]*)\.\.(?<to>[^.<>=]*)$/

/** `3`, `>3`, `>=3`, `<3`, `<=3`, `3..10`, `3..`, `..10`; undefined for anything else. */
export const numberRange = (text: string): Range | undefined => rangeOf(text, wholeNumber)

/** As `numberRange`, of days, months or years in UTC: `2026`, `2026-01`, `2026-01-31`. `>2026-01` begins where
 *  January ends. In milliseconds since 1970. */
export const dateRange = (text: string): Range | undefined => rangeOf(text, period)

/** The first and the last of what a value stands for: a number is one, a month many moments. */
interface Span {
  first: number
  last: number
}

function rangeOf(text: string, spanOf: (value: string) => Span | undefined): Range | undefined {
  const { from, to } = FROM_TO.exec(text)?.groups ?? {}
  if (from !== undefined && to !== undefined) return between(from, to, spanOf)
  const { sign, value = '' } = COMPARISON.exec(text)?.groups ?? {}
  const span = spanOf(value)
  return span && compared(sign, span)
}

function between(from: string, to: string, spanOf: (value: string) => Span | undefined): Range | undefined {
  const [first, last] = [spanOf(from), spanOf(to)]
  const isUnknown = (value: string, span: Span | undefined) => value !== '' && !span
  if (isUnknown(from, first) || isUnknown(to, last) || (!first && !last)) return undefined
  return { min: first?.first, max: last?.last }
}

function compared(sign: string | undefined, { first, last }: Span): Range {
  switch (sign) {
    case '>':
      return { min: last + 1 }
    case '>=':
      return { min: first }
    case '<':
      return { max: first - 1 }
    case '<=':
      return { max: last }
    default:
      return { min: first, max: last }
  }
}

/** Further than any counter goes; every database takes it. */
const FAR = 1_000_000_000

function wholeNumber(text: string): Span | undefined {
  const number = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return Math.abs(number) <= FAR ? { first: number, last: number } : undefined
}

function period(text: string): Span | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (!year) return undefined
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const first = Date.UTC(y, m, d)
  // A thirteenth month and a 30th of February roll over into another one.
  if (new Date(first).getUTCMonth() !== m || new Date(first).getUTCDate() !== d) return undefined
  const next = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1)
  return { first, last: next - 1 }
}
