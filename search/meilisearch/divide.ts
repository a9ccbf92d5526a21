import { isStopWord } from '../analyse/stop-words.ts'
import type { Token } from '../analyse.ts'

/** Words of a query as Meilisearch has them: neighbouring characters divided by a dictionary, each other token
 *  alone. */
export const divided = (tokens: Token[]): string[] =>
  runsOf(tokens).flatMap((run) => (run[0]?.isCharacter ? divide(run) : run.map(({ text }) => text)))

/** Neighbouring characters together, every other token alone. */
function runsOf(tokens: Token[]): Token[][] {
  const runs: Token[][] = []
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1)
    const isNeighbour = last?.isCharacter && token.isCharacter && last.end === token.start
    if (isNeighbour) runs.at(-1)?.push(token)
    else runs.push([token])
  }
  return runs
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The dictionary of ICU does not know every word: neighbouring characters that it leaves alone stay together. */
function divide(run: Token[]): string[] {
  const words: string[] = []
  let isAlone = false
  for (const { segment } of segmenter.segment(run.map(({ text }) => text).join(''))) {
    const wasAlone = isAlone
    isAlone = [...segment].length === 1 && !isStopWord(segment)
    if (wasAlone && isAlone) words.push((words.pop() ?? '') + segment)
    else words.push(segment)
  }
  return words
}
