/** What is refused wherever it stands: whoever reads it has the money, or the account. */
export const CERTAIN_KINDS = ['phrase', 'key', 'token'] as const
/** What its writer is asked about: it may be theirs, and it may be an example. */
export const LIKELY_KINDS = ['words', 'raw_key', 'password', 'card', 'identity', 'mail', 'phone'] as const

export type CertainKind = (typeof CERTAIN_KINDS)[number]
export type LikelyKind = (typeof LIKELY_KINDS)[number]

/** A place in a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Place {
  start: number
  end: number
}

export interface Finding<Kind extends string = CertainKind | LikelyKind> extends Place {
  kind: Kind
}

export const placeOf = ({ index, 0: { length } }: RegExpMatchArray, offset = 0): Place => {
  const start = (index ?? 0) + offset
  return { start, end: start + length }
}

/** In the order of the text; of two that overlap the earlier one, which grows over both. */
export function inOrder<Kind extends string>(findings: Finding<Kind>[]): Finding<Kind>[] {
  const joined: Finding<Kind>[] = []
  for (const finding of findings.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && finding.start < last.end) last.end = Math.max(last.end, finding.end)
    else joined.push({ ...finding })
  }
  return joined
}

/** The text with each place's words gone. */
export function replaceAt(text: string, places: readonly Place[], by: string): string {
  let rest = 0
  let result = ''
  for (const { start, end } of places) {
    result += text.slice(rest, start) + by
    rest = end
  }
  return result + text.slice(rest)
}
