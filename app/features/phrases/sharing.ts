import { queryTerms, tellingTokens } from '#search/analyse/query-terms.ts'
import { isStopWord } from '#search/analyse/stop-words.ts'
import { tokensIn } from '#search/analyse.ts'
import type { SearchDocument } from '#search/port.ts'
import { type Concept, synonymsOf } from '#search/query/synonyms.ts'
import { READ_FOR_SHARING, WORDS_IN_EVERYTHING } from './rules.ts'

type Texts = Pick<SearchDocument, 'title' | 'body' | 'acceptedAnswer' | 'tags' | 'tagNames'>

/** Whether words have anything to do with a thread or official answer: one of them is in it, or one that means
 *  the same. Of Chinese two neighbouring characters, as single ones are in everything. Comments and other answers
 *  do not count: anybody may write those.
 *  @param concepts what `text` speaks of, by the glossary */
export function shares(text: string, concepts: readonly Concept[], document: Texts): boolean {
  const { title, body, acceptedAnswer, tags, tagNames } = document
  const there = [title, body, acceptedAnswer, ...tags, ...tagNames].map(rowOf)
  return [...runsIn(text), ...synonymsOf(concepts, text).map(rowOf)].some((run) =>
    there.some((row) => row.includes(run)),
  )
}

/** The tokens of a text as ` one after the other `, so that a run of them is a part of the string. */
const rowOf = (text: string) => ` ${tokensIn(text.slice(0, READ_FOR_SHARING)).join(' ')} `

function runsIn(text: string): string[] {
  const words = tellingTokens(text).filter(
    (token) => !token.isCharacter && !isStopWord(token.text) && !WORDS_IN_EVERYTHING.has(token.text),
  )
  return [...words.map((token) => token.text), ...queryTerms(text).pairs.map((pair) => pair.join(' '))].map(
    (run) => ` ${run} `,
  )
}
