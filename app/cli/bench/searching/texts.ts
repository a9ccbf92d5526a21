import { randomFrom } from '~/features/generate/random.ts'
import { SYLLABLES, spelled } from '~/features/generate/words.ts'

/** Texts whose words are as unevenly common as a language's: the n-th commonest is used 1/n as often as the first
 *  (Zipf, 1949), and a few rare ones recur within a text, as they are what it is about. */
export interface Texts {
  /** A title of 6 to 10 words. */
  title(subject: string[]): string
  /** `words` words, about a tenth of them of the subject. */
  body(subject: string[], words: number): string
  /** What a text is about. */
  subject(): string[]
}

const VOCABULARY = 60_000
/** The commonest are the function words of a language: no subject. */
const COMMON = 300
const SUBJECT_SIZE = 6

export function makeTexts(seed: number): Texts {
  const random = randomFrom(seed).unit
  const words = Array.from({ length: VOCABULARY }, (_, rank) => spelled(rank + 1, SYLLABLES))
  const zipf = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? ''
  const telling = () => words[COMMON + Math.floor((VOCABULARY - COMMON) * random() ** 3)] ?? ''
  const from = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const sentence = (subject: string[], count: number, share: number) =>
    Array.from({ length: count }, () => (random() < share ? from(subject) : zipf())).join(' ')
  return {
    subject: () => Array.from({ length: SUBJECT_SIZE }, telling),
    title: (subject) => sentence(subject, 6 + Math.floor(random() * 5), 0.6),
    body: (subject, count) => `${sentence(subject, count, 0.1)}.`,
  }
}
