/** Ends of sentences in both languages, and ends of lines: a row of a table is a sentence. */
const ENDS = /(?<=[。！？!?；])|(?<=\.)(?=\s)|\n+/u

/** The sentences of a plain text. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
