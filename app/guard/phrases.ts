import { hasValidChecksum, PHRASE_LENGTHS } from './checksum.ts'
import type { Finding, Place } from './finding.ts'
import { type Word, type WordList, wordsIn } from './words.ts'

/** The shortest phrase. */
const [FEWEST] = PHRASE_LENGTHS

interface Run extends Place {
  numbers: number[]
  /** Where each of them stands. */
  words: Place[]
}

/** Recovery phrases (BIP-39) in any of `lists`: with a valid checksum a `phrase`, else, from twelve words of one list
 *  on, `words`. The whole run of list words is the place, so that nothing of a phrase is left. */
export function findPhrases(text: string, lists: readonly WordList[]): Finding<'phrase' | 'words'>[] {
  const words = wordsIn(text)
  if (words.length < FEWEST && !words.some(isUnspaced)) return []
  return lists.flatMap((list) => [
    ...runsOf(words, list).map(judge),
    ...(list.alphabet === 'han'
      ? words.filter(isUnspaced).flatMap((word) => unspaced(text, word, list))
      : []),
  ])
}

const judge = ({ start, end, numbers }: Run): Finding<'phrase' | 'words'> => ({
  kind: holdsPhrase(numbers) ? 'phrase' : 'words',
  start,
  end,
})

const isPhraseAt = (numbers: number[], from: number, length: number) =>
  from + length <= numbers.length && hasValidChecksum(numbers.slice(from, from + length))

const holdsPhrase = (numbers: number[]) =>
  numbers.some((_, from) => PHRASE_LENGTHS.some((length) => isPhraseAt(numbers, from, length)))

/** The phrases alone, without words of the list that happen to stand beside them ("say", "what"): as they stand in
 *  other texts. */
export function barePhrases(text: string, lists: readonly WordList[]): string[] {
  const words = wordsIn(text)
  return lists
    .flatMap((list) => runsOf(words, list))
    .flatMap((run) =>
      run.words.flatMap(({ start }, from) =>
        PHRASE_LENGTHS.filter((length) => isPhraseAt(run.numbers, from, length)).map((length) =>
          text.slice(start, run.words[from + length - 1]?.end),
        ),
      ),
    )
}

/** Twelve words or more on end that are all in the list. */
function runsOf(words: readonly Word[], { alphabet, numberOf }: WordList): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const { start, end, keys } of words) {
    const number = numberOf.get(keys[alphabet])
    if (number === undefined) {
      run = undefined
      continue
    }
    if (!run) {
      run = { start, end, numbers: [], words: [] }
      runs.push(run)
    }
    run.end = end
    run.numbers.push(number)
    run.words.push({ start, end })
  }
  return runs.filter(({ numbers }) => numbers.length >= FEWEST)
}

const isUnspaced = ({ start, end, keys }: Word) => end - start >= FEWEST && /^(\p{sc=Han}|$)/u.test(keys.han)

/** What may stand before a phrase without a gap. */
const TELLING = /^.{0,40}(?:助记词|助記詞|恢复短语|种子词)(?:是|为|為)?/u

function unspaced(text: string, word: Word, { numberOf }: WordList): Finding<'phrase'>[] {
  const whole = text.slice(word.start, word.end)
  const start = word.start + (TELLING.exec(whole)?.[0].length ?? 0)
  const letters = [...text.slice(start, word.end)]
  if (!PHRASE_LENGTHS.some((length) => length === letters.length)) return []
  const numbers = letters.flatMap((letter) => numberOf.get(letter) ?? [])
  const isPhrase = numbers.length === letters.length && isRandom(numbers) && hasValidChecksum(numbers)
  return isPhrase ? [{ kind: 'phrase', start, end: word.end }] : []
}

/** Both Chinese lists begin with the commonest characters, and so every sixteenth clause of twelve common ones is a
 *  valid phrase by chance. What tells them apart is that sentences are made of the list's beginning: their mean number
 *  is 334, and above 640 in one of a hundred; of random phrases of twelve, one of a hundred is below. */
const MEAN_NUMBER = 640

const isRandom = (numbers: number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length >= MEAN_NUMBER
