export interface GfmExample {
  number: number
  markdown: string
  html: string
}

const EXAMPLE = /^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm

/** The examples of the specification, numbered as it numbers them; `→` stands for a tab there. */
export const examplesOf = (specification: string): GfmExample[] =>
  [...specification.matchAll(EXAMPLE)].map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }))
