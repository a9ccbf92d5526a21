import { beginning } from './cuts.ts'
import { weightedLength } from './length.ts'

/** The beginning of a text, in at most so many UTF-16 units and the mark that it goes on. */
export const excerptOf = (text: string, length: number): string =>
  text.length <= length ? text : `${beginning(text, length).trimEnd()} …`

/** As `excerptOf`, on one line. */
export const shortened = (text: string, length: number): string =>
  excerptOf(text.replace(/\s+/g, ' ').trim(), length)

/** A full stop ends a sentence unless a small letter follows (e.g. here), a Chinese one everywhere. */
const SENTENCE = /^.*?(?:[.!?](?=\s+\P{Ll}|\s*$)|[。！？])/u
/** A shorter sentence says little by itself ("Yes."): what follows is shown with it. A Han letter counts twice. */
const LEAST = 60

/** The first sentence that says something, in at most so many UTF-16 units. */
export function firstSentence(text: string, length: number): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trim()
  let end = 0
  while (weightedLength(line.slice(0, end)).min < LEAST) {
    const sentence = SENTENCE.exec(line.slice(end))?.[0]
    if (sentence === undefined) return shortened(line, length)
    end += sentence.length
  }
  return shortened(line.slice(0, end), length)
}
