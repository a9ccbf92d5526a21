import type { Neighbours } from '../analyse/neighbours.ts'
import type { Run } from '../query/asked.ts'

/** FTS5 query text of tokens side by side: quoted, no token is syntax. */
export const phrase = (run: Run): string => `"${run.join(' ').replaceAll('"', '""')}"`

/** Whatever begins so. */
export const beginning = (token: string): string => `${phrase([token])}*`

/** Both in one text, in whichever order, with at most so many tokens between them. */
export const near = (pair: Neighbours, between: number): string =>
  `NEAR(${pair.map(phrase).join(' ')}, ${between})`

/** Documents with any of these; '' for none. */
export const anyOf = (phrases: string[]): string => phrases.join(' OR ')

/** Documents with any of `any` that have all of `all` and none of `none`; '' when nothing is looked for. */
export function matching({ any, all, none }: { any: string[]; all: string[]; none: string[] }): string {
  const wanted = [...(any.length > 0 ? [`(${anyOf(any)})`] : []), ...all].join(' AND ')
  if (wanted === '' || none.length === 0) return wanted
  return `(${wanted}) NOT (${anyOf(none)})`
}
