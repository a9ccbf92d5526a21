import type { SearchDocument } from './port.ts'

/** How much a word counts in each text of a document, in the order in which the engines store them. A title names
 *  the matter; an accepted answer is what people come for. Measured on StackFAQ, see shared/design/search.md. */
export const FIELD_WEIGHTS = {
  title: 5,
  tags: 3,
  acceptedAnswer: 1.5,
  body: 1,
  otherAnswers: 1,
  comments: 0.5,
} as const

export type Field = keyof typeof FIELD_WEIGHTS
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[]

/** The text of a field: what the analyser gets. */
export const fieldText = (document: SearchDocument, field: Field): string =>
  field === 'tags' ? [...document.tags, ...document.tagNames].join(' \n ') : document[field]
