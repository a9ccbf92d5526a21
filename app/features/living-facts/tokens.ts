import { FACT_TOKEN, withFacts } from '~/markdown/living-facts.ts'

/** Whatever somebody meant as a fact, in the right spelling or not. */
const MEANT_AS_FACT = /\{\{\s*fact\b\s*:?\s*([^{}\n]*?)\s*\}\}/gi

/** The slugs of the facts that these texts name, each once, in their order. */
export const factsNamedIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(FACT_TOKEN)].map(([, slug = '']) => slug))),
]

/** Whether somebody meant a fact here at all. */
export const meansFact = (text: string) => text.search(MEANT_AS_FACT) !== -1

/** The first that is named in `text` and is not there, or is spelled so that it would not be found. */
export function firstUnknownIn(text: string, known: ReadonlyMap<string, unknown>): string | undefined {
  for (const [token, name = ''] of text.matchAll(MEANT_AS_FACT)) {
    if (token !== `{{fact:${name}}}` || !known.has(name)) return name || token
  }
  return undefined
}

const MARKDOWN_SIGNS = /[\\`*_[\]<>~|&#]/g

/** Markdown with the values in it, for those who read it: a value stays text. */
export const markdownWith = (text: string, values: ReadonlyMap<string, string>) =>
  withFacts(text, (slug) => values.get(slug)?.replace(MARKDOWN_SIGNS, '\\$&'))

/** Plain text with the values in it. */
export const textWith = (text: string, values: ReadonlyMap<string, string>) =>
  withFacts(text, (slug) => values.get(slug))
