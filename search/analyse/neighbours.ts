import type { Token } from '../analyse.ts'

/** Runs of up to so many characters are words; longer ones are sentences, whose pairs tell more. */
const MAX_RUN = 4
/** The first words of a sentence say what it is about, and each pair is looked up by itself. */
const MAX_NEIGHBOURS = 8

/** Tokens that stand side by side: a word, or characters that touch. */
type Run = string[]
export type Neighbours = [Run, Run]

/** Words, and short runs of characters, that follow one another in a query, each pair once.
 *  @param tokens those that tell something */
export function neighboursOf(tokens: readonly Token[]): Neighbours[] {
  const neighbours = new Map<string, Neighbours>()
  const runs = runsOf(tokens)
  runs.forEach((second, index) => {
    const first = runs[index - 1]
    if (!first || Math.max(first.length, second.length) > MAX_RUN) return
    neighbours.set([first, second].map((run) => run.join(' ')).join(' \n '), [first, second])
  })
  return [...neighbours.values()].slice(0, MAX_NEIGHBOURS)
}

/** Of a joined word the whole, without its parts. */
function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  tokens.forEach(({ text, start, isCharacter }, index) => {
    const before = tokens[index - 1]
    if (isCharacter && before?.isCharacter && before.end === start) runs.at(-1)?.push(text)
    else if (before?.start !== start) runs.push([text])
  })
  return runs
}
