import type { EvaluationSet } from '#search/evaluation/read-set.ts'
import { seeded } from '../../support/sampling.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The same queries, each with one slip in one word of at least four letters: a letter left out, added, replaced,
 *  or swapped with its neighbour. */
export function misspelt(set: EvaluationSet, seed: number): EvaluationSet {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const queries = set.queries.map(({ id, text }) => {
    const words = [...text.matchAll(/[A-Za-z]{4,}/g)]
    const chosen = words[below(words.length)]
    if (!chosen) return { id, text }
    const [word] = chosen
    const wrong = slip(word, { kind: below(4), at: below(word.length), letter: LETTERS.charAt(below(26)) })
    return { id, text: text.slice(0, chosen.index) + wrong + text.slice(chosen.index + word.length) }
  })
  return { ...set, queries }
}

function slip(word: string, { kind, at, letter }: { kind: number; at: number; letter: string }): string {
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + word.slice(at)
  if (kind === 2) return before + letter + after
  const first = Math.min(at, word.length - 2)
  return word.slice(0, first) + word.charAt(first + 1) + word.charAt(first) + word.slice(first + 2)
}
