import type { Neighbours } from '../analyse/neighbours.ts'
import { tokensIn } from '../analyse.ts'
import { type Field, fieldText } from '../fields.ts'
import type { SearchDocument } from '../port.ts'

/** PostgreSQL knows four weights: A title and "asked as", B tags, C accepted answer, D the rest. In the order of importance, as
 *  what does not fit is left out at the end. */
const LABELS: [Field, string][] = [
  ['title', 'A'],
  ['askedAs', 'A'],
  ['tags', 'B'],
  ['acceptedAnswer', 'C'],
  ['body', ''],
  ['otherAnswers', ''],
  ['comments', ''],
]
const HEAD = LABELS.slice(0, 3)

/** The end of one text and the beginning of the next are no neighbours. */
const GAP = 10
/** PostgreSQL's own limits: positions beyond are all "the last one"; a word keeps no more; a vector is no larger. */
const LAST_POSITION = 16_383
const MAX_POSITIONS_A_TOKEN = 255
const MAX_BYTES = 1_000_000

/** A document's words as text of type tsvector: `'deposit':1A,40 'usdt':2A`. */
export const headVector = (document: SearchDocument): string => vector(document, HEAD)
export const fullVector = (document: SearchDocument): string => vector(document, LABELS)

/** A token as text of type tsquery. */
export const quoteLexeme = (token: string): string =>
  `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Tokens side by side, and whatever begins so, as text of type tsquery. */
export const quoteRun = (run: string[]): string => run.map(quoteLexeme).join(' <-> ')
export const quoteBeginning = (token: string): string => `${quoteLexeme(token)}:*`

/** Both, in whichever order, with at most so many tokens between them. Whether a document has both is asked first, as
 *  it is told in a fraction of the time. */
export function quoteNear([first, second]: Neighbours, between: number): string {
  const [one, other] = [`(${quoteRun(first)})`, `(${quoteRun(second)})`]
  const steps = Array.from({ length: between + 1 }, (_, index) => `<${index + 1}>`)
  const places = steps.flatMap((step) => [`${one} ${step} ${other}`, `${other} ${step} ${one}`])
  return `${one} & ${other} & (${places.join(' | ')})`
}

function vector(document: SearchDocument, labels: [Field, string][]): string {
  const positions = new Map<string, string[]>()
  let place = 0
  let bytes = 0
  for (const [field, label] of labels) {
    for (const token of tokensIn(fieldText(document, field))) {
      place++
      const known = positions.get(token)
      bytes += known ? 2 : 8 + Buffer.byteLength(token)
      if (bytes > MAX_BYTES) return print(positions)
      const position = `${Math.min(place, LAST_POSITION)}${label}`
      if (!known) positions.set(token, [position])
      else if (known.length < MAX_POSITIONS_A_TOKEN) known.push(position)
    }
    place += GAP
  }
  return print(positions)
}

const print = (positions: Map<string, string[]>): string =>
  Array.from(positions, ([token, list]) => `${quoteLexeme(token)}:${list.join(',')}`).join(' ')
