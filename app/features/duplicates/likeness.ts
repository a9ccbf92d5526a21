import { tellingTokens } from '#search/analyse/query-terms.ts'
import { BODY_COMPARED } from './rules.ts'

export interface Worded {
  title: string
  bodyText: string
}

/** Compares questions with `one`: how much they say the same, from 0 to 100, whatever engine found them. It is the
 *  cosine between their telling words, where one that occurs n times weighs 1 + ln n. */
export function likenessTo(one: Worded): (other: Worded) => number {
  const mine = weightsOf(one)
  return (other) => Math.round(100 * cosine(mine, weightsOf(other)))
}

/** A word of the title counts twice more than it stands in the body. */
function weightsOf({ title, bodyText }: Worded): Map<string, number> {
  const counts = new Map(tellingWords(title).map((word) => [word, 2]))
  for (const word of tellingWords(bodyText.slice(0, BODY_COMPARED)))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)]))
}

/** Of scripts without spaces, single characters and what they are beside: alone most of them tell little. */
const tellingWords = (text: string): string[] =>
  tellingTokens(text).flatMap((token, index, tokens) => {
    const before = tokens[index - 1]
    const isBeside = token.isCharacter && before?.isCharacter && before.end === token.start
    return isBeside ? [token.text, before.text + token.text] : [token.text]
  })

function cosine(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0
  for (const [word, weight] of one) common += weight * (other.get(word) ?? 0)
  return common === 0 ? 0 : common / (lengthOf(one) * lengthOf(other))
}

const lengthOf = (weights: Map<string, number>) => Math.hypot(...weights.values())
