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
  const random = seeded(seed)
  const words = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank))
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

const SYLLABLES = [
  'ba',
  'ko',
  'ri',
  'tu',
  'ne',
  'sha',
  'lo',
  'mi',
  'du',
  've',
  'ga',
  'po',
  'fi',
  'zu',
  'te',
  'ran',
  'el',
]

/** Pronounceable, each another one: the commoner the shorter. */
function wordOf(rank: number): string {
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]
  }
  return word
}

/** Numbers in [0, 1), the same for the same seed: a linear congruential generator with the numbers of
 *  Numerical Recipes, 32 bits. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
