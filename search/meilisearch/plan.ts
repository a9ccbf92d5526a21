import { queryTokens } from '../analyse/query-terms.ts'
import { isStopWord } from '../analyse/stop-words.ts'
import type { Token } from '../analyse.ts'
import { encode, joinTokens } from './texts.ts'

/** More queries in one request take long, and words beyond make a question no clearer. */
const MAX_WORDS = 24
const MAX_WHOLE_TOKENS = 100
/** Up to here Meilisearch answers the query as it is best. */
const SHORT = 2

/** What is asked of Meilisearch for one query: words alone, and all of them together. */
export interface Plan {
  words: string[]
  /** '' where asking for all together finds nothing better. */
  whole: string
}

/** Meilisearch has no OR: on a sentence each of its strategies drops words or documents, so each word becomes a
 *  query of its own. Together with them the whole query is asked where words are divided by dictionary, as both
 *  sides may divide differently. Measured in shared/design/search.md. */
export function planOf(text: string): Plan {
  const tokens = queryTokens(text)
  const words = wordsOf(tokens)
  const whole = wholeOf(tokens)
  if (words.length <= SHORT) return { words: [], whole }
  return { words, whole: tokens.some((token) => token.isCharacter) ? whole : '' }
}

/** Runs of characters stay whole, so that they can be divided as the documents were. */
function wholeOf(tokens: Token[]): string {
  const telling = tokens.filter((token) => token.isCharacter || !isStopWord(token.text))
  return joinTokens((telling.length > 0 ? telling : tokens).slice(0, MAX_WHOLE_TOKENS))
}

/** Each once; stop words only when there is nothing else. */
function wordsOf(tokens: Token[]): string[] {
  const all = runsOf(tokens).flatMap((run) =>
    run[0]?.isCharacter ? divide(run) : run.map(({ text }) => text),
  )
  const telling = all.filter((word) => !isStopWord(word) && ![...word].every(isStopWord))
  const kept = telling.length > 0 ? telling : all
  return [...new Set(kept.map(encode))].slice(0, MAX_WORDS)
}

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
