import { queryTerms } from '#search/analyse/query-terms.ts'
import { analyse, type Token } from '#search/analyse.ts'
import { passageOf } from './passage.ts'

/** A piece of a text; marked when it is what was looked for. */
export interface Segment {
  text: string
  mark: boolean
}

/** Of several words; Chinese has none. */
const isPhrase = (text: string) => /[\s-]/.test(text.trim())

/** Marks in texts what a query finds in them, by the engines' own analyser: other forms of a word are marked, Chinese
 *  where characters stand together as they were typed, and a synonym of several words where all of them do. */
export class Highlighter {
  readonly #words: Set<string>
  readonly #pairs: Set<string>
  readonly #phrases: string[][]

  constructor(query: string, synonyms: readonly string[] = []) {
    const words = synonyms.filter((synonym) => !isPhrase(synonym))
    const { terms, pairs } = queryTerms([query, ...words].join(' \n '))
    const paired = new Set(pairs.flat())
    this.#words = new Set(terms.filter((term) => !paired.has(term)))
    this.#pairs = new Set(pairs.map((pair) => pair.join('')))
    this.#phrases = synonyms.filter(isPhrase).map((phrase) => [...analyse(phrase)].map(({ text }) => text))
  }

  /** All of a text. */
  segments(text: string): Segment[] {
    const segments: Segment[] = []
    let end = 0
    for (const span of this.#spans(text)) {
      if (span.start > end) segments.push({ text: text.slice(end, span.start), mark: false })
      segments.push({ text: text.slice(span.start, span.end), mark: true })
      end = span.end
    }
    if (end < text.length) segments.push({ text: text.slice(end), mark: false })
    return segments
  }

  /** The few lines of these texts that hold most of what was looked for; else the first one's beginning. */
  passage(texts: readonly string[]): Segment[] {
    return this.segments(passageOf(texts, [...this.#words], [...this.#pairs]))
  }

  /** Marked stretches in order; those that touch are one. */
  #spans(text: string): { start: number; end: number }[] {
    const spans: { start: number; end: number }[] = []
    const tokens = [...analyse(text)]
    const inPhrases = this.#inPhrases(tokens)
    tokens.forEach((token, index) => {
      if (!inPhrases.has(index) && !this.#isFound(token, tokens[index - 1], tokens[index + 1])) return
      const last = spans.at(-1)
      if (last && last.end >= token.start) last.end = Math.max(last.end, token.end)
      else spans.push({ start: token.start, end: token.end })
    })
    return spans
  }

  /** The places of tokens in phrases. */
  #inPhrases(tokens: Token[]): Set<number> {
    const places = tokens.flatMap((_, start) =>
      this.#phrases
        .filter((phrase) => phrase.every((word, at) => tokens[start + at]?.text === word))
        .flatMap((phrase) => phrase.map((_, at) => start + at)),
    )
    return new Set(places)
  }

  #isFound(token: Token, before: Token | undefined, behind: Token | undefined): boolean {
    return this.#words.has(token.text) || this.#isPair(before, token) || this.#isPair(token, behind)
  }

  #isPair = (first: Token | undefined, second: Token | undefined) =>
    first !== undefined &&
    second !== undefined &&
    first.end === second.start &&
    this.#pairs.has(first.text + second.text)
}
