import type { SearchDocument } from './port.ts'

/** How much a word counts in each text of a document, in the order in which the engines store them. A title names
 *  the matter; an accepted answer is what people come for. StackFAQ, nDCG@10 with the title at 3, 5, 8, 20:
 *  SQLite .836 .841 .844 .845, PostgreSQL .875 .869 .854 .836. */
export const FIELD_WEIGHTS = {
  title: 5,
  askedAs: 5,
  tags: 3,
  acceptedAnswer: 1.5,
  body: 1,
  otherAnswers: 1,
  comments: 0.5,
} as const

export type Field = keyof typeof FIELD_WEIGHTS
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[]

/** The text of a field: what the analyser gets. */
export function fieldText(document: SearchDocument, field: Field): string {
  if (field === 'tags') return separate([...document.tags, ...document.tagNames])
  if (field === 'askedAs') return separate(document.askedAs)
  return document[field]
}

const separate = (texts: string[]) => texts.join(' \n ')
